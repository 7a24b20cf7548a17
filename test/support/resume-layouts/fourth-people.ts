import type { Person } from './person.js';

/** The people of the fourth six layouts that were written to be measured unseen: a farm, a studio, an airport. */
export const FOURTH_PEOPLE: readonly Person[] = [
  {
    name: 'Gwendolyn Pritchard',
    headline: 'Farm Manager',
    email: 'gwen.pritchard@parishmail.example',
    phone: '+44 7700 900671',
    location: 'Hereford, United Kingdom',
    links: ['linkedin.com/in/gwendolyn-pritchard'],
    summary:
      'Farm manager for mixed land: cattle, cereals and a shop. Keeps animals healthy, accounts tidy and the neighbours informed.',
    work: [
      {
        employer: 'Wyeside Organic Farms Ltd',
        title: 'Farm Manager',
        place: 'Hereford',
        start: '2018-03',
        end: null,
        points: [
          'Manage 420 hectares, 180 suckler cows and a team of seven.',
          'Turned a loss of 60,000 pounds into a profit within three harvests.',
        ],
      },
      {
        employer: 'Wyeside Organic Farms Ltd',
        title: 'Assistant Farm Manager',
        place: 'Hereford',
        start: '2015-10',
        end: '2018-02',
        points: ['Planned rotations and kept the records for the organic inspection.'],
      },
      {
        employer: 'Royal Agricultural University, Rural Innovation Centre',
        title: 'Research Technician',
        place: 'Cirencester',
        start: '2013-07',
        end: '2015-09',
        points: ['Ran plot trials of clover and beans, and measured what the soil kept.'],
      },
    ],
    education: [
      {
        institution: 'Harper Adams University',
        degree: 'BSc (Hons)',
        field: 'Agriculture with Crop Management',
        start: '2009-09',
        end: '2013-06',
      },
    ],
    skills: [
      { label: 'Land', items: ['Crop rotation', 'Soil sampling', 'Gatekeeper'] },
      { label: 'Livestock', items: ['Calving', 'Herd health planning', 'TB testing'] },
    ],
    languages: [
      { name: 'English', level: 'Native' },
      { name: 'Welsh', level: 'B2' },
    ],
    certificates: ['BASIS Certificate in Crop Protection (2019)', 'PA1 and PA2 Safe Use of Pesticides'],
  },
  {
    name: 'Bastien Lemoine',
    headline: 'Lead Product Designer',
    email: 'bonjour@bastienlemoine.example',
    phone: '+33 6 55 50 18 27',
    location: 'Lyon, France',
    links: ['linkedin.com/in/bastien-lemoine', 'dribbble.com/blemoine'],
    summary:
      'Product designer for banks and hospitals. Draws what people can use on a bad day, and tests it with those who have one.',
    work: [
      {
        employer: 'Clairvoy Santé SAS',
        title: 'Lead Product Designer',
        place: 'Lyon',
        start: '2021-09',
        end: null,
        points: [
          'Lead design of the emergency room board in 41 hospitals.',
          'Built a design system of 90 components with four engineers.',
        ],
      },
      {
        employer: 'Crédit Agricole Technologies & Services',
        title: 'UX Designer, Mobile Payments',
        place: 'Paris',
        start: '2017-01',
        end: '2021-08',
        points: ['Redesigned transfers, which cut calls to the hotline by a third.'],
      },
      {
        employer: 'Atelier Fourmi',
        title: 'Graphic Designer',
        place: 'Grenoble',
        start: '2014',
        end: '2016',
        points: ['Drew posters, menus and the signs of two ski resorts.'],
      },
    ],
    education: [
      {
        institution: 'École de Condé',
        degree: 'Master',
        field: 'Interaction Design',
        start: '2012-09',
        end: '2014-06',
      },
      {
        institution: 'Université Lumière Lyon 2',
        degree: 'Licence',
        field: 'Psychology',
        start: '2009-09',
        end: '2012-06',
      },
    ],
    skills: [
      { label: 'Design', items: ['Figma', 'Prototyping', 'Usability testing', 'Design systems'] },
      { label: 'Code', items: ['HTML', 'CSS', 'JavaScript'] },
    ],
    languages: [
      { name: 'French', level: 'Native' },
      { name: 'English', level: 'C1' },
    ],
  },
  {
    name: 'Darnell K. Whitfield',
    headline: 'Airport Operations Supervisor',
    email: 'dk.whitfield@skymail.example',
    phone: '(404) 555-0183',
    location: 'Atlanta, GA',
    links: ['linkedin.com/in/darnellwhitfield'],
    summary:
      'Operations supervisor with twelve years on the ramp and in the tower of the terminal. Calm in thunderstorms, strict about chocks.',
    work: [
      {
        employer: 'Peachtree Ground Handling Services, Inc.',
        title: 'Airport Operations Supervisor',
        place: 'Atlanta, GA',
        start: '2019-04',
        end: null,
        points: [
          'Supervise 48 ramp agents on 90 departures a day.',
          'Cut ground damage from eleven cases a year to two.',
        ],
      },
      {
        employer: 'Southern Crescent Airlines',
        title: 'Lead Ramp Agent',
        place: 'Charlotte, NC',
        start: '2014-11',
        end: '2019-03',
        points: ['Loaded and balanced aircraft of five types, and trained 60 new agents.'],
      },
      {
        employer: 'United States Air Force',
        title: 'Air Transportation Specialist',
        place: 'Charleston, SC',
        start: '2010-08',
        end: '2014-10',
        points: ['Palletised cargo for relief flights and kept the load plans.'],
      },
    ],
    education: [
      {
        institution: 'Embry-Riddle Aeronautical University',
        degree: 'Bachelor of Science',
        field: 'Aviation Management',
        start: '2015-01',
        end: '2018-12',
      },
    ],
    skills: [
      { label: 'Ramp', items: ['Weight and balance', 'Deicing', 'Marshalling'] },
      { label: 'Office', items: ['Shift scheduling', 'Excel', 'Incident reports'] },
    ],
    languages: [
      { name: 'English', level: 'Native' },
      { name: 'Spanish', level: 'B1' },
    ],
    certificates: ['IATA Dangerous Goods Regulations, Category 8 (2023)'],
  },
];
