import type { Person } from './person.js';

/** Invented people of unlike trades: a developer, a nurse with umlauts in every name, a finance manager whose CV is long. */
export const PEOPLE: readonly Person[] = [
  {
    name: 'Maren Oldenhoff',
    headline: 'Backend Developer',
    email: 'maren.oldenhoff@posteo.example',
    phone: '+44 20 7946 0817',
    location: 'Leeds, United Kingdom',
    links: ['github.com/marenold', 'linkedin.com/in/maren-oldenhoff'],
    summary:
      'Backend developer who likes boring deployments and short queries. Seven years with payment and booking systems, four of them on call for what I built.',
    work: [
      {
        employer: 'Tidewater Bookings',
        title: 'Senior Backend Developer',
        place: 'Leeds',
        start: '2021-04',
        end: null,
        points: [
          'Moved the reservation service from a nightly batch to a stream of events in Kafka, which cut double bookings from forty a week to one.',
          'Wrote the TypeScript library that nine teams use to call each other, with retries, deadlines and tracing built in.',
          'Mentored three juniors, two of whom now lead their own services.',
        ],
      },
      {
        employer: 'Harrow & Finch Payments',
        title: 'Software Engineer',
        place: 'Manchester',
        start: '2018-09',
        end: '2021-03',
        points: [
          'Kept the card ledger correct while it grew to two million entries a day; its nightly proof has not failed since 2019.',
          'Replaced hand-written SQL reports by PostgreSQL views that the accountants refresh themselves.',
        ],
      },
      {
        employer: 'Northgate Council',
        title: 'Junior Developer',
        place: 'York',
        start: '2017-02',
        end: '2018-08',
        points: ['Built the form through which residents book bulky waste collections, in Python and Django.'],
      },
    ],
    education: [
      {
        institution: 'University of Sheffield',
        degree: 'BSc',
        field: 'Computer Science',
        start: '2013-09',
        end: '2016-07',
      },
    ],
    skills: [
      { label: 'Languages', items: ['TypeScript', 'Python', 'SQL'] },
      { label: 'Data', items: ['PostgreSQL', 'Kafka', 'Redis'] },
      { label: 'Delivery', items: ['Docker', 'Terraform', 'GitHub Actions'] },
    ],
    languages: [
      { name: 'English', level: 'Native' },
      { name: 'Dutch', level: 'B2' },
    ],
  },
  {
    name: 'Jürgen Großkämper',
    headline: 'Registered Nurse',
    email: 'j.grosskaemper@mailbox.example',
    phone: '+49 221 5550 173',
    location: 'Köln, Germany',
    links: ['linkedin.com/in/juergen-grosskaemper'],
    summary:
      'Registered nurse in intensive care with eleven years at the bedside. Calm on nights, thorough at handover, and the one whom new colleagues ask.',
    work: [
      {
        employer: 'Universitätsklinik Köln',
        title: 'Charge Nurse',
        place: 'Köln',
        start: '2019-10',
        end: null,
        points: [
          'Lead a shift of fourteen nurses on a ward of twenty-two ventilated patients, and plan the rota of the whole unit.',
          'Brought the time from alarm to bedside below forty seconds by moving the monitors to the corridor.',
          'Teach resuscitation to every new colleague in their first week.',
        ],
      },
      {
        employer: 'St. Elisabeth-Krankenhaus Düren',
        title: 'Registered Nurse',
        place: 'Düren',
        start: '2014-08',
        end: '2019-09',
        points: [
          'Cared for surgical patients before and after operations, wound dressing and drains included.',
          'Wrote the handover sheet that four wards still use.',
        ],
      },
      {
        employer: 'Pflegedienst Fröhlich',
        title: 'Nursing Assistant',
        place: 'Jülich',
        start: '2012-03',
        end: '2014-07',
        points: ['Visited nine people at home each morning: washing, medication, a word with the family.'],
      },
    ],
    education: [
      {
        institution: 'Hochschule Münster',
        degree: 'Bachelor of Science',
        field: 'Nursing',
        start: '2008-10',
        end: '2012-02',
      },
    ],
    skills: [
      { label: 'Care', items: ['Wound care', 'Ventilation', 'Medication rounds'] },
      { label: 'Ward', items: ['Rota planning', 'Handover', 'Resuscitation training'] },
    ],
    languages: [
      { name: 'German', level: 'Native' },
      { name: 'English', level: 'C1' },
      { name: 'Turkish', level: 'A2' },
    ],
  },
  {
    name: 'Priscilla Adeyemi-Clarke',
    headline: 'Finance Manager',
    email: 'priscilla@adeyemi-clarke.example',
    phone: '(312) 555-0148',
    location: 'Chicago, IL',
    links: ['linkedin.com/in/padeyemiclarke', 'adeyemi-clarke.example'],
    summary:
      'Finance manager with two decades in manufacturing and freight. I close books in four days, tell plant managers what their numbers mean, and have taken three companies through their first audit without a finding.',
    work: [
      {
        employer: 'Lakeshore Freight Group',
        title: 'Finance Manager',
        place: 'Chicago, IL',
        start: '2019-01',
        end: null,
        points: [
          'Own the monthly close, the forecast and the board pack of a group of six carriers with 240 million dollars of revenue.',
          'Brought the close from eleven working days to four by posting accruals from the dispatch system instead of from paper.',
          'Renegotiated fuel cards and tolls, which saved 1.9 million dollars in the first year and has held since.',
          'Lead nine accountants in two cities; none has left in three years.',
        ],
      },
      {
        employer: 'Brandt Castings Inc.',
        title: 'Financial Controller',
        place: 'Milwaukee, WI',
        start: '2015-05',
        end: '2018-12',
        points: [
          'Set standard costs for 3,400 parts together with the foundry foremen, and explained every variance within a week.',
          'Prepared the company for its first audit under new owners; it passed without a finding.',
          'Chose and introduced a new ledger, moved twelve years of balances into it, and trained forty people.',
        ],
      },
      {
        employer: 'Ogden Paper Mills',
        title: 'Senior Accountant',
        place: 'Green Bay, WI',
        start: '2012-02',
        end: '2015-04',
        points: [
          'Reconciled intercompany balances of four mills each month, down from 212 open items to fewer than ten.',
          'Built the model by which the mills decide when to buy pulp forward.',
          'Reported energy use and its cost by machine, which showed that one dryer burned a fifth of all gas.',
        ],
      },
      {
        employer: 'Ogden Paper Mills',
        title: 'Staff Accountant',
        place: 'Green Bay, WI',
        start: '2009-06',
        end: '2012-01',
        points: [
          'Posted fixed assets and depreciation of two mills and counted every spare part twice a year.',
          'Wrote the closing calendar that all plants follow.',
        ],
      },
      {
        employer: 'Whitcombe & Ruiz LLP',
        title: 'Audit Associate',
        place: 'Chicago, IL',
        start: '2006-09',
        end: '2009-05',
        points: [
          'Audited manufacturers and two school districts, from inventory counts in January to the letter in April.',
          'Found a duplicate payment scheme of 80,000 dollars by sorting cheques by amount.',
          'Trained six first-year associates in sampling.',
        ],
      },
      {
        employer: 'Cedar Valley Credit Union',
        title: 'Accounts Clerk',
        place: 'Waterloo, IA',
        start: '2003-07',
        end: '2006-08',
        points: [
          'Balanced eleven tellers every evening and answered for every cent.',
          'Handled disputed card payments, about thirty a week, and wrote to each member in plain words.',
        ],
      },
    ],
    education: [
      {
        institution: 'Northwestern University',
        degree: 'MBA',
        field: 'Finance',
        start: '2012-09',
        end: '2014-06',
      },
      {
        institution: 'University of Iowa',
        degree: 'Bachelor of Business Administration',
        field: 'Accounting',
        start: '1999-08',
        end: '2003-05',
      },
    ],
    skills: [
      { label: 'Reporting', items: ['Monthly close', 'Board packs', 'Cash forecasting', 'Variance analysis'] },
      { label: 'Tools', items: ['SAP', 'Excel', 'Power BI', 'SQL'] },
      { label: 'People', items: ['Team leadership', 'Plain-language training'] },
    ],
    languages: [
      { name: 'English', level: 'Native' },
      { name: 'Spanish', level: 'B1' },
    ],
  },
  {
    name: 'Tomás Ibáñez Peñalver',
    headline: 'Electrician',
    email: 'tomas.ibanez@correo.example',
    phone: '+353 1 555 0164',
    location: 'Dublin, Ireland',
    links: ['linkedin.com/in/tomas-ibanez-electrician'],
    summary:
      'Electrician for commercial buildings, with a second life in solar. Reads drawings in three languages and leaves the plant room tidier than it was.',
    work: [
      {
        employer: 'Corrigan Building Services',
        title: 'Lead Electrician',
        place: 'Dublin',
        start: '2020-02',
        end: null,
        points: [
          'Run the wiring of office fit-outs up to 6,000 square metres with a crew of eight, on time in eleven of twelve.',
          'Commissioned 1.2 megawatts of rooftop solar with storage for two supermarkets.',
          'Found and cured a neutral fault that had tripped a hospital laundry for months.',
        ],
      },
      {
        employer: 'Instalaciones Núñez e Hijos',
        title: 'Electrician',
        place: 'Zaragoza',
        start: '2015-03',
        end: '2019-12',
        points: [
          'Wired switchboards for workshops and farms, from drawing to certificate.',
          'Looked after lifts and emergency lighting in forty blocks of flats.',
        ],
      },
      {
        employer: 'Talleres Muñoz',
        title: 'Apprentice Electrician',
        place: 'Huesca',
        start: '2012-09',
        end: '2015-02',
        points: ['Learned motors and control circuits on the bench of a repair shop.'],
      },
    ],
    education: [
      {
        institution: 'Escuela Técnica de Huesca',
        degree: 'Diploma',
        field: 'Electrical Engineering',
        start: '2010-09',
        end: '2012-06',
      },
    ],
    skills: [
      { label: 'Site', items: ['Switchboards', 'Cable containment', 'Testing and inspection'] },
      { label: 'Energy', items: ['Solar panels', 'Battery storage', 'Motor control'] },
    ],
    languages: [
      { name: 'Spanish', level: 'Native' },
      { name: 'English', level: 'C1' },
    ],
  },
];
