/** Headings of how an employer selects, which public employers print below their requirements. */

const STEP = '(?:exam|examination|interview|assessment|recruitment|selection|application|hiring|screening|filing)s?';
const OF_A_STEP =
  '(?:process|procedures?|dates?|deadlines?|timeline|schedule|plan|steps?|instructions?|evaluation|filing|period|materials|materials required|components?)';

/** "Examination process", "Oral interview", "Supplemental questionnaire", "Conviction history". */
const SELECTION = new RegExp(
  [
    `^(?:[\\w-]+ ){0,3}${STEP} ${OF_A_STEP}$`,
    '^(?:tentative|online|oral|written|departmental|panel|final|structured|performance|qualifying)(?: [\\w-]+){0,2} (?:exam|examination|interview|assessment)s?$',
    '^(?:supplemental|supplementary|screening|pre-?screening|application) question(?:s|naires?)$',
    '^(?:conviction|criminal) (?:history|records?)(?: checks?)?$|^(?:pre-?employment |criminal )?(?:background|reference) (?:checks?|investigations?|screening)$|^(?:pre-?employment|drug) (?:screening|tests?|testing)$',
    "^veterans?(?:'s|s')? preference(?: statement| points)?$|^(?:further|special|additional|application|applicant) instructions$",
  ].join('|'),
);

/** True for the words of a heading about the steps of selection, in lower case: what stands below it asks nothing. */
export const namesSelection = (words: string): boolean => SELECTION.test(words);
