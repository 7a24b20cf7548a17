import { phrasesAt, phraseTree } from '../lexicon/phrase-tree.js';
import { stem } from '../words/stems.js';
import type { WordToken } from '../words/tokens.js';

/**
 * Abbreviations of the trades and what they stand for, so that "ICU" and "intensive care unit" say the same. Picked by hand from the pairs
 * that O*NET's short and alternate titles give ("HR Assistant", "Human Resources Assistant"; 29.2, CC BY 4.0) and a few in general use.
 * Left out: what is an English word ("it", "or", "is"), and what stands for two things that matter ("PT", "PA", "PM", "AC", "AR", "OT",
 * "SOC", "RPA"). Tools and certificates are the taxonomy's.
 */
const ABBREVIATIONS: Readonly<Record<string, readonly string[]>> = {
  // Offices
  hr: ['human resources', 'human resource'],
  hris: ['human resources information system', 'human resources information systems'],
  eeo: ['equal employment opportunity'],
  ceo: ['chief executive officer'],
  cfo: ['chief financial officer'],
  cio: ['chief information officer'],
  coo: ['chief operating officer'],
  cto: ['chief technology officer', 'chief technical officer'],
  vp: ['vice president'],
  pr: ['public relations'],
  kpi: ['key performance indicator'],
  kpis: ['key performance indicators'],
  sla: ['service level agreement'],
  b2b: ['business to business'],
  b2c: ['business to consumer'],
  crm: ['customer relationship management'],
  erp: ['enterprise resource planning'],
  pos: ['point of sale'],
  seo: ['search engine optimization', 'search engine optimisation'],
  sem: ['search engine marketing'],
  ppc: ['pay per click'],
  aml: ['anti money laundering'],
  kyc: ['know your customer'],
  gaap: ['generally accepted accounting principles'],
  // Health and social care
  rn: ['registered nurse', 'registered nurses', 'registered nursing'],
  lpn: ['licensed practical nurse', 'licensed practical nurses'],
  cna: ['certified nursing assistant', 'certified nurses aide'],
  aprn: ['advanced practice registered nurse'],
  icu: ['intensive care unit', 'intensive care'],
  nicu: ['neonatal intensive care unit', 'neonatal intensive care'],
  picu: ['pediatric intensive care unit', 'paediatric intensive care unit'],
  ccu: ['cardiac care unit', 'coronary care unit'],
  pacu: ['post anesthesia care unit', 'post anaesthesia care unit'],
  emt: ['emergency medical technician'],
  ems: ['emergency medical services', 'emergency medical service'],
  mri: ['magnetic resonance imaging'],
  ehr: ['electronic health record', 'electronic health records'],
  emr: ['electronic medical record', 'electronic medical records'],
  snf: ['skilled nursing facility'],
  slp: ['speech language pathologist'],
  cpr: ['cardiopulmonary resuscitation'],
  gp: ['general practitioner', 'general practice'],
  // Schools
  esl: ['english as a second language'],
  ell: ['english language learner', 'english language learners'],
  iep: ['individualized education program', 'individual education plan'],
  sen: ['special educational needs'],
  // Works and sites
  qa: ['quality assurance'],
  qc: ['quality control'],
  cnc: ['computer numerical control', 'computer numerically controlled', 'computer numeric control'],
  cad: ['computer aided design', 'computer aided drafting'],
  cam: ['computer aided manufacturing'],
  plc: ['programmable logic controller'],
  plcs: ['programmable logic controllers'],
  pcb: ['printed circuit board', 'printed circuit boards'],
  ndt: ['non destructive testing', 'nondestructive testing'],
  hvac: ['heating ventilation and air conditioning', 'heating ventilation air conditioning'],
  bim: ['building information modeling', 'building information modelling'],
  gis: ['geographic information system', 'geographic information systems', 'geographical information system'],
  gps: ['global positioning system', 'global positioning systems'],
  ppe: ['personal protective equipment'],
  cdl: ['commercial drivers license', 'commercial driving license', 'commercial driver license'],
  hgv: ['heavy goods vehicle', 'heavy goods vehicles'],
};

const stemsOf = (words: string): string[] => words.split(' ').map(stem);

const LITTLE_WORDS = new Set(['of', 'as', 'a', 'to', 'and', 'your']);

const tree = phraseTree<readonly string[]>(() =>
  Object.entries(ABBREVIATIONS).flatMap(([short, spelled]): [string, string[]][] => [
    [short, stemsOf(spelled[0]!).filter((one) => !LITTLE_WORDS.has(one))],
    ...spelled.map((words): [string, string[]] => [words, [stem(short)]]),
  ]),
);

/**
 * The stems that a text says in its other way of writing: those of "human resources" for "HR", that of "HR" for "human resources".
 *
 * @param words of the text, as `tokenise` gives them
 */
export function abbreviationStems(text: string, words: readonly WordToken[], offset = 0): string[] {
  return words.flatMap((word, at) =>
    tree.branches.has(word.text) ? (phrasesAt(tree, text, words, at, { offset, loose: true })[0]?.value ?? []) : [],
  );
}
