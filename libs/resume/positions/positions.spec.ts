import { describe, expect, it } from '@jest/globals';
import { SHIPPED_SKILLS } from '#libs/language';
import { splitLines } from '../lines/lines.js';
import { plainCopy } from '../lines/plain-copy.js';
import { positionsIn } from './positions.js';
import { resolveTimeline } from './timeline.js';
import type { EntryKind } from './lines/parse-lines.js';

/** Each position as `title @ employer, start – end (lines of text)`. */
function read(text: string, of: EntryKind = 'work'): string[] {
  const { positions } = positionsIn(splitLines(plainCopy(text)), 0, of, SHIPPED_SKILLS);
  const { drafts } = resolveTimeline(positions.map((one) => one.draft));
  return positions.map(({ body }, at) => {
    const { position } = drafts[at]!;
    const end = position.current ? 'now' : (position.end?.date ?? '');
    const dates = position.dates === 'dated' ? `${position.start!.date} – ${end}` : position.dates;
    return `${position.title?.value ?? '?'} @ ${position.employer?.value ?? '?'}, ${dates} (${body.length})`;
  });
}

describe('positionsIn', () => {
  it.each<[string, string, string[]]>([
    [
      'a sentence whose last word is a year on a line of its own',
      'Software Engineer\nHarrow Payments, Leeds\nSep 2018 to Mar 2021\nKept the card ledger correct while it grew; its nightly proof has not failed since\n2019.\nReplaced reports.\n\nJunior Developer\nNorthgate Council, York\nFeb 2017 to Aug 2018\nBuilt the form for residents.',
      [
        'Software Engineer @ Harrow Payments, 2018-09 – 2021-03 (3)',
        'Junior Developer @ Northgate Council, 2017-02 – 2018-08 (1)',
      ],
    ],
    [
      'a title with its subject in brackets',
      'Sr. Design Engineer (Moulds) - Polymold Tools, Apr 2020 - Present\n• Built it\nNurse (Night shift), Leeds Clinic, 2015 - 2019\n• Cared',
      [
        'Sr. Design Engineer (Moulds) @ Polymold Tools, 2020-04 – now (1)',
        'Nurse (Night shift) @ Leeds Clinic, 2015 – 2019 (1)',
      ],
    ],
    [
      'a town in Ontario, Indiana or Oregon before the dates',
      'Service Technician, Nickel City Mechanical, Sudbury, ON   Oct 2017 – Present\n• Serviced units\n\nMachinist, Hoosier Gear Works, Gary, IN   May 2012 – Sept 2017\n• Ran lathes',
      [
        'Service Technician @ Nickel City Mechanical, 2017-10 – now (1)',
        'Machinist @ Hoosier Gear Works, 2012-05 – 2017-09 (1)',
      ],
    ],
    [
      'brackets behind a title, whatever words they have, and what follows them',
      'Customer Associate (Chat Support)\nBrightline Services Ltd, Leeds\nJune 2017 – Feb 2019\n• Chats\n\nStaff Nurse (Band 5), Acute Medical Unit\nAire Valley Hospital\nMay 2014 – May 2017\n• Cared\n\nTransport Operator (88M)\nU.S. Army\n2007 – 2011\n• Drove',
      [
        'Customer Associate (Chat Support) @ Brightline Services Ltd, 2017-06 – 2019-02 (1)',
        'Staff Nurse (Band 5), Acute Medical Unit @ Aire Valley Hospital, 2014-05 – 2017-05 (1)',
        'Transport Operator (88M) @ U.S. Army, 2007 – 2011 (1)',
      ],
    ],
    [
      'a grade, a ward behind a dash, a ship and a service beside a title',
      'Gas welder, 5th category, Inhulets Steel Works, 2014 – 2022\nNurse – Operating Room, Harbour View Hospital, 2010 – 2014\nAble Seaman, MV Pacific Lorikeet (Bulk), Crewing Masters Inc., 2008 – 2010\nNational Service, Signals Specialist, Singapore Armed Forces, 2006 – 2008',
      [
        'Gas welder, 5th category @ Inhulets Steel Works, 2014 – 2022 (0)',
        'Nurse - Operating Room @ Harbour View Hospital, 2010 – 2014 (0)',
        'Able Seaman @ Crewing Masters Inc., 2008 – 2010 (0)',
        'Signals Specialist @ Singapore Armed Forces, 2006 – 2008 (0)',
      ],
    ],
    [
      'a shop called after its keeper, towns called as countries, and abbreviations of a cooperative',
      "Pharmacy Assistant – O'Riordan's Chemist, Mallow\n2012 – 2015\n• Sold\n\nTanker Driver\nFuel & Oil, Lebanon, TN\n03/2010 to 05/2012\n• Hauled\n\nData Analyst\nOrchid Mobility, Singapore\nMay 2008 – Jan 2010\n• Asked\n\nWarehouse Manager\nOrtofrutta Soc. Coop. Agr., Cesena\n2005 – 2008\n• Led",
      [
        "Pharmacy Assistant @ O'Riordan's Chemist, 2012 – 2015 (1)",
        'Tanker Driver @ Fuel & Oil, 2010-03 – 2012-05 (1)',
        'Data Analyst @ Orchid Mobility, 2008-05 – 2010-01 (1)',
        'Warehouse Manager @ Ortofrutta Soc. Coop. Agr., 2005 – 2008 (1)',
      ],
    ],
    [
      'title, dates, then the employer',
      'Software Engineer Jan 2023 - Present\nStripe San Francisco, CA\n• Built it\n• Ran it\nDevOps Engineer Jun 2021 - Dec 2022\nFigma San Francisco, CA\n• Built it',
      ['Software Engineer @ Stripe, 2023-01 – now (2)', 'DevOps Engineer @ Figma, 2021-06 – 2022-12 (1)'],
    ],
    [
      'employer first, title with dates below',
      'ABC Company\nSoftware Engineer May 2023 - Present\n• Led it\nXYZ University\nResearch Assistant Summer 2021\n• Wrote it',
      ['Software Engineer @ ABC Company, 2023-05 – now (1)', 'Research Assistant @ XYZ University, 2021 – 2021 (1)'],
    ],
    [
      'title above, dates and employer below, text without bullets',
      'Support Specialist\nApril 2015 to Current Acme Corp\nSet up the network and its users.\nOffice Clerk\nMay 2010 to March 2015 Beta Ltd\nFiled papers for the whole floor.',
      ['Support Specialist @ Acme Corp, 2015-04 – now (1)', 'Office Clerk @ Beta Ltd, 2010-05 – 2015-03 (1)'],
    ],
    [
      'dates alone above',
      '07/2014 to 09/2019\nBranch Chief, Ministry of Works\n- Oversaw it\n05/2010 to 06/2014\nClerk, Ministry of Works\n- Filed it',
      ['Branch Chief @ Ministry of Works, 2014-07 – 2019-09 (1)', 'Clerk @ Ministry of Works, 2010-05 – 2014-06 (1)'],
    ],
    [
      'dates alone below',
      'Data Engineer, Northwind\n03/2018–05/2020\n- Built it',
      ['Data Engineer @ Northwind, 2018-03 – 2020-05 (1)'],
    ],
    [
      'three lines of header',
      'Co-Founder & CTO\nNexus AI\nSan Francisco, CA\nJune 2023 – present\n◦ Built it\nResearch Intern\nNVIDIA Research\nSanta Clara, CA\nMay 2022 – Aug 2022\n◦ Designed it',
      ['Co-Founder & CTO @ Nexus AI, 2023-06 – now (1)', 'Research Intern @ NVIDIA Research, 2022-05 – 2022-08 (1)'],
    ],
    [
      'dates at the end of the entry',
      'Nexus AI, Co-Founder & CTO\n• Built it\n• Raised money\nSan Francisco, CA\nJune 2023 – present\n2 years 10 months\nNVIDIA Research, Research Intern\n• Designed it\nSanta Clara, CA\nMay 2022 – Aug 2022\n4 months',
      ['Co-Founder & CTO @ Nexus AI, 2023-06 – now (2)', 'Research Intern @ NVIDIA Research, 2022-05 – 2022-08 (1)'],
    ],
    [
      'Markdown headings and emphasis',
      '### Senior MLOps Engineer — Viken AB\n*May 2025 – Present*\n\n- Kept it\n\n### Intern — Viken AB\nSummer 2024\n\n- Compared it',
      ['Senior MLOps Engineer @ Viken AB, 2025-05 – now (1)', 'Intern @ Viken AB, 2024 – 2024 (1)'],
    ],
    [
      'bars',
      '**Platform Engineer** | Straits Bank | 2022-10 to date\n\n- Ran it',
      ['Platform Engineer @ Straits Bank, 2022-10 – now (1)'],
    ],
    [
      '"at" and dates in brackets',
      'Machine Learning Engineer at Globex (Jan 2020 – Dec 2021)\n- Built it',
      ['Machine Learning Engineer @ Globex, 2020-01 – 2021-12 (1)'],
    ],
    [
      'one employer, two titles',
      'Acme Corp, Berlin\nSenior Engineer 2021 – 2023\n- Led it\nEngineer 2019 – 2021\n- Built it',
      ['Senior Engineer @ Acme Corp, 2021 – 2023 (1)', 'Engineer @ Acme Corp, 2019 – 2021 (1)'],
    ],
    [
      'a bullet for each employer',
      '• Google Mountain View, CA\nSoftware Engineer Oct 2016 – Present\n• Worked on kernels\n• Coursera Mountain View, CA\nData Engineer Jan 2014 – Oct 2016\n• Built the warehouse',
      ['Software Engineer @ Google, 2016-10 – now (1)', 'Data Engineer @ Coursera, 2014-01 – 2016-10 (1)'],
    ],
    [
      'header and text on one line',
      'Team Member 08/2004 to 06/2006 Beta Stores Ltd Delivered friendly and prompt service to all of our customers.',
      ['Team Member @ ?, 2004-08 – 2006-06 (1)'],
    ],
    [
      'dates on three lines',
      'Data Engineer, Acme Inc.\nAugust 2011\nto\nCurrent\n- Built it',
      ['Data Engineer @ Acme Inc., 2011-08 – now (1)'],
    ],
    [
      'German',
      'Softwareentwickler, Donau Software AG\nOktober 2019 – Februar 2022\n- Entwicklung von Diensten\n\nWerkstudent bei Isar GmbH\nseit 03/2022\n- Training von Modellen',
      ['Softwareentwickler @ Donau Software AG, 2019-10 – 2022-02 (1)', 'Werkstudent @ Isar GmbH, 2022-03 – now (1)'],
    ],
    [
      'no dates at all',
      'MLOps Engineer, Rhône Mobilités\n- Run pipelines\n- Deploy models\n\nData Engineer, Atelier Data\n- Built pipelines',
      ['MLOps Engineer @ Rhône Mobilités, undated (2)', 'Data Engineer @ Atelier Data, undated (1)'],
    ],
    [
      'dates that cannot be read',
      'Data Engineer, Acme Inc.\n20XX – 20XX\n- Built it',
      ['Data Engineer @ Acme Inc., unreadable (1)'],
    ],
    [
      'an end before the start',
      'Data Engineer, Acme Inc.\nJanuary 2011 to November 2010\n- Built it',
      ['Data Engineer @ Acme Inc., unreadable (1)'],
    ],
    [
      'a title with a comma in it',
      'Director, Data Science\nGlobex Corporation\n2018 – 2020\n- Led it',
      ['Director, Data Science @ Globex Corporation, 2018 – 2020 (1)'],
    ],
    [
      'years inside the text are no positions',
      'Analyst, Acme Inc.\n03/2018 – 05/2020\n- Closed variances from 2006 to 2011\nStarting in January 2014 reduced leasing contract variances\n- Ran SQL Server 2008',
      ['Analyst @ Acme Inc., 2018-03 – 2020-05 (3)'],
    ],
    [
      'a dated header that nothing stands below, after an undated job',
      'Platform Engineer, Fabrikam\n- Led it\n- Ran it\n\nData Engineer, Contoso\n2020 - 2023',
      ['Platform Engineer @ Fabrikam, undated (2)', 'Data Engineer @ Contoso, 2020 – 2023 (0)'],
    ],
    [
      'the same with its dates in the line, and with the employer first',
      'Platform Engineer | Fabrikam\n- Led it\n- Ran it\n\nData Engineer | Contoso | 2020 - 2023',
      ['Platform Engineer @ Fabrikam, undated (2)', 'Data Engineer @ Contoso, 2020 – 2023 (0)'],
    ],
    [
      'the dates first',
      'Platform Engineer\nFabrikam\n- Led it\n\n2020 - 2023\nData Engineer\nContoso',
      ['Platform Engineer @ Fabrikam, undated (1)', 'Data Engineer @ Contoso, 2020 – 2023 (0)'],
    ],
    [
      'headers with nothing below beside dated ones',
      'Data Engineer, Contoso\n2020 - 2023\n\nShop Assistant, Tailspin\n\nPlatform Engineer, Fabrikam\n- Led it',
      [
        'Data Engineer @ Contoso, 2020 – 2023 (0)',
        'Shop Assistant @ Tailspin, undated (0)',
        'Platform Engineer @ Fabrikam, undated (1)',
      ],
    ],
    [
      'time without work, which is no position, and work that is called by it',
      'Nurse, Leeds Clinic\n2022 - Present\n- Cared\n\nParental leave\n2020 - 2022\n- Two children\n\nMaternity Leave Cover, Bath Clinic\n2019 - 2020\n- Cared\n\n2018 - 2019\nCareer break (travel)\n\nCarer, Hill Hospice\n2015 - 2018\n- Cared',
      [
        'Nurse @ Leeds Clinic, 2022 – now (1)',
        'Maternity Leave Cover @ Bath Clinic, 2019 – 2020 (1)',
        'Carer @ Hill Hospice, 2015 – 2018 (1)',
      ],
    ],
    [
      'German educators, their houses and a break',
      'Kinderwelt Steiermark gGmbH\nElementarpädagogin\n09/2021 - heute\n- Leitung\n\nKarenz\n07/2019 - 08/2021\n\nPfarrkindergarten St. Leonhard\nKindergartenpädagogin\n09/2014 - 06/2019\n- Waldtag',
      [
        'Elementarpädagogin @ Kinderwelt Steiermark gGmbH, 2021-09 – now (1)',
        'Kindergartenpädagogin @ Pfarrkindergarten St. Leonhard, 2014-09 – 2019-06 (1)',
      ],
    ],
    [
      'a country or a branch in brackets before the legal form',
      'HR Executive, Halcyon Logistics (S) Pte Ltd, 2015 - 2018\n- Hired\nHR CLERK | LOTUS FOODS (INDIA) PVT LTD | 2012 - 2015\n- Filed',
      [
        'HR Executive @ Halcyon Logistics (S) Pte Ltd, 2015 – 2018 (1)',
        'HR CLERK @ LOTUS FOODS (INDIA) PVT LTD, 2012 – 2015 (1)',
      ],
    ],
    [
      'a title that a column breaks behind its employer',
      'Centre Hospitalier Saint-Irénée, Lyon — Hospital Pharmacist, Clinical\nTrials Unit\n2019 - Present\n- Validated\nBowline Consultants Ltd., Calgary, AB — Project\nEngineer\n2015 - 2018\n- Drew',
      [
        'Hospital Pharmacist, Clinical Trials Unit @ Centre Hospitalier Saint-Irénée, 2019 – now (1)',
        'Project Engineer @ Bowline Consultants Ltd., 2015 – 2018 (1)',
      ],
    ],
    [
      'records of a form with their dates at the end',
      'EMPRESA: Vigilancia Alto Llano Ltda.\nCARGO: Vigilante\nFUNCIONES: rondas y control de acceso\nFECHA: 15 de enero de 2018 - Actualmente\nJEFE: Pablo Rey\n\nEMPRESA: Almacenes Tres Ríos S.A.S.\nCARGO: Auxiliar de bodega\nFECHA: 2012',
      [
        'Vigilante @ Vigilancia Alto Llano Ltda., 2018-01-15 – now (2)',
        'Auxiliar de bodega @ Almacenes Tres Ríos S.A.S., 2012 – 2012 (0)',
      ],
    ],
    [
      'records of a form with the projects of each, whose client is no employer',
      'Company : Indus Softech Pvt. Ltd., Pune\nDesignation : Test Engineer\nDuration : Aug 2021 to Till Date\nProject: Claims\nClient: a bank\n\nCompany : Tapti Tech, Surat\nDesignation : Trainee\nDuration : Jul 2018 to Jul 2021\nProject: Cards\nClient: a shop',
      ['Test Engineer @ Indus Softech Pvt. Ltd., 2021-08 – now (2)', 'Trainee @ Tapti Tech, 2018-07 – 2021-07 (2)'],
    ],
    [
      'captions of the European form above what they are of',
      '• Date (da – a)\nAprile 2022 – oggi\n• Nome e indirizzo del datore di lavoro\nHotel Riva Bianca, Maiori (SA)\n• Tipo di impiego\nPortiere di notte\n\n• Date (da – a)\nEstate 2010\n• Nome e indirizzo del datore di lavoro\nLido Sirena, Paestum (SA)\n• Tipo di impiego\nBarista',
      ['Portiere di notte @ Hotel Riva Bianca, 2022-04 – now (0)', 'Barista @ Lido Sirena, 2010 – 2010 (0)'],
    ],
    [
      'a firm with a title noun in its name, over a title',
      '2014 to 2018\nCoral Anchor Freight (S) Pte Ltd\nLogistics Executive\n- Handled it\n\n2012 to 2014\nCoral Anchor Freight (S) Pte Ltd\nService Assistant\n- Answered it',
      [
        'Logistics Executive @ Coral Anchor Freight (S) Pte Ltd, 2014 – 2018 (1)',
        'Service Assistant @ Coral Anchor Freight (S) Pte Ltd, 2012 – 2014 (1)',
      ],
    ],
    [
      'an employer and the house that it is a part of, with the town behind a stronger sign',
      'Institut für Wasserbau, Technische Hochschule Lahnau | Stuttgart\nWissenschaftlicher Mitarbeiter | 10/2010 – 03/2015\n- Betreuung von Übungen\nUrząd Miasta Opole, Wydział Podatków | Opole\nReferent | 2007 – 2010\n- Archiwum',
      [
        'Wissenschaftlicher Mitarbeiter @ Institut für Wasserbau, Technische Hochschule Lahnau, 2010-10 – 2015-03 (1)',
        'Referent @ Urząd Miasta Opole, Wydział Podatków, 2007 – 2010 (1)',
      ],
    ],
    [
      'a title with small letters in brackets, and no employer beside it',
      'Petty Trader (own business), 2011 – 2015\n- Sold it\nCashier, Corner Shop Ltd, 2009 – 2011\n- Kept it',
      ['Petty Trader (own business) @ ?, 2011 – 2015 (1)', 'Cashier @ Corner Shop Ltd, 2009 – 2011 (1)'],
    ],
    [
      'a field that says the title in a word for terms elsewhere',
      '04/2019 – Present\nNORTH GARMENT COMPANY\nPosition: Merchandiser\n- Followed it\n\n06/2012 – 08/2012\nNORTH LOGISTICS\nPosition: Internship\n- Learned it',
      [
        'Merchandiser @ NORTH GARMENT COMPANY, 2019-04 – now (1)',
        'Internship @ NORTH LOGISTICS, 2012-06 – 2012-08 (1)',
      ],
    ],
    [
      'rows whose last name before the text is short',
      'Desde marzo de 2014, Profesora de Matemática, Escuela Secundaria Belgrano, Santa Fe. Dicto 24 horas y coordino las olimpíadas.\nDe 2011 a 2014, Profesora de Física, Instituto Sarmiento, Santa Fe. Dicto cuatro cursos de física.',
      [
        'Profesora de Matemática @ Escuela Secundaria Belgrano, 2014-03 – now (1)',
        'Profesora de Física @ Instituto Sarmiento, 2011 – 2014 (1)',
      ],
    ],
  ])('%s', (_, text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('takes a dangling dash for the present only in the position that starts last', () => {
    const text = 'Consultant, Acme Inc. 2021 –\n- A\nEngineer, Beta Ltd 03/2018 –\n- B\nTester, Gamma GmbH 2016 –\n- C';
    expect(read(text)).toEqual([
      'Consultant @ Acme Inc., 2021 – now (1)',
      // 2021 counts from July, so the one before ends in June; what it is stated by is that start.
      'Engineer @ Beta Ltd, 2018-03 – 2021 (1)',
      'Tester @ Gamma GmbH, 2016 – 2018-03 (1)',
    ]);
  });

  it('reads projects by any name', () => {
    expect(read('DevFlow\n• Open-source tool\nTransit App 2022\n• Built it', 'project')).toEqual([
      'DevFlow @ ?, undated (1)',
      'Transit App @ ?, 2022 – 2022 (1)',
    ]);
  });

  it('believes text under no heading only where a title stands', () => {
    expect(read('MLOps Engineer since 2022\nKubernetes, MLflow', 'titled')).toEqual([
      'MLOps Engineer @ ?, 2022 – now (1)',
    ]);
    expect(read('Bowling league 2019 – 2022\nWon it twice', 'titled')).toEqual([]);
  });
});
