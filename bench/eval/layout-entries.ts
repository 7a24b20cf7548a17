import type { Profile } from '#libs/contracts';

/**
 * The entries of each file of documents/layouts, written down by hand from pictures of the pages: work as "employer |
 * title | from – to", projects as "project | name", studies as "school | degree | from – to" in the words of the page,
 * "?" where the page states nothing. Memberships (clubs, campus involvement) are no positions. Of "Summer 2013, 2014"
 * the first summer counts: a position has one stretch of time.
 */
const RESUME_MATCHER = [
  'Stripe | Senior Software Engineer | 2023-01 – now',
  'Figma | Software Engineer | 2021-06 – 2022-12',
  'Notion | Software Engineer | 2019-07 – 2021-05',
  'project | DevFlow',
  'project | Real-time Transit Prediction App',
  'UC Berkeley | Bachelor of Science | ? – 2019',
];

export const LAYOUT_ENTRIES: Readonly<Record<string, readonly string[]>> = {
  'awesome-cv.pdf': [
    'Danggeun Pay Inc. | Founding Member & Site Reliability Engineer & Infrastructure Team Lead | 2021-03 – now',
    'Danggeun Market Inc. | Site Reliability Engineer | 2021-02 – 2021-03',
    'Kasa | Founding Member & Director of Infrastructure Division | 2018-06 – 2021-01',
    'Omnious. Co., Ltd. | Software Architect | 2017-06 – 2018-05',
    'PLAT Corp. | Co-founder & Software Engineer | 2016-01 – 2017-06',
    'Machine Learning Lab | Researcher | 2016-03 – 2017-06',
    'R.O.K Cyber Command | Software Engineer & Security Researcher (Compulsory Military Service) | 2014-08 – 2016-04',
    'NEXON | Game Developer Intern at Global Internship Program | 2013-01 – 2013-02',
    'Computer Vision Lab | Researcher for <Detecting video’s torrents using image similarity algorithms> | 2012-09 – 2013-02',
    'Software Maestro | Software Engineer Trainee | 2012-07 – 2013-06',
    'ShitOne Corp. | Software Engineer | 2011-12 – 2012-02',
    'SAMSUNG Electronics | Freelance Penetration Tester | 2011-03 – 2011-10',
    'Pohang University of Science and Technology | B.S. | 2010-03 – 2017-08',
  ],
  'latexcv-sidebar.pdf': [
    'University of Bremen | Fullstack Javascript Engineer | 2016-09 – now',
    'University of Bremen | Scientific Employee / Software Development | 2012 – 2014',
    'Getoq Consulting | Project Management Simulation Training | 2011-11 – 2011-11',
    'otulea.uni-bremen.de | Student Assistant / Programmer | 2010 – 2011',
    'University of Bremen | M.Sc. | ? – 2015-07',
    'University of Bremen | ? | 2012 – 2013',
    'University of Bremen | Master | 2012 – 2015',
    'University of Melbourne | ? | 2009 – 2010',
  ],
  'latexcv-two-column.pdf': [
    'University of Bremen | Fullstack Javascript Engineer | 2016-09 – 2016-09',
    'We4IT GmbH Bremen | IT Consultant for IBM XPages and Notes Domino | 2014 – 2016',
    'University of Bremen | Scientific Employee / Software Development | 2012 – 2014',
    'Getoq Consulting | Project Management Simulation Training | 2011-11 – 2011-11',
    'otulea.uni-bremen.de | Student Assistant / Programmer | 2010 – 2011',
    'University of Bremen | M.Sc. | ? – 2015-07',
    'University of Bremen | ? | 2012 – 2013',
    'University of Bremen | Master | 2012 – 2015',
    'University of Melbourne | ? | 2009 – 2010',
    'University of Bremen | Bachelor | 2007 – 2012',
  ],
  'open-resume-1.pdf': [
    'LionLike MindState | Volunteer | 2012-06 – now',
    'YMCA | Volunteer Swim Coach | 2013 – 2013',
    'University of La Verne | Bachelor of Arts | ? – 2016-06',
  ],
  'open-resume-2.pdf': [
    'ABC Company | Software Engineer | 2023-05 – now',
    'DEF Organization | Software Engineer Intern | 2022 – 2022',
    'XYZ University | Research Assistant | 2021 – 2021',
    'project | OpenResume',
    'XYZ University | Bachelor of Science | 2019-09 – 2023-05',
  ],
  'resume-matcher-modern-single-column.pdf': RESUME_MATCHER,
  'resume-matcher-modern-two-column.pdf': RESUME_MATCHER,
  'resume-matcher-single-column.pdf': RESUME_MATCHER,
  'resume-matcher-two-column.pdf': RESUME_MATCHER,
  'sb2nov.pdf': [
    'Google | Software Engineer | 2016-10 – now',
    'Coursera | Senior Software Engineer | 2014-01 – 2016-10',
    'Lucena Research | Data Scientist | 2012 – 2012',
    'Georgia Institute of Technology | Research and Teaching Assistant | 2012-01 – 2013-12',
    'project | QuantSoftware Toolkit',
    'project | GitHub Visualization',
    'project | Recommendation System',
    'project | Mac Setup',
    'Georgia Institute of Technology | Master of Science | 2012-08 – 2013-12',
    'Birla Institute of Technology and Science | Bachelor of Engineering | 2008-08 – 2012-07',
  ],
};

/** Counts entries that are stated, read whole, and read without being stated. */
export interface EntryCheck {
  stated: number;
  right: number;
  missed: string[];
  added: string[];
}

/** Compares the entries of a profile with those of the page; each must be right in all its parts, and stand once. */
export function checkEntries(stated: readonly string[], profile: Profile): EntryCheck {
  const left = entriesOf(profile);
  const missed = stated.filter((one) => {
    const at = left.findIndex((read) => plain(read) === plain(one));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return { stated: stated.length, right: stated.length - missed.length, missed, added: left };
}

function entriesOf({ positions, education }: Profile): string[] {
  return [
    ...positions.map(({ kind, title, employer, start, end, current }) =>
      kind === 'project'
        ? `project | ${title?.value ?? '?'}`
        : `${employer?.value ?? '?'} | ${title?.value ?? '?'} | ${start?.date ?? '?'} – ${current ? 'now' : (end?.date ?? '?')}`,
    ),
    ...education.map(
      ({ institution, degree, start, end }) =>
        `${institution?.value ?? '?'} | ${degree?.value ?? '?'} | ${start?.date ?? '?'} – ${end?.date ?? '?'}`,
    ),
  ];
}

/** Letters, digits and what stands between the parts of an entry. */
const plain = (entry: string): string => entry.toLowerCase().replace(/[^\p{L}\p{N}|?–/]+/gu, '');
