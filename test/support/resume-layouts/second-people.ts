import type { Person } from './person.js';

/**
 * The people of the second six layouts that were written to be measured unseen: a warehouse, a laboratory, a school, a
 * law firm.
 */
export const SECOND_PEOPLE: readonly Person[] = [
  {
    name: 'Desmond Achterberg',
    headline: 'Warehouse and Transport Manager',
    email: 'd.achterberg@letterbox.example',
    phone: '+31 6 5550 1834',
    location: 'Rotterdam, Netherlands',
    links: ['linkedin.com/in/desmond-achterberg'],
    summary:
      'Logistics manager who started on the forklift. I run sheds where people go home unhurt and lorries leave on time, and I count what others guess.',
    work: [
      {
        employer: 'Maasvlakte Cold Chain B.V.',
        title: 'Warehouse and Transport Manager',
        place: 'Rotterdam',
        start: '2020-05',
        end: null,
        points: [
          'Run 22,000 pallet places at four temperatures with 95 people in three shifts.',
          'Cut the time a lorry waits from 74 to 31 minutes by giving every carrier a slot.',
          'Moved the stock of two sheds into one over a weekend without a missed order.',
        ],
      },
      {
        employer: 'Maasvlakte Cold Chain B.V.',
        title: 'Shift Leader Outbound',
        place: 'Rotterdam',
        start: '2016-11',
        end: '2020-04',
        points: ['Led 24 pickers and loaders, and trained every new driver of a reach truck.'],
      },
      {
        employer: 'Van der Horst & Zonen Transport',
        title: 'Transport Planner',
        place: 'Dordrecht',
        start: '2013-03',
        end: '2016-10',
        points: [
          'Planned 40 lorries a day to Germany and Poland, with their rest times.',
          'Found return loads for a third of all empty trips.',
        ],
      },
      {
        employer: 'Intertoys Distribution Centre',
        title: 'Order Picker',
        place: 'Waddinxveen',
        start: '2011',
        end: '2013',
        points: ['Picked by voice and by list, at Christmas by night.'],
      },
    ],
    education: [
      {
        institution: 'Hogeschool Rotterdam',
        degree: 'Bachelor',
        field: 'Logistics Management',
        start: '2013-09',
        end: '2017-07',
      },
    ],
    skills: [
      { label: 'Warehouse', items: ['Slot booking', 'Stock counting', 'Reach truck'] },
      { label: 'Systems', items: ['SAP', 'Excel', 'Power BI'] },
    ],
    languages: [
      { name: 'Dutch', level: 'Native' },
      { name: 'English', level: 'C1' },
      { name: 'German', level: 'B1' },
    ],
    certificates: ['ADR dangerous goods, valid to 2028', 'VCA VOL'],
  },
  {
    name: 'Shirin Farrokhzad-Lund',
    headline: 'Analytical Chemist',
    email: 'shirin.lund@mailhaven.example',
    phone: '+45 20 55 01 62',
    location: 'Aarhus, Denmark',
    links: ['linkedin.com/in/shirinlund', 'orcid.org/0000-0002-1825-0097'],
    summary:
      'Analytical chemist with a decade in drinking water and medicines. Validates methods that hold in other laboratories, and writes reports that inspectors finish.',
    work: [
      {
        employer: 'Nordlys Pharma A/S',
        title: 'Principal Scientist, Analytical Development',
        place: 'Aarhus',
        start: '2021-02',
        end: null,
        points: [
          'Lead method development for two injectables, from first batch to filing.',
          'Transferred eleven methods to a contract laboratory with no repeat.',
        ],
      },
      {
        employer: 'Danish Technological Institute',
        title: 'Chemist',
        place: 'Taastrup',
        start: '2017-08',
        end: '2021-01',
        points: [
          'Measured traces of pesticides in drinking water for 60 waterworks.',
          'Kept the accreditation of the laboratory through three audits.',
        ],
      },
      {
        employer: 'University of Copenhagen, Department of Chemistry',
        title: 'Research Assistant',
        place: 'Copenhagen',
        start: '2016-02',
        end: '2017-07',
        points: ['Built a sampler for metals in fjords and published two papers on it.'],
      },
      {
        employer: 'Novabryg',
        title: 'Laboratory Intern',
        place: 'Odense',
        start: '2014',
        end: '2014',
        when: 'Summer 2014',
        points: ['Tasted and titrated, in that order.'],
      },
    ],
    education: [
      {
        institution: 'University of Copenhagen',
        degree: 'MSc',
        field: 'Chemistry',
        start: '2013-09',
        end: '2015-12',
      },
      {
        institution: 'University of Southern Denmark',
        degree: 'BSc',
        field: 'Pharmaceutical Sciences',
        start: '2010-09',
        end: '2013-06',
      },
    ],
    skills: [
      { label: 'Methods', items: ['HPLC', 'Mass spectrometry', 'Method validation', 'Titration'] },
      { label: 'Quality', items: ['ISO 17025', 'GMP', 'Audit preparation'] },
    ],
    languages: [
      { name: 'Persian', level: 'Native' },
      { name: 'Danish', level: 'C2' },
      { name: 'English', level: 'C1' },
    ],
  },
  {
    name: 'Marcus T. Wainwright',
    headline: 'Assistant Principal',
    email: 'mtwainwright@mailhaven.example',
    phone: '(919) 555-0176',
    location: 'Durham, NC',
    links: ['linkedin.com/in/mtwainwright'],
    summary:
      'School leader and former science teacher. Raises attendance by knowing families, and results by watching lessons and saying one useful thing after each.',
    work: [
      {
        employer: 'Durham Public Schools',
        title: 'Assistant Principal',
        place: 'Durham, NC',
        start: '2018-08',
        end: null,
        points: [
          'Lead curriculum and schedules for 1,150 students and 78 teachers.',
          'Brought chronic absence down from 24 to 13 percent in four years.',
        ],
      },
      {
        employer: 'Wake County Public School System',
        title: 'Science Department Chair and Chemistry Teacher',
        place: 'Raleigh, NC',
        start: '2012-08',
        end: '2018-07',
        points: [
          'Taught honors chemistry and coached seven new teachers.',
          'Wrote the laboratory safety course that the county uses.',
        ],
      },
      {
        employer: 'Boys & Girls Clubs of Greater Durham',
        title: 'Program Coordinator',
        place: 'Durham, NC',
        start: '2010-06',
        end: '2012-07',
        points: ['Ran homework help for 90 children and found the money for a van.'],
      },
    ],
    education: [
      {
        institution: 'North Carolina State University',
        degree: 'Master of School Administration',
        field: 'Educational Leadership',
        start: '2015-08',
        end: '2017-05',
      },
      {
        institution: 'Elon University',
        degree: 'Bachelor of Arts',
        field: 'Chemistry',
        start: '2006-08',
        end: '2010-05',
      },
    ],
    skills: [
      { label: 'Leadership', items: ['Instructional coaching', 'Master scheduling', 'Budgeting'] },
      { label: 'Tools', items: ['PowerSchool', 'Google Classroom', 'Canvas LMS'] },
    ],
    languages: [
      { name: 'English', level: 'Native' },
      { name: 'Spanish', level: 'B2' },
    ],
    certificates: ['North Carolina Principal License, 2017', 'First Aid and CPR'],
  },
  {
    name: 'Alejandra Quiroga Montes',
    headline: 'Corporate Paralegal',
    email: 'alejandra.quiroga@buzonpostal.example',
    phone: '+34 655 501 738',
    location: 'Valencia, Spain',
    links: ['linkedin.com/in/alejandraquiroga'],
    summary:
      'Paralegal for mergers and company law, at ease in Spanish and English files. Keeps data rooms in order and deadlines out of the night.',
    work: [
      {
        employer: 'Larrañaga, Ruiz & Asociados',
        title: 'Corporate Paralegal',
        place: 'Valencia',
        start: '2019-09',
        end: null,
        points: [
          'Prepared closing sets for 35 acquisitions, the largest of 210 million euros.',
          'Set up the data room rules that the whole office follows.',
        ],
      },
      {
        employer: 'Notaría Benlloch',
        title: 'Legal Assistant',
        place: 'Castellón',
        start: '2016-01',
        end: '2019-08',
        points: ['Drafted deeds of sale and powers of attorney, about twenty a week.'],
      },
    ],
    education: [
      {
        institution: 'Universitat de València',
        degree: 'Licenciatura',
        field: 'Derecho',
        start: '2009-09',
        end: '2014-06',
      },
    ],
    skills: [
      { label: 'Law', items: ['Due diligence', 'Company registers', 'Contract drafting'] },
      { label: 'Tools', items: ['Word', 'iManage', 'Excel'] },
    ],
    languages: [
      { name: 'Spanish', level: 'Native' },
      { name: 'English', level: 'C1' },
      { name: 'Catalan', level: 'C2' },
    ],
  },
];
