import type { Person } from './person.js';

/** The people of the first six layouts that were written to be measured unseen: hotels, bridges, brands. */
export const FIRST_PEOPLE: readonly Person[] = [
  {
    name: 'Ottoline Braithwaite',
    headline: 'Hotel Operations Manager',
    email: 'o.braithwaite@inbox.example',
    phone: '+44 7700 900284',
    location: 'Bath, United Kingdom',
    links: ['linkedin.com/in/ottoline-braithwaite'],
    summary:
      'Hotel manager who came up through the front desk. Known for full houses in February, rotas that people can live with, and guests who write letters afterwards.',
    work: [
      {
        employer: 'Royal Crescent & Avon Hotels Group',
        title: 'Hotel Operations Manager',
        place: 'Bath',
        start: '2021-06',
        end: null,
        points: [
          'Run a house of 118 rooms with 74 staff; occupancy rose from 71 to 84 per cent in two winters.',
          'Introduced one rota for rooms, kitchen and bar, which cut agency hours by half.',
          'Opened a spa of nine treatment rooms eleven days ahead of plan.',
        ],
      },
      {
        employer: 'Royal Crescent & Avon Hotels Group',
        title: 'Deputy Front Office Manager',
        place: 'Bath',
        start: '2018-04',
        end: '2021-05',
        points: [
          'Led a desk of twelve through three summers without a single lost booking.',
          'Wrote the complaint guide that all five houses of the group now train from.',
        ],
      },
      {
        employer: 'The Harbour Master Inn',
        title: 'Guest Relations Supervisor',
        place: 'Falmouth',
        start: '2015-09',
        end: '2018-03',
        points: ['Looked after regular guests by name and planned 40 weddings a year with the kitchen.'],
      },
      {
        employer: 'Camping Les Pins',
        title: 'Receptionist',
        place: 'Biarritz',
        start: '2013',
        end: '2013',
        when: 'Summer 2013',
        points: ['Checked in up to ninety families a day in English and French.'],
      },
    ],
    education: [
      {
        institution: 'Bournemouth University',
        degree: 'BA (Hons)',
        field: 'International Hospitality Management',
        start: '2012-09',
        end: '2015-06',
      },
    ],
    skills: [
      { label: 'Operations', items: ['Rota planning', 'Revenue management', 'Opera PMS'] },
      { label: 'Guests', items: ['Complaint handling', 'Wedding planning', 'Upselling'] },
    ],
    languages: [
      { name: 'English', level: 'Native' },
      { name: 'French', level: 'B2' },
    ],
    certificates: ['Personal Licence Holder (2016)', 'Level 3 Food Safety'],
  },
  {
    name: 'Kwabena Osei-Mensah',
    headline: 'Senior Structural Engineer',
    email: 'kwabena.osei.mensah@postbox.example',
    phone: '+1 (416) 555-0137',
    location: 'Toronto, ON',
    links: ['linkedin.com/in/kosei-mensah', 'oseimensah.example'],
    summary:
      'Structural engineer for bridges and stations, licensed in Ontario. Fifteen years between drawing board and site hut, with an eye for what can be built at night.',
    work: [
      {
        employer: 'Great Lakes Infrastructure Partners Inc.',
        title: 'Senior Structural Engineer, Bridges and Transit Stations',
        place: 'Toronto, ON',
        start: '2019-03',
        end: null,
        points: [
          'Designed four footbridges and the steel roof of an interchange, from first sketch to opening day.',
          'Checked the work of six engineers and found a crane load missed by two earlier reviews.',
        ],
      },
      {
        employer: 'Halden & Moreau Consulting Engineers',
        title: 'Structural Engineer',
        place: 'Ottawa, ON',
        start: '2014-01',
        end: '2019-02',
        points: [
          'Assessed 130 road bridges after the floods and ranked them for repair.',
          'Modelled wind on a cable-stayed bridge, which saved a ninth of its steel.',
          'Presented plans to residents in nine town halls.',
        ],
      },
      {
        employer: 'Ghana Highway Authority',
        title: 'Assistant Engineer (Bridges)',
        place: 'Accra',
        start: '2010',
        end: '2012',
        points: ['Inspected culverts and timber bridges in two regions and kept their register.'],
      },
    ],
    education: [
      {
        institution: 'University of Waterloo',
        degree: 'Master of Engineering',
        field: 'Structural Engineering',
        start: '2012-09',
        end: '2013-12',
      },
      {
        institution: 'Kwame Nkrumah University of Science and Technology',
        degree: 'BSc',
        field: 'Civil Engineering',
        start: '2006',
        end: '2010',
      },
    ],
    skills: [
      { label: 'Software', items: ['AutoCAD', 'SAP2000', 'Revit', 'Python'] },
      { label: 'Practice', items: ['Bridge assessment', 'Wind loading', 'Site supervision', 'Public consultation'] },
    ],
    languages: [
      { name: 'English', level: 'C2' },
      { name: 'French', level: 'B1' },
    ],
    certificates: ['Professional Engineer (P.Eng.), Ontario, 2015', 'Project Management Professional (PMP)'],
  },
  {
    name: 'Ludmila Horáčková',
    headline: 'Brand and Communications Lead',
    email: 'ludmila@horackova.example',
    phone: '+420 601 555 018',
    location: 'Brno, Czech Republic',
    links: ['linkedin.com/in/ludmilahorackova', 'behance.net/horackova'],
    summary:
      'Communications lead for food and drink brands. I turn what growers know into campaigns that shops ask for, and measure whether anybody bought more.',
    work: [
      {
        employer: 'Moravské vinařství Pálava',
        title: 'Brand and Communications Lead',
        place: 'Brno',
        start: '2022-01',
        end: null,
        points: [
          'Relaunched a range of eleven wines; sales abroad doubled in eighteen months.',
          'Run a team of four and a budget of 600,000 euros.',
        ],
      },
      {
        employer: 'Kofein Agency',
        title: 'Senior Account Manager',
        place: 'Prague',
        start: '2018-10',
        end: '2021-12',
        points: [
          'Looked after a dairy and two breweries, from pitch to invoice.',
          'Won the account of a chain of bakeries with 300 shops.',
        ],
      },
      {
        employer: 'Kofein Agency',
        title: 'Account Executive',
        place: 'Prague',
        start: '2016-02',
        end: '2018-09',
        points: ['Planned shoots, chased approvals and wrote the monthly reports of nine clients.'],
      },
      {
        employer: 'Radio Krokodýl',
        title: 'Marketing Assistant',
        place: 'Brno',
        start: '2014-07',
        end: '2016-01',
        points: ['Organised 26 outside broadcasts and the prizes for listeners.'],
      },
    ],
    education: [
      {
        institution: 'Masaryk University',
        degree: 'Master',
        field: 'Media Studies',
        start: '2012-09',
        end: '2014-06',
      },
      {
        institution: 'Masaryk University',
        degree: 'Bachelor',
        field: 'Journalism',
        start: '2009-09',
        end: '2012-06',
      },
    ],
    skills: [
      { label: 'Craft', items: ['Brand strategy', 'Copywriting', 'Media planning'] },
      { label: 'Tools', items: ['Google Analytics', 'Adobe InDesign', 'Mailchimp', 'Figma'] },
    ],
    languages: [
      { name: 'Czech', level: 'Native' },
      { name: 'English', level: 'C1' },
      { name: 'German', level: 'A2' },
    ],
  },
];
