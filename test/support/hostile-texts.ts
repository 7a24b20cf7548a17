/**
 * Texts that no person writes: runs of one thing, of any length. Each makes a careless pattern or loop take the square
 * of its length. `page`, `resume` and the others put such a run where the reader of that kind of text looks hardest.
 */

const repeated = (unit: string, length: number): string =>
  unit.repeat(Math.ceil(length / unit.length)).slice(0, length);

/** Words that all differ, always the same ones. */
function differing(unit: (word: string) => string, length: number): string {
  const parts: string[] = [];
  let [size, seed] = [0, 7];
  while (size < length) {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff;
    const part = unit(seed.toString(36));
    parts.push(part);
    size += part.length;
  }
  return parts.join('').slice(0, length);
}

const UNITS: Readonly<Record<string, string>> = {
  ...{
    blanks: ' ',
    tabs: '\t',
    'no-break spaces': '\u00a0',
    'ideographic spaces': '\u3000',
    'zero-width spaces': '\u200b',
  },
  ...{
    'line ends': '\n',
    'carriage returns': '\r\n',
    'form feeds': '\f',
    'blank lines': ' \n',
    'words far apart': 'a        ',
  },
  ...{
    bullets: '•',
    'empty bullets': '- \n',
    'bullets of a letter': '- a\n',
    'numbered lines': '1. \n',
    'lettered lines': 'a) b\n',
  },
  ...{
    dashes: '-',
    'spaced dashes': ' – ',
    underscores: '_',
    'ruled lines': '---\n',
    'equal signs': '=',
    'drawn boxes': '|--',
  },
  ...{
    'opened brackets': '(',
    'opened brackets of words': '(a ',
    'closed brackets': ')',
    'square brackets': '[[[',
    'opened links': '[a](',
  },
  ...{
    'emphasis marks': '***',
    'emphasised words': '**a** ',
    backticks: '`',
    'fenced lines': '```\n',
    quotations: '> ',
    headlines: '# a\n',
  },
  ...{
    'table rows': '| a | b |\n',
    'tabbed cells': 'a\tb\n',
    'wide cells': 'a\t',
    quotes: '"',
    apostrophes: "'",
    'opened quotes': '“a ',
  },
  ...{
    commas: ',',
    'words and commas': 'Ab, ',
    semicolons: '; ',
    colons: ':',
    'labels in a line': 'Ab: ',
    'label lines': 'Ab:\n',
  },
  ...{
    dots: '.',
    'dotted letters': 'A.',
    'dotted words': 'a. ',
    ellipses: '… ',
    slashes: '/',
    'words and slashes': 'a/',
    backslashes: '\\',
  },
  ...{
    'at signs': '@',
    addresses: 'a@b.',
    'ampersands and words': 'a & ',
    entities: '&#65;',
    'less-than signs': '<',
    'question marks': '? ',
  },
  ...{
    'one long word': 'a',
    'one long word of capitals': 'A',
    'camel case': 'aB',
    'two letters': 'ab ',
    'capital words': 'Ab ',
    initials: 'A B. ',
  },
  ...{
    digits: '1',
    'digits apart': '1 ',
    years: '2019 ',
    'years joined': '2019-',
    dates: 'Jan 2020 - ',
    'date lines': '01/2020\n',
    money: '$1,000 ',
  },
  ...{
    'years asked': '5+ years of ',
    'phone numbers': '555-555-5555 ',
    'one long link': 'https://a.b/c?d=e&f',
    links: 'https://a.b/c ',
  },
  ...{
    Hebrew: 'שלום ',
    'scripts mixed': 'שa',
    'directional marks': '\u202e\u202d',
    'combining marks': '\u0301',
    'letters with marks': 'e\u0301\u0302',
  },
  ...{
    'half surrogates': '\ud800',
    'other half surrogates': '\udc00',
    pictures: '👩‍👩‍👧',
    Chinese: '软件工程师',
    Cyrillic: 'инженер ',
    'dotted capitals': 'İ',
  },
  ...{
    'and and and': 'and ',
    'or or or': 'or ',
    'and or': 'and or ',
    'of the': 'of the ',
    'skills and': 'Python and ',
    'skills listed': 'Python, ',
  },
  ...{
    'known headings': 'Requirements\n',
    'headings of two kinds': 'Experience\nEducation\n',
    'unknown headings': 'Our World\n\nThings.\n\n',
  },
  ...{
    'requirement lines': '- 3+ years of Python\n',
    'requirement sentences': 'You must have Python. ',
    degrees: "bachelor's degree in ",
  },
  ...{
    jobs: 'Cook, Acme, Jan 2020 - Feb 2021\n- cooked\n\n',
    titles: 'Senior Engineer ',
    'heads of': 'Head of ',
    languages: 'English, German, ',
  },
  ...{
    certificates: 'AWS Certified ',
    examples: 'e.g. such as ',
    'people sought': 'native speaker aged 25 ',
    German: 'und die Erfahrung ',
    French: "de l'expérience ",
  },
};

/** A kind of run. */
export interface HostileRun {
  name: string;
  of(length: number): string;
}

/** Every kind, more than a hundred. */
export const HOSTILE_RUNS: readonly HostileRun[] = [
  ...Object.entries(UNITS).map(([name, unit]) => ({ name, of: (length: number) => repeated(unit, length) })),
  { name: 'words that differ', of: (length) => differing((word) => `${word} `, length) },
  { name: 'lines that differ', of: (length) => differing((word) => `- Experience with ${word} tools\n`, length) },
  { name: 'job titles that differ', of: (length) => differing((word) => `Night Nurse ${word} Town\n\n`, length) },
  { name: 'headings that differ', of: (length) => differing((word) => `Our ${word} World\n\nWe do it.\n\n`, length) },
];

const PAGE = 'Senior Cook\n\nRequirements\n';

/** A role page with a run on lines of its own, inside a requirement, inside a duty and inside a heading. */
export function hostilePage({ of }: HostileRun, length: number): string {
  const run = of(Math.floor(length / 4));
  return `${PAGE}- 3+ years of Python ${run} and Java\n${run}\n\nResponsibilities ${run}:\n- Develop ${run} systems for customers\n`;
}

/** A résumé with a run where its person, a job, its dates, its work, a degree and skills stand. */
export function hostileResume({ of }: HostileRun, length: number): string {
  const run = of(Math.floor(length / 6));
  return (
    `John ${run} Smith\njohn@example.org\n\nExperience\nCook ${run} Acme Ltd\nJan 2020 ${run} Feb 2021\n- cooked meals ${run} with Python\n\n` +
    `Education\nBSc ${run} Nursing, Leeds University, 2019\n\nSkills\nPython ${run} Java\n`
  );
}

const OPENED = [
  ...[
    '<div>',
    '<p>',
    '<b>',
    '<a href=x>',
    '<font>',
    '<ul><li>',
    '<ol><li>a',
    '<table><tr><td>',
    '<table>a',
    '<blockquote>',
  ],
  ...[
    '<select><option>',
    '<svg><g>',
    '<template>',
    '<nobr>',
    '<dl><dt>a<dd>b',
    '<a><div>',
    '<b><p></b>',
    '<form><b>',
    '<h1>',
  ],
];
const SIBLINGS = [
  ...[
    '<li>a</li>',
    '<li></li>',
    '<tr><td>a</td></tr>',
    '<td>a</td>',
    '<br>',
    '<p> </p>',
    '<h2>a</h2>',
    '</div>',
    '<!-- a -->',
    '<!--',
  ],
  ...[
    '&amp;',
    '&',
    '&nbsp;',
    '<',
    '<img alt="a b">',
    '<p style="display:none">a</p>',
    '<td colspan=1000 rowspan=1000>a',
  ],
];

/** Web pages of elements inside each other, behind each other, and of attributes. */
export const HOSTILE_HTML: readonly HostileRun[] = [
  ...OPENED.map((unit) => ({ name: `nested ${unit}`, of: (length: number) => htmlPage(repeated(unit, length)) })),
  ...SIBLINGS.map((unit) => ({ name: `many ${unit}`, of: (length: number) => htmlPage(repeated(unit, length)) })),
  { name: 'many rows', of: (length) => htmlPage(`<table>${repeated('<tr><td>a</td></tr>', length)}</table>`) },
  { name: 'attributes of one name', of: (length) => htmlPage(`<div ${repeated('a=b ', length)}>x</div>`) },
  { name: 'attributes', of: (length) => htmlPage(`<div ${differing((word) => `a${word}=1 `, length)}>x</div>`) },
  { name: 'one attribute', of: (length) => htmlPage(`<div a="${repeated('x ', length)}">x</div>`) },
];

function htmlPage(run: string): string {
  return `<h1>Cook</h1><h2>Requirements</h2><ul><li>3+ years of Python</li></ul>${run}`;
}
