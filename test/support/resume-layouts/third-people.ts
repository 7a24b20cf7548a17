import type { Person } from './person.js';

/**
 * The people of the third six layouts that were written to be measured unseen: a shop, a ministry, a stable, a
 * workshop.
 */
export const THIRD_PEOPLE: readonly Person[] = [
  {
    name: 'Latoya Bertrand',
    headline: 'Store Manager',
    email: 'latoya.bertrand@quickpost.example',
    phone: '504-555-0119',
    location: 'New Orleans, LA',
    links: ['linkedin.com/in/latoyabertrand'],
    summary:
      'Store manager with sixteen years in home improvement and groceries. Hires people who stay, counts stock that adds up, and opens on time after every storm.',
    work: [
      {
        employer: 'Bayou Home & Garden Centers, LLC',
        title: 'Store Manager',
        place: 'Metairie, LA',
        start: '2019-10',
        end: null,
        points: [
          'Run a store of 62 employees and 31 million dollars of yearly sales.',
          'Cut shrink from 2.4 to 1.1 percent with weekly counts by department.',
          'Reopened four days after the hurricane, first of all stores in the parish.',
        ],
      },
      {
        employer: 'Bayou Home & Garden Centers, LLC',
        title: 'Assistant Store Manager, Lumber and Building Materials',
        place: 'Kenner, LA',
        start: '2015-03',
        end: '2019-09',
        points: ['Scheduled 28 associates and the yard trucks.', 'Won back nine contractors who had gone to a rival.'],
      },
      {
        employer: 'Piggly Wiggly',
        title: 'Produce Department Supervisor',
        place: 'Houma, LA',
        start: '2009-06',
        end: '2015-02',
        points: ['Ordered for a department of 140 feet and trained twelve clerks.'],
      },
    ],
    education: [
      {
        institution: 'Delgado Community College',
        degree: 'Associate of Applied Science',
        field: 'Business Administration',
        start: '2011-08',
        end: '2013-05',
      },
    ],
    skills: [
      { label: 'Retail', items: ['Inventory control', 'Visual merchandising', 'Loss prevention'] },
      { label: 'People', items: ['Scheduling', 'Hiring', 'Conflict resolution'] },
    ],
    languages: [
      { name: 'English', level: 'Native' },
      { name: 'French', level: 'B1' },
    ],
    certificates: ['OSHA 10-Hour General Industry, 2020', 'ServSafe Manager'],
  },
  {
    name: 'Eoin Mac Giolla Bhríde',
    headline: 'Senior Policy Adviser',
    email: 'eoin.macgb@letterbox.example',
    phone: '+353 86 555 0142',
    location: 'Dublin, Ireland',
    links: ['linkedin.com/in/eoinmacgb'],
    summary:
      'Policy adviser on energy and housing. Writes two pages that ministers read, and has taken three acts from consultation to signature.',
    work: [
      {
        employer: 'Department of the Environment, Climate and Communications',
        title: 'Senior Policy Adviser',
        place: 'Dublin',
        start: '2020-01',
        end: null,
        points: [
          'Led the retrofit loan scheme from green paper to first loan in nineteen months.',
          'Brief the minister and answer 90 parliamentary questions a year.',
        ],
      },
      {
        employer: 'Sustainable Energy Authority of Ireland',
        title: 'Programme Manager',
        place: 'Dublin',
        start: '2016-05',
        end: '2019-12',
        points: ['Managed grants of 40 million euros for insulation, with an error rate under one per cent.'],
      },
      {
        employer: 'Threshold',
        title: 'Housing Policy Officer',
        place: 'Cork',
        start: '2013-09',
        end: '2016-04',
        points: ['Wrote the report on deposits that led to the register of tenancies.'],
      },
      {
        employer: 'European Parliament',
        title: 'Schuman Trainee',
        place: 'Brussels',
        start: '2013-03',
        end: '2013-07',
        points: ['Prepared hearings of the committee on industry.'],
      },
    ],
    education: [
      {
        institution: 'Trinity College Dublin',
        degree: 'MSc',
        field: 'Economic Policy',
        start: '2011-09',
        end: '2012-11',
      },
      {
        institution: 'University of Galway',
        degree: 'BA',
        field: 'Political Science and Sociology',
        start: '2008-09',
        end: '2011-06',
      },
    ],
    skills: [
      { label: 'Policy', items: ['Regulatory impact assessment', 'Public consultation', 'Legislative drafting'] },
      { label: 'Analysis', items: ['Stata', 'Excel', 'Cost-benefit analysis'] },
    ],
    languages: [
      { name: 'Irish', level: 'Native' },
      { name: 'English', level: 'Native' },
      { name: 'French', level: 'B2' },
    ],
  },
  {
    name: 'Henrike Stålberg',
    headline: 'Veterinary Nurse',
    email: 'henrike@stalberg.example',
    phone: '+46 70 555 01 93',
    location: 'Uppsala, Sweden',
    links: ['linkedin.com/in/henrikestalberg'],
    summary:
      'Veterinary nurse for horses and small animals. Steady with anaesthesia, honest with owners, and quick to fetch the second pair of hands.',
    work: [
      {
        employer: 'Universitetsdjursjukhuset',
        title: 'Head Veterinary Nurse, Equine Surgery',
        place: 'Uppsala',
        start: '2021-08',
        end: null,
        points: [
          'Lead eleven nurses on two theatres and a recovery ward for horses.',
          'Brought the time from arrival to colic surgery below fifty minutes.',
        ],
      },
      {
        employer: 'Evidensia Djurkliniken Västerås',
        title: 'Veterinary Nurse',
        place: 'Västerås',
        start: '2016-02',
        end: '2021-07',
        points: ['Monitored about 900 anaesthesias and kept the book of controlled drugs.'],
      },
      {
        employer: 'Strömsholm Riding School',
        title: 'Groom',
        place: 'Strömsholm',
        start: '2012',
        end: '2013',
        points: ['Looked after fourteen school horses, from hoof to bridle.'],
      },
    ],
    education: [
      {
        institution: 'Swedish University of Agricultural Sciences',
        degree: 'Bachelor of Science',
        field: 'Veterinary Nursing',
        start: '2013-09',
        end: '2016-01',
      },
    ],
    skills: [
      { label: 'Clinical', items: ['Anaesthesia monitoring', 'Radiography', 'Wound dressing'] },
      { label: 'Ward', items: ['Drug register', 'Rota planning', 'Triage'] },
    ],
    languages: [
      { name: 'Swedish', level: 'Native' },
      { name: 'English', level: 'C1' },
    ],
    certificates: ['Radiation Protection for Veterinary Staff (2018)'],
  },
  {
    name: 'Rodrigo Almeida Campos',
    headline: 'Maintenance Technician',
    email: 'rodrigo.campos@caixapostal.example',
    phone: '+351 91 555 0127',
    location: 'Porto, Portugal',
    links: ['linkedin.com/in/rodrigo-almeida-campos', 'rcampos.example'],
    summary:
      'Maintenance technician for packaging and bottling lines. Finds the fault before the shift ends, and the cause before the month does.',
    work: [
      {
        employer: 'Unicer Bebidas, S.A.',
        title: 'Senior Maintenance Technician',
        place: 'Leça do Balio',
        start: '2018-06',
        end: null,
        points: [
          'Keep three bottling lines at 93 per cent of their rated speed.',
          'Wrote the fault tree for labellers that two plants use.',
        ],
      },
      {
        employer: 'Bosch Car Multimedia Portugal',
        title: 'Automation Technician',
        place: 'Braga',
        start: '2013-01',
        end: '2018-05',
        points: ['Programmed Siemens controllers of eleven test stations and trained each shift on them.'],
      },
      {
        employer: 'Oficina Irmãos Teixeira',
        title: 'Apprentice Mechanic',
        place: 'Guimarães',
        start: '2010',
        end: '2012',
        points: ['Repaired gearboxes and learned to weld.'],
      },
    ],
    education: [
      {
        institution: 'Instituto Politécnico do Porto',
        degree: 'Bachelor',
        field: 'Electrical Engineering',
        start: '2014-09',
        end: '2018-06',
      },
    ],
    skills: [
      { label: 'Technical', items: ['Siemens S7', 'Pneumatics', 'Fault finding', 'Welding'] },
      { label: 'Methods', items: ['Preventive maintenance', '5S', 'Kaizen'] },
    ],
    languages: [
      { name: 'Portuguese', level: 'Native' },
      { name: 'English', level: 'B2' },
      { name: 'Spanish', level: 'B1' },
    ],
  },
];
