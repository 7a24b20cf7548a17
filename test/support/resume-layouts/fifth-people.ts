import type { Person } from './person.js';

/** The people of the seventh set, by another writer than the reader's: trades that the earlier sets lack. */
export const FIFTH_PEOPLE: readonly Person[] = [
  {
    name: 'Marisol Tejada-Quinn',
    headline: 'Registered Nurse, BSN, CCRN',
    email: 'marisol.tq@inboxes.example',
    phone: '(480) 555-0136',
    location: 'Mesa, AZ 85201',
    links: ['linkedin.com/in/marisoltejadaquinn'],
    summary:
      'Critical care nurse with nine years at the bedside, five of them in a 24-bed cardiac unit. Known for calm handovers and for teaching new graduates how to read a rhythm strip.',
    work: [
      {
        employer: 'Saguaro Valley Regional Medical Center',
        title: 'Charge Nurse, Cardiac ICU',
        place: 'Mesa, AZ',
        start: '2020-02',
        end: null,
        points: [
          'Lead shifts of 11 nurses and 3 technicians in a 24-bed Level I unit.',
          'Cut central line infections by 38% in 2022 with a checklist at every bedside.',
          'Precept four new graduates a year; all are still with the hospital.',
        ],
      },
      {
        employer: "St. Brigid's Hospital",
        title: 'Staff Nurse, Telemetry',
        place: 'Tempe, AZ',
        start: '2016-07',
        end: '2020-01',
        points: [
          'Cared for five patients a shift after stents, ablations and bypass surgery.',
          'Member of the falls committee from 2018 to 2019.',
        ],
      },
      {
        employer: 'Copper Ridge Senior Living',
        title: 'Certified Nursing Assistant',
        place: 'Gilbert, AZ',
        start: '2013-05',
        end: '2016-06',
        points: ['Helped 14 residents with meals, mobility and medication reminders.'],
      },
    ],
    education: [
      {
        institution: 'Grand Canyon University',
        degree: 'Bachelor of Science',
        field: 'Nursing',
        start: '2016-08',
        end: '2018-12',
      },
      {
        institution: 'Mesa Community College',
        degree: 'Associate of Applied Science',
        field: 'Nursing',
        start: '2013-08',
        end: '2016-05',
      },
    ],
    skills: [
      { label: 'Clinical', items: ['Hemodynamic monitoring', 'Ventilator management', 'IV therapy', 'Triage'] },
      { label: 'Systems', items: ['Epic', 'Cerner', 'Pyxis'] },
    ],
    languages: [
      { name: 'English', level: 'Native' },
      { name: 'Spanish', level: 'C1' },
    ],
    certificates: [
      'Critical Care Registered Nurse (CCRN), AACN, 2021',
      'ACLS and BLS, American Heart Association, 2024',
    ],
  },
  {
    name: "Lachlan O'Dwyer",
    headline: 'Heavy Diesel Mechanic',
    email: 'lachie.odwyer@bushmail.example',
    phone: '0491 570 156',
    location: 'Toowoomba QLD',
    links: [],
    summary:
      'Trade-qualified diesel fitter. Trucks, loaders and the odd tractor; happy on a roster, happier when nothing comes back.',
    work: [
      {
        employer: 'Pilbara Iron Haulage Pty Ltd',
        title: 'Heavy Diesel Fitter (FIFO)',
        place: 'Newman WA',
        start: '2021-11',
        end: null,
        points: [
          'Service and repair 40 haul trucks on a two-and-one roster.',
          'Rebuild final drives and torque converters in the field workshop.',
        ],
      },
      {
        employer: "Ken's Truck & Bus Repairs",
        title: 'Diesel Mechanic',
        place: 'Toowoomba QLD',
        start: '2017-03',
        end: '2021-10',
        points: [
          'Diagnosed engine, brake and air faults on Kenworth, Volvo and Hino trucks.',
          'Carried out roadworthy inspections for Queensland Transport.',
        ],
      },
      {
        employer: 'Darling Downs Tyre & Auto',
        title: 'Apprentice Mechanic',
        place: 'Dalby QLD',
        start: '2013-02',
        end: '2017-02',
        points: ['Logbook services, brakes and clutches for farm utes and family cars.'],
      },
    ],
    education: [
      {
        institution: 'TAFE Queensland',
        degree: 'Certificate III',
        field: 'Heavy Commercial Vehicle Mechanical Technology',
        start: '2013',
        end: '2016',
      },
    ],
    skills: [
      { label: 'Workshop', items: ['Diesel engine rebuilds', 'Hydraulics', 'Air brakes', 'MIG welding'] },
      { label: 'Diagnosis', items: ['Cat ET', 'Cummins INSITE', 'Auto electrics'] },
    ],
    languages: [{ name: 'English', level: 'Native' }],
    certificates: ['HR licence', 'Forklift licence (LF)', 'White Card'],
  },
  {
    name: 'Vaishnavi Krishnamurthy',
    headline: 'Senior Data Engineer',
    email: 'vaishnavi.k@datamail.example',
    phone: '+91 98765 00142',
    location: 'Bengaluru, India',
    links: ['github.com/vaishnavi-kmurthy', 'linkedin.com/in/vaishnavikmurthy'],
    summary:
      'Data engineer who builds pipelines that finance trusts: 8 years with batch and streaming on AWS, from ingestion to the last dashboard.',
    work: [
      {
        employer: 'Zephyrpay Technologies Pvt. Ltd.',
        title: 'Senior Data Engineer',
        place: 'Bengaluru',
        start: '2021-08',
        end: null,
        points: [
          'Own the ledger pipeline: 2.1 billion events a day through Kafka and Spark into Snowflake.',
          'Moved 140 jobs from cron to Airflow and halved late reports.',
          'Mentor three engineers and review the design of every new source.',
        ],
      },
      {
        employer: 'Zephyrpay Technologies Pvt. Ltd.',
        title: 'Data Engineer',
        place: 'Bengaluru',
        start: '2019-04',
        end: '2021-07',
        points: ['Wrote dbt models for settlements and chargebacks, with tests for each.'],
      },
      {
        employer: 'Cognivance Consulting Services',
        title: 'Systems Engineer',
        place: 'Chennai',
        start: '2016-06',
        end: '2019-03',
        points: [
          'Built nightly loads in Python and SQL for an insurer in Ohio.',
          'Tuned Oracle queries, one of them from 50 minutes to 40 seconds.',
        ],
      },
    ],
    education: [
      {
        institution: 'International Institute of Information Technology, Bangalore',
        degree: 'Post Graduate Diploma',
        field: 'Data Science',
        start: '2019-01',
        end: '2019-12',
      },
      {
        institution: 'PSG College of Technology',
        degree: 'Bachelor of Engineering',
        field: 'Computer Science and Engineering',
        start: '2012-08',
        end: '2016-05',
      },
    ],
    skills: [
      { label: 'Languages', items: ['Python', 'SQL', 'Scala', 'Bash'] },
      { label: 'Data', items: ['Apache Spark', 'Kafka', 'Airflow', 'dbt', 'Snowflake'] },
      { label: 'Cloud', items: ['AWS', 'Terraform', 'Docker'] },
    ],
    languages: [
      { name: 'Tamil', level: 'Native' },
      { name: 'English', level: 'C2' },
      { name: 'Hindi', level: 'B1' },
    ],
    certificates: ['AWS Certified Data Engineer – Associate (2024)'],
  },
  {
    name: 'Fiona MacAllister',
    headline: 'Teacher of Chemistry and Head of Year',
    email: 'f.macallister@schoolpost.example',
    phone: '07700 900418',
    location: 'Glasgow G12 8QQ',
    links: [],
    summary:
      'Chemistry teacher registered with the GTCS. I like a full fume cupboard, a quiet corridor and parents who ring before they are worried.',
    work: [
      {
        employer: 'Kelvinbrae Academy',
        title: 'Head of Year 9 and Teacher of Chemistry',
        place: 'Glasgow',
        start: '2019-08',
        end: null,
        points: [
          'Pastoral lead for 180 pupils; attendance rose from 88% to 93% in two years.',
          'Teach S1 to S6, with 84% A to C passes at Higher in 2023.',
        ],
      },
      {
        employer: "St Ninian's High School",
        title: 'Teacher of Chemistry',
        place: 'Kirkintilloch',
        start: '2014-08',
        end: '2019-06',
        points: ['Ran the science club, the eco-committee and, once, a hot-air balloon.'],
      },
      {
        employer: 'North Lanarkshire Council',
        title: 'Probationer Teacher',
        place: 'Motherwell',
        start: '2013-08',
        end: '2014-06',
        points: ['Completed the induction year with a department of six.'],
      },
    ],
    education: [
      {
        institution: 'University of Strathclyde',
        degree: 'PGDE',
        field: 'Secondary Education',
        start: '2012-08',
        end: '2013-06',
      },
      {
        institution: 'University of Glasgow',
        degree: 'BSc (Hons)',
        field: 'Chemistry',
        start: '2008-09',
        end: '2012-06',
      },
    ],
    skills: [
      { label: 'Teaching', items: ['Curriculum design', 'Safeguarding', 'Behaviour management', 'Assessment'] },
      { label: 'Tools', items: ['SEEMiS', 'Google Classroom', 'Excel'] },
    ],
    languages: [
      { name: 'English', level: 'Native' },
      { name: 'French', level: 'B2' },
    ],
  },
  {
    name: 'Joaquín Ibarra de la Fuente',
    headline: 'Regional Sales Manager',
    email: 'jibarra@correo-ventas.example',
    phone: '+52 55 5555 0173',
    location: 'León, Guanajuato, México',
    links: ['linkedin.com/in/joaquin-ibarra-df'],
    summary:
      'Sales manager for consumer goods with 15 years from the shelf to the boardroom. Opened 1,200 points of sale; still visits ten of them every Friday.',
    work: [
      {
        employer: 'Grupo Cervecero del Bajío, S.A. de C.V.',
        title: 'Regional Sales Manager',
        place: 'León',
        start: '2018-01',
        end: null,
        points: [
          'Responsible for MXN 640 million a year, six supervisors and 52 representatives.',
          'Grew the region by 21% in 2023 against a market of 4%.',
        ],
      },
      {
        employer: 'Nestlé México',
        title: 'Key Account Executive',
        place: 'Ciudad de México',
        start: '2012-09',
        end: '2017-12',
        points: [
          'Negotiated yearly plans with Soriana, Chedraui and La Comer.',
          'Introduced a forecast in Salesforce that cut returns by a third.',
        ],
      },
      {
        employer: 'Tiendas La Esquina',
        title: 'Store Supervisor',
        place: 'Irapuato',
        start: '2009-07',
        end: '2012-08',
        points: ['Supervised five shops: stock, cash and people.'],
      },
    ],
    education: [
      {
        institution: 'Tecnológico de Monterrey',
        degree: 'MBA',
        field: 'Marketing',
        start: '2014',
        end: '2016',
      },
      {
        institution: 'Universidad de Guanajuato',
        degree: 'Licenciatura',
        field: 'Comercio Internacional',
        start: '2004',
        end: '2009',
      },
    ],
    skills: [
      { label: 'Sales', items: ['Negotiation', 'Route to market', 'Trade marketing', 'Forecasting'] },
      { label: 'Tools', items: ['Salesforce', 'Power BI', 'SAP'] },
    ],
    languages: [
      { name: 'Spanish', level: 'Native' },
      { name: 'English', level: 'C1' },
      { name: 'Portuguese', level: 'A2' },
    ],
  },
  {
    name: 'Giulia Fontanarossa',
    headline: 'Sous Chef',
    email: 'giulia@fontanarossa-cucina.example',
    phone: '+44 7911 123 456',
    location: 'London SE1',
    links: ['instagram.com/giulia.cooks'],
    summary: 'Sous chef from Emilia: fresh pasta, whole animals and a kitchen in which nobody shouts.',
    work: [
      {
        employer: 'The Gilded Heron',
        title: 'Sous Chef',
        place: 'London',
        start: '2022-04',
        end: null,
        points: [
          'Run the pass for 110 covers and a brigade of nine; food cost down from 34% to 28%.',
          'Write the weekly menu with two farms in Kent.',
        ],
      },
      {
        employer: 'Osteria del Borgo Vecchio',
        title: 'Chef de Partie',
        place: 'Bologna',
        start: '2018-10',
        end: '2022-03',
        points: ['Pasta section: 40 kilograms of tagliatelle a week, all by hand.'],
      },
      {
        employer: 'Costa Azzurra Cruises',
        title: 'Commis Chef',
        place: 'Genoa',
        start: '2016',
        end: '2018',
        points: ['Breakfast and cold kitchen for 2,300 guests.'],
      },
    ],
    education: [
      {
        institution: 'Scuola Internazionale di Cucina Italiana',
        degree: 'Diploma',
        field: 'Culinary Arts',
        start: '2014',
        end: '2015',
      },
    ],
    skills: [
      { label: 'Kitchen', items: ['Butchery', 'Fresh pasta', 'Menu planning', 'Pastry basics'] },
      { label: 'Running it', items: ['HACCP', 'Stock control', 'Rota planning'] },
    ],
    languages: [
      { name: 'Italian', level: 'Native' },
      { name: 'English', level: 'C1' },
    ],
    certificates: ['Level 3 Award in Food Safety, 2022'],
  },
  {
    name: 'Oluwaseun Adebayo-Cole',
    headline: 'Chartered Accountant (ACA)',
    email: 'seun.adebayocole@ledgermail.example',
    phone: '+234 803 555 0142',
    location: 'Lagos, Nigeria',
    links: ['linkedin.com/in/seun-adebayo-cole'],
    summary:
      'Chartered accountant with audit and industry years: month-end in four days, IFRS 16 without tears, and a filing system that others can follow.',
    work: [
      {
        employer: 'Eko Atlantic Foods Plc',
        title: 'Finance Manager',
        place: 'Lagos',
        start: '2020-10',
        end: null,
        points: [
          'Close the books of three companies within four working days.',
          'Implemented SAP Business One and moved 11,000 items without a lost kobo.',
        ],
      },
      {
        employer: 'Adekunle, Briggs & Partners',
        title: 'Audit Senior',
        place: 'Lagos',
        start: '2017-09',
        end: '2020-09',
        points: ['Led teams of four on audits of banks and breweries.'],
      },
      {
        employer: 'Adekunle, Briggs & Partners',
        title: 'Audit Associate',
        place: 'Abuja',
        start: '2014-11',
        end: '2017-08',
        points: ['Tested controls, counted yams, and wrote it all down.'],
      },
    ],
    education: [
      {
        institution: 'University of Lagos',
        degree: 'B.Sc.',
        field: 'Accounting',
        start: '2009-10',
        end: '2013-07',
      },
    ],
    skills: [
      { label: 'Accounting', items: ['IFRS', 'Tax computation', 'Consolidation', 'Internal controls'] },
      { label: 'Software', items: ['SAP Business One', 'Sage 50', 'Excel', 'QuickBooks'] },
    ],
    languages: [
      { name: 'English', level: 'Native' },
      { name: 'Yoruba', level: 'Native' },
    ],
    certificates: ['Associate, Institute of Chartered Accountants of Nigeria (2018)'],
  },
];
