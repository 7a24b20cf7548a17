/** Habits of widespread templates, met in CVs that were measured unseen. */
import { describe, expect, it } from '@jest/globals';
import { buildProfile } from './build-profile.js';

const profileOf = (text: string) => buildProfile([{ text, digest: 'd', extractor: 'pdf/1', readability: 'text' }]);
const positionsOf = (text: string) =>
  profileOf(`Jane Roe\n\nExperience\n${text}`).positions.map(
    ({ title, employer }) => `${title?.value} @ ${employer?.value}`,
  );
const studiesOf = (text: string) =>
  profileOf(`Jane Roe\n\nEducation\n${text}`).education.map(
    ({ degree, field, institution }) => `${degree?.value} / ${field?.value} / ${institution?.value}`,
  );

describe('positions of templates', () => {
  it('take many of a trade for a firm', () => {
    const text = 'Harlow & Finch Consulting Engineers\tJan 2014 – Feb 2019\nStructural Engineer\nChecked bridges.\n';
    expect(positionsOf(text)).toEqual(['Structural Engineer @ Harlow & Finch Consulting Engineers']);
  });

  it('keep commas inside the names of employers', () => {
    const text = `Adviser, Department of Housing, Planning and Energy, Dublin (Jan 2020 – present)\n• Wrote laws.\n
Paralegal, Navarro, Ruiz & Socios, Madrid (Jan 2016 – Dec 2019)\n• Kept files.\n`;
    expect(positionsOf(text)).toEqual([
      'Adviser @ Department of Housing, Planning and Energy',
      'Paralegal @ Navarro, Ruiz & Socios',
    ]);
  });

  it('know the towns of one place by each other, legal forms, partners and the levels of auditors', () => {
    const text = `Teacher, Kelvin Academy\nAug 2019 – Present, Glasgow\n• Taught.\n
Chef, Osteria Vecchia\nAug 2014 – Jun 2019, Kirkintilloch\n• Cooked.\n
Audit Senior, Adekunle, Briggs & Partners\nAug 2012 – Jun 2014, Motherwell\n• Audited.\n
Sales Manager, Grupo Bravo, S.A. de C.V.\nAug 2010 – Jun 2012, Irapuato\n• Sold.\n`;
    expect(positionsOf(text)).toEqual([
      'Teacher @ Kelvin Academy',
      'Chef @ Osteria Vecchia',
      'Audit Senior @ Adekunle, Briggs & Partners',
      'Sales Manager @ Grupo Bravo, S.A. de C.V.',
    ]);
  });

  it('take names for names that are written like verbs, and make one whole that a column breaks', () => {
    const text = `Darling Downs Tyre & Auto\nMechanic\nFeb 2013 – Feb 2017\nLogbook services for farm utes.\n
Saguaro Valley Regional Medical\nCenter\nCharge Nurse\nFeb 2010 – Feb 2013\nLed shifts of eleven.\n`;
    expect(positionsOf(text)).toEqual([
      'Mechanic @ Darling Downs Tyre & Auto',
      'Charge Nurse @ Saguaro Valley Regional Medical Center',
    ]);
  });

  it('make a title whole that a column breaks', () => {
    const text =
      'Crescent Hotels Group, Bath — Hotel Operations\nManager\nJune 2021 – Present\nRun a house of 118 rooms.\n';
    expect(positionsOf(text)).toEqual(['Hotel Operations Manager @ Crescent Hotels Group']);
  });

  it('tell towns behind a tab and counties from titles and firms', () => {
    expect(positionsOf('Corrigan Mechanical\t2020 – 2022\nElectrician\tKilcullen\n• Wired.\n')).toEqual([
      'Electrician @ Corrigan Mechanical',
    ]);
    expect(positionsOf('Foreman\t2020 – 2022\nCorrigan Mechanical, Clonee, Co. Meath\n• Wired.\n')).toEqual([
      'Foreman @ Corrigan Mechanical',
    ]);
  });

  it('make a title whole at the end of a line, and a row that a full stop ends', () => {
    expect(
      positionsOf('The Alder House Hotel, Portland, OR — Executive Sous\nChef\nMay 2021 – Present\nRan the pass.\n'),
    ).toEqual(['Executive Sous Chef @ The Alder House Hotel']);
    expect(
      positionsOf(
        `01/2021–present\tGrade 2 Teacher and Head of Phase, Jacaranda Ridge\nPreparatory School, Randburg.\n• Taught.\n
2017–2020\tGrade 3 Teacher, Nimbus Learning Pvt. Ltd., Soweto.\n• Taught.\n`,
      ),
    ).toEqual([
      'Grade 2 Teacher and Head of Phase @ Jacaranda Ridge Preparatory School',
      'Grade 3 Teacher @ Nimbus Learning Pvt. Ltd.',
    ]);
  });

  it('keep the stars of a hotel, the letters of a house with its name, and towns of two words', () => {
    expect(positionsOf('Rezeptionistin\t2020 – 2022\nHotel Mirabell ****S, Salzburg\n• Gäste betreut.\n')).toEqual([
      'Rezeptionistin @ Hotel Mirabell ****S',
    ]);
    expect(
      positionsOf('Researcher | SISSA – International School for Advanced Studies\n2020 – 2022\n• Ran trials.\n'),
    ).toEqual(['Researcher @ SISSA - International School for Advanced Studies']);
    expect(
      positionsOf('Area Sales Manager | Al Noor Trading\nApril 2015 – May 2018 | Abu Dhabi, UAE\n• Sold.\n'),
    ).toEqual(['Area Sales Manager @ Al Noor Trading']);
  });

  it('make names of firms and houses whole that a column breaks', () => {
    const text = `Doctoral Researcher\nMax Planck Institute for Human Cognitive and Brain\nSciences\nOct 2018 – Sep 2022\n• Ran trials.\n
Team Lead, PayLoop Philippines\nInc., Taguig City\nOct 2014 – Sep 2018\n• Coached.\n`;
    expect(positionsOf(text)).toEqual([
      'Doctoral Researcher @ Max Planck Institute for Human Cognitive and Brain Sciences',
      'Team Lead @ PayLoop Philippines Inc.',
    ]);
  });

  it('name firms like titles, towns of any words behind a sign, and no firm for freelance work', () => {
    expect(
      positionsOf('OTR Driver\nVolunteer State Trucking - Olive Branch, MS\nJanuary 2014 to March 2018\n• Drove.\n'),
    ).toEqual(['OTR Driver @ Volunteer State Trucking']);
    expect(positionsOf('Package Handler\nFedEx Ground - Olive Branch, MS\n2011 to 2013\n• Loaded.\n')).toEqual([
      'Package Handler @ FedEx Ground',
    ]);
    expect(
      positionsOf('Freelance\nGraphic Designer (July 2017 – May 2019)\n• Drew logos.\n\nAcme\nCook (2012 – 2016)\n'),
    ).toEqual(['Graphic Designer @ Freelance', 'Cook @ Acme']);
  });

  it('know towns in a strip at the left by each other', () => {
    const text = `2020 – 2022\tKey Account Manager\nWarsaw\tPolpak Systems S.A.\n• Sold.\n
2016 – 2020\tSales Representative\nOpole\tKartonex\n• Sold.\n`;
    expect(positionsOf(text)).toEqual(['Key Account Manager @ Polpak Systems S.A.', 'Sales Representative @ Kartonex']);
  });

  it('take what stands before "Remote" for the firm, and hospitals of the north for some', () => {
    expect(positionsOf('Hepsitech, Remote\t2022 – 2024\nFull Stack Developer\n• Built tools.\n')).toEqual([
      'Full Stack Developer @ Hepsitech',
    ]);
    expect(positionsOf('Nurse\nNorrlands universitetssjukhus, Umeå\n2019 – 2021\n• Nursed.\n')).toEqual([
      'Nurse @ Norrlands universitetssjukhus',
    ]);
  });

  it('are of healers of many kinds, with firms and doctors and what stands behind their names', () => {
    expect(positionsOf('Physiotherapist\nErsboda Hälsocentral, Umeå\n2019 – 2021\n• Treated backs.\n')).toEqual([
      'Physiotherapist @ Ersboda Hälsocentral',
    ]);
    expect(
      positionsOf(
        'Dental Assistant\nDr. Henry Ochoa, DDS, Seguin, TX\n2012 – 2014\n• Assisted.\n\nHygienist\nBright Smiles, PLLC, Austin, TX\n2010 – 2012\n• Cleaned.\n',
      ),
    ).toEqual(['Dental Assistant @ Dr. Henry Ochoa, DDS', 'Hygienist @ Bright Smiles, PLLC']);
  });

  it('have brackets behind their title, and their place between dates and employer', () => {
    expect(positionsOf('2020 – 2022\tScientist (Band 6) at Leicester Hospital Trust\n• Tested.\n')).toEqual([
      'Scientist (Band 6) @ Leicester Hospital Trust',
    ]);
    expect(positionsOf('2020 – 2022\tBarista\nPort Melbourne, VIC\nBrother Baba\n• Made coffee.\n')).toEqual([
      'Barista @ Brother Baba',
    ]);
  });

  it('leave what a head is of in the title', () => {
    expect(positionsOf('2020 – 2022\nTEACHER AND HEAD OF FOUNDATION PHASE\tRIDGE SCHOOL\n• Taught.\n')).toEqual([
      'TEACHER AND HEAD OF FOUNDATION PHASE @ RIDGE SCHOOL',
    ]);
  });

  it('read headings in a column of their own', () => {
    const text =
      'Jane Roe\n\nExperience\tAcme Group / Buyer\nMay 2020 – Present, Leeds\n• Bought steel.\n\nEducation\tElon University / BSc, Chemistry\nSeptember 2013 – July 2017\n';
    const { positions, education } = profileOf(text);
    expect([positions[0]?.employer?.value, education[0]?.institution?.value]).toEqual([
      'Acme Group',
      'Elon University',
    ]);
  });
});

describe('studies of templates', () => {
  it('name degrees with honours and of a subject, and fields in any words', () => {
    expect(studiesOf('BA (Hons), International Hospitality Management, Elon University\n2012 – 2015')).toEqual([
      'BA (Hons) / International Hospitality Management / Elon University',
    ]);
    expect(studiesOf('Master of School Administration in Leadership, Elon University\n2015 – 2017')).toEqual([
      'Master of School Administration / Leadership / Elon University',
    ]);
    expect(studiesOf('MSc\nEconomic Policy\nTrinity College Dublin\n2011 – 2012')).toEqual([
      'MSc / Economic Policy / Trinity College Dublin',
    ]);
  });

  it('are awards of no level, schools of other countries, and no degree behind a name', () => {
    expect(
      studiesOf(
        'Certificate III in Carpentry, TAFE Queensland\n2013 – 2016\nDiploma in Culinary Arts\nScuola Rossi\n2010 – 2012',
      ),
    ).toEqual(['Certificate III / Carpentry / TAFE Queensland', 'Diploma / Culinary Arts / Scuola Rossi']);
    const nurse = 'Jane Roe\nRegistered Nurse, BSN, CCRN\n\nEducation\nBSc in Nursing, Elon University\n2012 – 2015\n';
    expect(profileOf(nurse).education.map(({ institution }) => institution?.value)).toEqual(['Elon University']);
  });

  it('have honours before their field, in capitals too, and a branch behind a dash', () => {
    expect(studiesOf('Bachelor of Education (Honours) in Leadership\nElon University\n2012 – 2015')).toEqual([
      'Bachelor of Education (Honours) / Leadership / Elon University',
    ]);
    expect(studiesOf('2012 – 2015\nBACHELOR OF EDUCATION IN EARLY YEARS\tElon University')).toEqual([
      'BACHELOR OF EDUCATION / EARLY YEARS / Elon University',
    ]);
    expect(studiesOf('Advanced Certificate in Craft – Electrical\nElon University\n2012 – 2015')).toEqual([
      'Advanced Certificate / Craft - Electrical / Elon University',
    ]);
    expect(studiesOf('BSc in Biology - Princeton, NJ\nElon University\n2012 – 2015')).toEqual([
      'BSc / Biology / Elon University',
    ]);
  });

  it('end before a remark behind a full stop, and take no pass of a school for a degree', () => {
    expect(studiesOf('Elon University\t2012 – 2015\nB.E. in Computer Engineering. First Class')).toEqual([
      'B.E / Computer Engineering / Elon University',
    ]);
    expect(studiesOf('National Senior Certificate\nParktown High School\n2008 – 2012\nBachelor pass')).toEqual([
      'National Senior Certificate / undefined / Parktown High School',
    ]);
  });

  it('are trades learnt at a firm', () => {
    expect(studiesOf('Ausbildung zum Mechatroniker\t2008 – 2012\nKessler Blechtechnik KG')).toEqual([
      'Ausbildung / Mechatroniker / Kessler Blechtechnik KG',
    ]);
    expect(studiesOf('Apprenticeship in Joinery\nHolt Joiners, Leeds\n2008 – 2012')).toEqual([
      'Apprenticeship / Joinery / Holt Joiners',
    ]);
    expect(studiesOf('Kaufmann Großhandel\nAusbildung zur Fachkraft für\nLagerlogistik\t2008 – 2012')).toEqual([
      'Ausbildung / Fachkraft für Lagerlogistik / Kaufmann Großhandel',
    ]);
  });

  it('are vocational awards, and certificates after a first degree', () => {
    expect(studiesOf('SVQ Level 3 in Carpentry and Joinery\nPerth College UHI\n2008 – 2012')).toEqual([
      'SVQ Level 3 / Carpentry and Joinery / Perth College UHI',
    ]);
    expect(
      studiesOf('Post-Baccalaureate Certificate in Paralegal Studies\nTulane University\nSchool of Law\n2015 – 2016'),
    ).toEqual(['Post-Baccalaureate Certificate / Paralegal Studies / Tulane University School of Law']);
  });

  it('are of a school with the letters of its university, and in the field of their name', () => {
    expect(studiesOf('BSc in Biology\nUniversity of Natural Sciences, VNU-HCM\n2013 – 2017')).toEqual([
      'BSc / Biology / University of Natural Sciences, VNU-HCM',
    ]);
    expect(studiesOf('Doctor of Pharmacy\nElon University\n2013 – 2017')).toEqual([
      'Doctor of Pharmacy / Pharmacy / Elon University',
    ]);
  });

  it('call a degree a degree', () => {
    expect(studiesOf("Master's degree in International Trade\nElon University\n2011 – 2013")).toEqual([
      "Master's degree / International Trade / Elon University",
    ]);
  });

  it('have no subject in the award of a school', () => {
    expect(studiesOf('Kenya Certificate of Secondary Education\nLoreto School\n2007 – 2010')).toEqual([
      'Kenya Certificate of Secondary Education / undefined / Loreto School',
    ]);
  });

  it('make a school or a field whole that a column breaks', () => {
    expect(studiesOf('Bachelor of Commerce in Accounting, Kenyatta\nUniversity\n2011 – 2015')).toEqual([
      'Bachelor of Commerce / Accounting / Kenyatta University',
    ]);
    expect(studiesOf('BSc in Psychology, Polytechnic\nUniversity of Leeds\n2011 – 2015')).toEqual([
      'BSc / Psychology / Polytechnic University of Leeds',
    ]);
    expect(studiesOf('Bachelor of Arts, Innovation und Management im\nTourismus\nFH Salzburg\n2016 – 2019')).toEqual([
      'Bachelor of Arts / Innovation und Management im Tourismus / FH Salzburg',
    ]);
    expect(studiesOf('BSc in Biology\nSwedish University of Agricultural\nSciences\n2012 – 2015')).toEqual([
      'BSc / Biology / Swedish University of Agricultural Sciences',
    ]);
  });
});

describe('headings', () => {
  const text = `Jane Roe\n\nQUALIFICATIONS\nBSc in Educational\nLeadership\nElon University\n2012 – 2015\n
KEY SKILLS\nTeaching\nPhonics, Netball\nOther\nFirst aid, Drawing\n
REGISTRATIONS AND\nCOURSES\nFirst Aid, Red Cross, 2023\n
EMPLOYMENT HISTORY\nTeacher, Acme School\n2016 – 2020\n• Taught.\n`;

  it('head degrees with "qualifications", are whole that a column breaks, and are labels among skills', () => {
    const { education, sentences } = profileOf(text);
    expect(education.map(({ field, start }) => `${field?.value} ${start?.date}`)).toEqual([
      'Educational Leadership 2012',
    ]);
    const placed = sentences.map(({ place, span }) => `${place}: ${text.slice(span.start, span.end)}`);
    expect(placed).toContain('list: First aid, Drawing');
    expect(placed).toContain('certification: First Aid, Red Cross, 2023');
  });
});

describe('languages', () => {
  it('have their levels in the rows of a table, under whatever heading', () => {
    const { languages } = profileOf('Jane Roe\n\nSkills\nListening\tReading\nEnglish\tC2\tC2\nGerman\tB1\tB1\n');
    expect(languages.map(({ language, level }) => `${language} ${level}`)).toEqual(['en C2', 'de B1']);
  });
});

describe('what stands apart', () => {
  it('is a name over two lines, or below a heading', () => {
    const nameOf = (text: string) => profileOf(text).identity.name?.value;
    expect(nameOf('MIGUEL ANTONIO R.\nSANTOS\nTeam Lead\n\nPROFILE\nI help.')).toBe('MIGUEL ANTONIO R. SANTOS');
    const below = 'Darnell K.\nSimmons\nDriver\n\nContact\nd.k.simmons.darnell@road.example\n';
    expect(nameOf(`Summary\nI drive.\n\nExperience\nDriver, Acme\n2016 – 2020\n• Drove.\n\n${below}`)).toBe(
      'Darnell K. Simmons',
    );
    expect(nameOf('ZUR PERSON\nSophie Aigner\nLinz\n\nÜBER MICH\nIch helfe.')).toBe('Sophie Aigner');
    expect(nameOf('MARTA\nFERRER CASALS\nMARKETING MANAGER\n\nPROFILE\nI sell.')).toBe('MARTA FERRER CASALS');
  });

  it('is a name below a box at the side, but not that of a referee', () => {
    const box = 'CONTACT\n+44 7700 900284\nmjr@roe.example\nLANGUAGES\nDutch (Native)\n';
    const nameOf = (text: string) => profileOf(text).identity.name?.value;
    expect(nameOf(`${box}Jane O’Roe\nHead Nurse\nWORK EXPERIENCE\nMay 2020 – Present\nNurse, Acme Group\n`)).toBe(
      'Jane O’Roe',
    );
    expect(
      nameOf(`${box}REFERENCES\nJohn Doe\nHead Nurse\nWORK EXPERIENCE\nMay 2020 – Present\nNurse, Acme Group\n`),
    ).toBeUndefined();
  });

  it('is a contact in a corner read last, and a level behind a comma', () => {
    const text =
      'Jane Roe\n\nEducation\nElon University — BSc, Chemistry\n2012 – 2015\n\n+44 7700 900284\njane@roe.example\n\nLanguages\nDutch, Native\nEnglish, C1\n';
    const { identity, languages } = profileOf(text);
    expect(identity.phones.map(({ value }) => value)).toEqual(['+44 7700 900284']);
    expect(languages.map(({ language, level }) => `${language} ${level}`)).toEqual(['nl native', 'en C1']);
  });

  it('is the end of a date that a narrow margin cuts', () => {
    const [position] = profileOf(
      'Jane Roe\n\nExperience\n2016-11 - 2020- 04\tBuyer\nAcme Group, Leeds\n• Bought.\n',
    ).positions;
    expect([position?.start?.date, position?.end?.date]).toEqual(['2016-11', '2020-04']);
    const [bracket] = profileOf(
      'Jane Roe\n\nExperience\nBuyer, Acme Group, Leeds (Aug 2018 to May\n2021)\n• Bought.\n',
    ).positions;
    expect([bracket?.start?.date, bracket?.end?.date]).toEqual(['2018-08', '2021-05']);
  });
});
