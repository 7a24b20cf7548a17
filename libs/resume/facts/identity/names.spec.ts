import { describe, expect, it } from '@jest/globals';
import { buildProfile } from '../../profile/build-profile.js';

const BODY =
  '\n\nExperience\n\nStore Manager, Alder Foods Ltd, Leeds\n03/2018 - 05/2022\n- ran the shop with nine staff\n';
const identityOf = (head: string) =>
  buildProfile([{ text: head + BODY, digest: 'd', extractor: 'text/1', readability: 'text' }]).identity;

/** Heads of résumés: the name, and the lines above the first section. */
const NAMED: readonly (readonly [name: string, head: string])[] = [
  ['Ingrid Solheim', 'ingrid solheim\nsite engineer\ningrid@solheim.example | +47 400 12 345'],
  ['Ravi kumar Deshpande', 'Ravi kumar Deshpande\nEmail: ravi.kd@mail.example\nMobile: +91 98200 12345'],
  ['Ben Quill', 'Ben Quill\nTeacher\nquill@mail.example'],
  ['Al Porter', 'Al Porter\nJoiner\nporter@mail.example'],
  ['Gale Sample E', 'Gale Sample E\nTeacher\ngale@mail.example'],
  ['SOLHEIM.K', 'SOLHEIM.K\nEmail: k.solheim@mail.example'],
  ['K. ravi shankar', 'K. ravi shankar\nMechanical Engineer\nkravi@mail.example'],
  ['PRIYA SENARATNE', 'DR PRIYA SENARATNE\nBusiness Analyst\np.senaratne@mail.example'],
  ['ARUN CHATTERJEE', 'ARUN CHATTERJEE, M.Tech, C.Eng (India)\nSenior Engineer\narun.c@mail.example'],
  ['Faizal Bin Rahmat', 'PERSONAL PARTICULARS\nName            : Faizal Bin Rahmat\nRace : Malay'],
  ['Tiago Saraiva Lobo', 'INFORMAÇÃO PESSOAL     Tiago Saraiva Lobo\n     tiago.lobo@mail.example'],
  ['Aoife Ní Bhriain', 'Aoife Ní Bhriain MPSI\nPharmacist\naoife@mail.example'],
  ['Mariusz Duda', 'CV\n\nMariusz Duda, spawacz MAG/TIG\nlat 41, zam. Gliwice\ntel. 500 000 162, m.duda@mail.example'],
  ['Madonna', 'Madonna\nmadonna@mail.example\nDancer'],
  ['Ingrid Solheim', 'Curriculum Vitae\nName: - Ingrid Solheim\nAddress: Parkveien 12, Oslo'],
  ['Jane Developer', 'Jane Developer\nSoftware Engineer\njane.developer@mail.example'],
  ['Peter Gardener', 'Peter Gardener\n12 Mill Lane, Ely\npeter@mail.example'],
  ['Gökhan Yılmaz', 'Gökhan Yılmaz\nElektrik Mühendisi\ngokhan@mail.example'],
  ["Sean O'Brien", "Sean O'Brien\nBuilding homes that last\nsean@mail.example"],
  ['Ludwig van den Berg', 'LUDWIG VAN DEN BERG\nTeamleider magazijn\nlvdberg@mail.example'],
  ['María José García-Pérez', 'María José García-Pérez\nEnfermera\nmaria@mail.example'],
  ['Jean-François de La Tour', 'Jean-François de La Tour\nComptable\njf@mail.example'],
  ['Anna Schmidt', 'Dr. Anna Schmidt\nFachärztin für Innere Medizin\nanna@mail.example'],
  ['Thomas Weber', 'Dipl.-Ing. (FH) Thomas Weber\nBauleiter\nweber@mail.example'],
  ['Regina Moosbrugger', 'Mag. (FH) Regina Moosbrugger\nHotelleiterin\nr.moosbrugger@mail.example'],
  ['Jonas Feldkirch', 'Ing. Jonas Feldkirch\nBauleiter\nfeldkirch@mail.example'],
  ['Samuel Ortiz', 'Samuel Ortiz, PMP, CSM\nProject Manager\nsam@mail.example'],
  ['Grace Nwosu', 'Grace Nwosu BSc (Hons), RN\nStaff Nurse\ngrace@mail.example'],
  ['Robert Hale', 'Robert Hale, M.SC.\nChemist\nrh@mail.example'],
  ['Bożena Kowalska', 'Bożena Kowalska\nKsięgowa\nbozena@mail.example'],
  ['Giulia De Santis', 'Nome: Giulia De Santis\nIndirizzo: Via Roma 12, Torino\ngiulia@mail.example'],
  ['Rui Tavares', 'Nome\tRui Tavares\nMorada\tRua do Carmo 5, Lisboa'],
  ['Pieter de Vries', 'Naam: Pieter de Vries\nAdres: Kerkstraat 3, Utrecht'],
  ['Jan Nowak', 'Imię i nazwisko: Jan Nowak\nAdres: Kraków'],
  ['Élodie Martin', 'Nom : MARTIN\nPrénom : Élodie\nAdresse : 3 rue du Lac, Annecy'],
  ['Klaus Richter', 'Nachname: Richter\nVorname: Klaus\nWohnort: Bremen'],
  ['William "Bill" Carver', 'William "Bill" Carver\nCarpenter\nbill@mail.example'],
  ['Mohamed (Mo) Aziz', 'Mohamed (Mo) Aziz\nChauffeur\nmo@mail.example'],
  ['Tran Thi Mai', 'Tran Thi Mai\nAccountant\nmai.tran@mail.example'],
  ['J. P. Morgan-Reed', 'J. P. Morgan-Reed\nParalegal\njp@mail.example'],
  ['M.K. Iyer', 'M.K. Iyer\nAssistant Teacher\nmkiyer@mail.example'],
  ['Henry Ford III', 'Henry Ford III\nWarehouse Supervisor\nhford@mail.example'],
  ['Carlos Mendoza Jr.', 'CARLOS MENDOZA JR.\nElectrician\ncmendoza@mail.example'],
  ['Lucía Fernández', 'Lucía Fernández | Diseñadora gráfica | lucia@mail.example'],
  ['Oliver Stone', 'Oliver Stone - Senior Accountant\nLondon'],
  ['Fatima Zahra El Amrani', 'FATIMA ZAHRA EL AMRANI\nInfirmière\nfatima@mail.example'],
  ['Chen Wei', 'Chen Wei\nData Analyst\nchen.wei@mail.example'],
  ['Priya', 'PRIYA\npriya@mail.example\n+91 98200 55555'],
  ['Magdalena Piątek-Lis', 'Magdalena Piątek-Lis\nmagdalena.piatek@mail.example\nSpecjalistka ds. kadr'],
  ['Ana Paula dos Santos', 'Ana Paula dos Santos\nAuxiliar Administrativa\nanapaula@mail.example'],
  ['Emily Clark', 'Resume of Emily Clark\nemily@mail.example'],
  ['Emily Clark', 'CURRICULUM VITAE - EMILY CLARK\nemily@mail.example'],
  ['Lars Møller', 'Lars Møller\nBorn 4 May 1980\nlars@mail.example\nTømrer'],
  ['Markus Bäcker', 'Markus Bäcker\nBäckermeister\nmarkus.baecker@mail.example'],
  ['Sofia Bianchi', 'SOFIA BIANCHI\nResponsabile acquisti\nSOFIA.BIANCHI@MAIL.EXAMPLE'],
  ['nikhil rao', 'nikhil rao\nnikhil.rao@mail.example, +91 99887 66554, Pune, India'],
  ['Agnieszka Wójcik', 'mgr inż. Agnieszka Wójcik\nKierownik projektu\nawojcik@mail.example'],
  ['Marco Rossi', 'Ing. Marco Rossi\nProgettista meccanico\nmarco@mail.example'],
  ['Paul Whitaker', 'Paul Whitaker MBA, FCCA\nFinance Director\npaul@mail.example'],
  ['Dimitris Papadopoulos', 'Dimitris Papadopoulos\nHelping brands tell true stories\ndim@mail.example'],
  ['Hannah Müller', 'Lebenslauf\n\nPersönliche Daten\nName: Hannah Müller\nGeburtsdatum: 03.02.1990'],
  ['Yusuf ibn Rashid', 'Yusuf ibn Rashid\nLogistics Coordinator\nyusuf@mail.example'],
  ['Kofi Mensah', 'Kofi Mensah\nBusiness Analyst\nAccra'],
  ['Sven Åkesson', 'Sven Åkesson\nsven@mail.example\nLagerarbetare'],
  ['Deborah King', 'Deborah King\nRetail Manager\ndeb@mail.example'],
  ['Mary Cook', 'MARY COOK\nHousekeeper\nmary.cook@mail.example'],
  ['Chukwudi Eze', 'Chukwudi Eze, B.Eng, MNSE\nCivil Engineer\neze@mail.example'],
  ['Theresa Lang', 'Theresa Lang (geb. Huber)\nErzieherin\ntheresa@mail.example'],
  ['Ivana Petrović', 'ivana petrović\nučiteljica\nivana@mail.example'],
  ['Marek Zieliński', 'Marek Zieliński\nMagazynier\ntel. 600 100 200'],
  ['S. Venkatesan', 'S. VENKATESAN\nEmail ID: svenkat@mail.example'],
  ['Aoife Ní Bhriain', 'Aoife Ní Bhriain\nPrimary Teacher\naoife@mail.example'],
  ['Zoe Baker', 'Zoe Baker\nZoology graduate\nzoe.baker@mail.example'],
  ['Daniel Mason', 'Daniel Mason\nSales Representative\n(312) 555-0199'],
  ['Nia Pritchard', 'Nia Pritchard — Pastry Chef\nCardiff'],
  ['Tomás Ó Briain', 'Tomás Ó Briain\nGalway, Ireland · tobriain@mail.example'],
  ['Hugo van der Laan', 'HUGO VAN DER LAAN\nUtrecht, Nederland\n06 12345678'],
  ['Aïcha Benali', 'Aïcha BENALI\n28 ans\nVendeuse en boulangerie'],
  ['Piotr Zając', 'piotr zając\ntel. 501 202 303\nkierowca kat. C'],
  [
    'José Luis Marín Ruiz',
    'CURRÍCULUM VÍTAE\n\nDATOS PERSONALES\nNombre y apellidos: José Luis Marín Ruiz\nDNI: 00000000X',
  ],
  ['Francesca Gallo', 'Dott.ssa Francesca Gallo\nPsicologa\nVia Verdi 3, Parma'],
  ['João Pedro Alves', 'João Pedro Alves\nBrasileiro, 29 anos, solteiro\nRua das Palmeiras 10, Recife'],
  ['Marlene Fischer-Kuhn', 'Marlene Fischer-Kuhn, M.A.\nRedakteurin\n0170 1234567'],
  ["D'Angelo Whitfield", "D'Angelo Whitfield\nForklift Operator\n(404) 555-0110"],
  ['Lê Thị Hương', 'Lê Thị Hương\nKế toán\nhuong.le@mail.example'],
  ['Olumide A. Bankole', 'Olumide A. Bankole, ACA\nFinancial Controller\nLagos'],
  ['Grace Kim', 'Grace Kim\nUX Designer who listens\ngrace@gracekim.example'],
  ['Dean Chandler', 'Dean Chandler\nAccountant\ndean.chandler@mail.example'],
  ['Rosa Carpenter', 'Rosa Carpenter\nNurse\nrosa.c@mail.example'],
  ['Andrew Page', 'Andrew Page\nQuantity Surveyor\n07700 900111'],
  ['Sunita Rao', 'Mrs. Sunita Rao\nSchool Teacher\nsunita@mail.example'],
  ['Mohammed Al-Farsi', 'MOHAMMED AL-FARSI\nSite Supervisor\nMuscat, Oman'],
  ['Wei Zhang', 'Wei Zhang\nResearch Assistant\nwzhang@mail.example'],
  ['Wei (William) Zhang', 'Wei (William) Zhang\nResearch Assistant\nwzhang@mail.example'],
  ['Katrín Jónsdóttir', 'Katrín Jónsdóttir\nkatrin@postur.example\nReykjavík'],
  ['A. P. J. Nair', 'A. P. J. Nair\nElectrical Supervisor\napjnair@mail.example'],
  ['Shreya', 'Shreya\nshreya2001@mail.example\nB.Com student'],
  ['Peter Hughes', 'Name\tPeter Hughes\nTelephone\t01632 960123'],
  ['Anja Vogt', 'Lebenslauf Anja Vogt\nanja.vogt@post.example'],
  ['Eleni Georgiou', 'ELENI GEORGIOU\nΑθήνα\neleni.g@mail.example'],
  ['Luca De Angelis', 'Cognome: De Angelis\nNome: Luca\nNato a: Roma'],
  ['Ana María del Pilar Soto', 'Ana María del Pilar Soto\nAsistente de dirección\nLima'],
  ['Kevin Brown', 'Kevin Brown\nkb1988@mail.example\nPlumber and heating engineer'],
  ['MÜLLER, Anna', 'MÜLLER, Anna\nBuchhalterin\n0170 1234567'],
  ['van Dijk, Marieke', 'van Dijk, Marieke\nmarieke.vandijk@mail.example'],
  ['ADEYEMI, BABATUNDE SOLA', 'ADEYEMI, BABATUNDE SOLA (MNSE)\nIbadan\ntunde.adeyemi@mail.example'],
  ['Megan Trask', 'Megan Trask, RDH\nDental Hygienist\nmegan.trask@mail.example'],
  ['MARIA LOPEZ', 'MARIA LOPEZ, Zamora\nmaria.lopez@mail.example'],
  ['Rosa Maria Timmermans', 'Rosa Maria Timmermans\nUX Designer | rosa.timmermans@mail.example'],
  ['Nikolaj Friis', 'Nikolaj Friis, M.Sc. Eng.\nOdense, nikolaj.friis@mail.example'],
  ['Charlotte Dubois', "CHARLOTTE DUBOIS\nÀ la recherche d'un emploi de secrétaire\ncharlotte.dubois@courriel.example"],
];

/** Heads that state no name: titles, headings, labels, places, products, closing phrases. */
const NAMELESS: readonly (readonly [head: string])[] = [
  ['TAX CLERK\n\nObjective\nA post in a tax office.'],
  ['Siebel Administration\n\nSummary\nTen years of running CRM systems.'],
  ['PERSONAL DETAILS\nDate of Birth: 12.03.1988\nMarital Status: Single'],
  ['HOJA DE VIDA\n\nPerfil\nAuxiliar de bodega con ocho años.'],
  ['Confidential Candidate\nStore Manager'],
  ['Yours sincerely\n\nSummary\nSeven years behind a counter.'],
  ['Objective\nTo work as a cook in a hotel.\n\nReferences\nPeter Whyte, Head Chef'],
  ['Senior Java Developer\nRemote\n\nSummary\nBuilds payment systems.'],
  ['Head Pastry Chef\nOslo\n\nProfile\nTwelve years in kitchens.'],
  ['Warehouse Operative\nManchester\n07700 900222'],
  ['CURRICULUM VITAE\n\nPERSONAL STATEMENT\nI am a hard-working cleaner.'],
  ['Digital Marketing\n\nProfile\nFive years in agencies.'],
  ['New York\n\nSummary\nNight porter with ten years.'],
  ['Kind Regards\n\nSummary\nTen years at sea.'],
  ['Oracle Financials\n\nSummary\nConsultant of ERP systems.'],
  ['Key Skills\nWelding, cutting\n\nSummary\nWelder with six years.'],
  ['Application for Store Manager\n\nSummary\nSeven years in shops.'],
  ['Berufliches Profil\n\nKoch mit zehn Jahren Erfahrung.'],
  ['Dear Hiring Manager\n\nI have run a shop for nine years.'],
  ['Career Objective\nTo grow with a company.'],
  ['Civil Engineer\nDubai, UAE\n+971 50 000 0000'],
  ['Ref: Night Auditor\nHotel Front Office'],
  ['Datos Personales\nEdad: 30 años\nEstado civil: soltera'],
];

describe('the name of a candidate', () => {
  it.each(NAMED)('is %j', (name, head) => {
    // The letters stay as they are printed.
    expect(identityOf(head).name?.value.toLowerCase()).toBe(name.toLowerCase());
  });

  it.each(NAMELESS)('is not known from %j', (head) => {
    expect(identityOf(head).name).toBeNull();
  });
});

describe('a line of contacts', () => {
  it.each([
    ['San Francisco, CA', 'Ana Ruiz\na@b.com , +1 303 555 0101 , San Francisco, CA , linkedin.com/in/ana'],
    ['Leeds, UK', 'Ana Ruiz\nana@b.example, 07700 900123, Leeds, UK'],
    ['Pune, India', 'Ana Ruiz\nana@b.example, +91 99887 66554, Pune, India'],
  ])('between commas states the place %j', (place, head) => {
    expect(identityOf(head).location?.value).toBe(place);
  });

  it('with tools between commas states none', () => {
    expect(identityOf('Ana Ruiz\nana@b.example, Python, SQL').location).toBeNull();
  });

  it('in capitals has the same address of mail', () => {
    expect(identityOf('ANA RUIZ\nANA.RUIZ@MAIL.EXAMPLE').emails.map(({ value }) => value)).toEqual([
      'ana.ruiz@mail.example',
    ]);
  });
});
