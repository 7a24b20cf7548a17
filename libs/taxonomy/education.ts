/** Degrees, and the fields of study that they are taken in. */

export type Degree = 'secondary' | 'associate' | 'bachelor' | 'master' | 'doctorate';

/**
 * Spellings of each level; dots are ignored ("B.Sc." is `bsc`). Spellings in `exact` are ordinary words in another case ("MA", "BE")
 * and count only as written.
 */
export const DEGREES: Readonly<Record<Degree, { spellings: readonly string[]; exact: readonly string[] }>> = {
  doctorate: {
    spellings: [
      'PhD',
      'Ph.D',
      'Ph.D.',
      'Ph D',
      'doctorate',
      'doctoral degree',
      'doctor of philosophy',
      'DPhil',
      'D.Phil',
      'doctoral',
      'doctor of science',
      'Dr. rer. nat.',
      'Dr.-Ing.',
      'Doctor of Engineering',
    ],
    exact: ['EdD', 'Ed.D', 'DBA degree'],
  },
  master: {
    spellings: [
      'master',
      'masters',
      'master degree',
      'masters degree',
      'master of science',
      'master of arts',
      'master of engineering',
      'master of technology',
      'master of business administration',
      'master of computer applications',
      'M.Sc',
      'MSc',
      'M.Sc.',
      'MEng',
      'M.Eng',
      'M.Tech',
      'MTech',
      'MBA',
      'M.B.A',
      'MPhil',
      'M.Phil',
      'M.S.',
      'M.A.',
      'M.E.',
      'M.C.A',
      "master's",
      'graduate degree',
      'postgraduate degree',
      'advanced degree',
      'Diplom',
      'post graduate diploma',
      'postgraduate diploma',
      'MSE',
      'M.Ed',
      'MASc',
    ],
    exact: ['MS', 'MA', 'MCA', 'ME', 'MS degree', 'MPA', 'MPH', 'MFA', 'MIS degree'],
  },
  bachelor: {
    spellings: [
      'bachelor',
      'bachelors',
      'bachelor degree',
      'bachelors degree',
      'bachelor of science',
      'bachelor of arts',
      'bachelor of engineering',
      'bachelor of technology',
      'bachelor of business administration',
      'bachelor of computer applications',
      'bachelor of commerce',
      'B.Sc',
      'BSc',
      'B.Sc.',
      'BEng',
      'B.Eng',
      'B.Tech',
      'BTech',
      'BBA',
      'B.B.A',
      'B.S.',
      'B.A.',
      'B.E.',
      'B.C.A',
      'B.Com',
      'BCom',
      "bachelor's",
      'undergraduate degree',
      'university degree',
      'college degree',
      'four-year degree',
      '4-year degree',
      'BASc',
      'BSBA',
      'BSEE',
      'BSCS',
      'BFA',
      'Licence degree',
      'honours degree',
      'B.Ed',
    ],
    exact: ['BS', 'BA', 'BCA', 'BE', 'BS/MS', 'BSN', 'LLB'],
  },
  associate: {
    spellings: [
      'associate degree',
      'associates degree',
      "associate's degree",
      'associate of science',
      'associate of arts',
      'associate of applied science',
      'A.A.S',
      'two-year degree',
      'foundation degree',
      'HND',
      'higher national diploma',
      'associate in science',
      'associate in arts',
      'A.S.',
      'A.A.',
    ],
    exact: ['AAS', 'AS degree'],
  },
  secondary: {
    spellings: [
      'high school diploma',
      'high school',
      'GED',
      'secondary school',
      'A-levels',
      'A levels',
      'GCSE',
      'GCSEs',
      'baccalaureate',
      'Abitur',
      'matriculation',
      'higher secondary',
      'diploma in secondary education',
    ],
    exact: ['SSC', 'HSC'],
  },
};

export interface Field {
  /** Kebab-case; never changes. */
  id: string;
  name: string;
  /** Fields of one group are related: "or a related field" takes them all. */
  group:
    | 'computing'
    | 'engineering'
    | 'mathematics'
    | 'science'
    | 'business'
    | 'humanities'
    | 'health'
    | 'law'
    | 'education'
    | 'arts';
  aliases: readonly string[];
}

/** Groups that "a technical field" or "STEM" takes in. */
export const TECHNICAL_GROUPS: readonly Field['group'][] = ['computing', 'engineering', 'mathematics', 'science'];

/** Groups that are related to one another where a page says "or a related field". */
export const RELATED_GROUPS: Readonly<Partial<Record<Field['group'], readonly Field['group'][]>>> = {
  computing: ['computing', 'mathematics', 'engineering'],
  mathematics: ['mathematics', 'computing', 'science'],
};

export const FIELDS: readonly Field[] = [
  {
    id: 'computer-science',
    name: 'computer science',
    group: 'computing',
    aliases: [
      'computer sciences',
      'computing',
      'computer science and engineering',
      'computing science',
      'CS',
      'CSE',
      'informatics',
      'computer studies',
      'computer applications',
      'Informatik',
      'computer technology',
      'computer programming',
    ],
  },
  {
    id: 'software-engineering',
    name: 'software engineering',
    group: 'computing',
    aliases: ['software development', 'software systems'],
  },
  {
    id: 'information-technology',
    name: 'information technology',
    group: 'computing',
    aliases: [
      'information systems',
      'IT',
      'MIS',
      'management information systems',
      'computer information systems',
      'information science',
      'information management',
      'network administration',
      'business informatics',
    ],
  },
  {
    id: 'data-science',
    name: 'data science',
    group: 'computing',
    aliases: ['data analytics', 'data engineering', 'business analytics', 'analytics', 'big data'],
  },
  {
    id: 'machine-learning',
    name: 'machine learning',
    group: 'computing',
    aliases: ['artificial intelligence', 'ML', 'AI', 'computational linguistics', 'robotics', 'computer vision'],
  },
  {
    id: 'cybersecurity',
    name: 'cybersecurity',
    group: 'computing',
    aliases: ['cyber security', 'information security', 'computer security'],
  },
  {
    id: 'computer-engineering',
    name: 'computer engineering',
    group: 'engineering',
    aliases: ['computer systems engineering', 'hardware engineering'],
  },
  {
    id: 'systems-engineering',
    name: 'systems engineering',
    group: 'engineering',
    aliases: ['system engineering', 'industrial and systems engineering'],
  },
  {
    id: 'electrical-engineering',
    name: 'electrical engineering',
    group: 'engineering',
    aliases: [
      'electronics',
      'electronic engineering',
      'electronics engineering',
      'electrical and electronics engineering',
      'electronics and communication',
      'electrical and computer engineering',
      'telecommunications',
      'telecommunications engineering',
      'EEE',
      'ECE',
      'electronics and communication engineering',
    ],
  },
  {
    id: 'mechanical-engineering',
    name: 'mechanical engineering',
    group: 'engineering',
    aliases: ['mechatronics', 'aerospace engineering', 'automotive engineering', 'aeronautical engineering'],
  },
  {
    id: 'civil-engineering',
    name: 'civil engineering',
    group: 'engineering',
    aliases: ['structural engineering', 'construction management', 'environmental engineering'],
  },
  {
    id: 'industrial-engineering',
    name: 'industrial engineering',
    group: 'engineering',
    aliases: ['manufacturing engineering', 'production engineering', 'operations research', 'engineering management'],
  },
  {
    id: 'chemical-engineering',
    name: 'chemical engineering',
    group: 'engineering',
    aliases: ['materials science', 'materials engineering', 'petroleum engineering'],
  },
  {
    id: 'biomedical-engineering',
    name: 'biomedical engineering',
    group: 'engineering',
    aliases: ['bioengineering', 'biotechnology'],
  },
  {
    id: 'engineering',
    name: 'engineering',
    group: 'engineering',
    aliases: ['engineering discipline', 'engineering science', 'technology'],
  },
  {
    id: 'mathematics',
    name: 'mathematics',
    group: 'mathematics',
    aliases: ['maths', 'math', 'applied mathematics', 'pure mathematics', 'computational mathematics'],
  },
  {
    id: 'statistics',
    name: 'statistics',
    group: 'mathematics',
    aliases: [
      'applied statistics',
      'biostatistics',
      'econometrics',
      'actuarial science',
      'quantitative methods',
      'quantitative finance',
    ],
  },
  { id: 'physics', name: 'physics', group: 'science', aliases: ['applied physics', 'astrophysics', 'astronomy'] },
  { id: 'chemistry', name: 'chemistry', group: 'science', aliases: ['biochemistry'] },
  {
    id: 'biology',
    name: 'biology',
    group: 'science',
    aliases: [
      'life sciences',
      'bioinformatics',
      'neuroscience',
      'microbiology',
      'genetics',
      'computational biology',
      'biological sciences',
    ],
  },
  {
    id: 'natural-science',
    name: 'natural science',
    group: 'science',
    aliases: ['natural sciences', 'environmental science', 'geology', 'earth sciences'],
  },
  {
    id: 'business',
    name: 'business administration',
    group: 'business',
    aliases: [
      'business',
      'business management',
      'management',
      'commerce',
      'international business',
      'organizational leadership',
      'entrepreneurship',
    ],
  },
  {
    id: 'finance',
    name: 'finance',
    group: 'business',
    aliases: ['accounting', 'accountancy', 'banking', 'financial management'],
  },
  { id: 'economics', name: 'economics', group: 'business', aliases: [] },
  { id: 'marketing', name: 'marketing', group: 'business', aliases: ['advertising', 'public relations'] },
  {
    id: 'human-resources',
    name: 'human resources',
    group: 'business',
    aliases: ['human resource management', 'HR management', 'industrial relations'],
  },
  {
    id: 'supply-chain',
    name: 'supply chain management',
    group: 'business',
    aliases: ['logistics', 'operations management', 'supply chain'],
  },
  {
    id: 'psychology',
    name: 'psychology',
    group: 'humanities',
    aliases: ['sociology', 'social work', 'social sciences', 'cognitive science', 'anthropology'],
  },
  {
    id: 'communication',
    name: 'communications',
    group: 'humanities',
    aliases: ['communication', 'journalism', 'media studies', 'english', 'english literature', 'linguistics'],
  },
  {
    id: 'history',
    name: 'history',
    group: 'humanities',
    aliases: ['philosophy', 'political science', 'international relations', 'liberal arts', 'humanities'],
  },
  {
    id: 'nursing',
    name: 'nursing',
    group: 'health',
    aliases: [
      'health sciences',
      'public health',
      'healthcare administration',
      'medicine',
      'pharmacy',
      'health care administration',
    ],
  },
  { id: 'law', name: 'law', group: 'law', aliases: ['legal studies', 'criminal justice', 'jurisprudence'] },
  {
    id: 'education',
    name: 'education',
    group: 'education',
    aliases: [
      'elementary education',
      'secondary education',
      'special education',
      'early childhood education',
      'teaching',
    ],
  },
  {
    id: 'design',
    name: 'design',
    group: 'arts',
    aliases: ['graphic design', 'industrial design', 'fine arts', 'visual arts', 'architecture', 'interaction design'],
  },
];
