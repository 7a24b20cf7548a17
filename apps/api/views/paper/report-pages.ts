/** The pages of a report: of one candidate, or of a shortlist. */
import type { Content, Pages } from 'pdfmake';
import {
  quotedEvidence,
  type Application,
  type EvidenceTier,
  type ExplainedNode,
  type ExplainedQuote,
  type NearMisses,
  type ReaderLanguage,
  type ShortlistItem,
  type StatedFact,
  type Working,
} from '#libs/contracts';
import { answerLines, decisionText, madeText, NAMES, placeText, REPORT, scoreText, type Reason } from '#libs/wording';
import { GREY, keepHeadings, withPrintNote } from './page-layout.js';

/** The time, the author and the weights of a report. */
export interface Made {
  language: ReaderLanguage;
  on: string;
  by: string;
  asOf: string;
  roleTitle: string;
  weights: { number: number; name: string };
}

/** Quotes under a criterion; the pages show all. */
const QUOTES = 3;

/** Nodes below a heading on its page: a heading of a table with a row has more. */
const LEAST_FOLLOWING = 4;

const LINE = '#d5d9e0';

export function candidatePages(application: Application, working: Working, ranked: number, made: Made): Pages {
  const { language } = made;
  const [words, names] = [REPORT[language], NAMES[language]];
  // Of one document it goes without saying.
  const documents = application.documents.length > 1 ? application.documents : [];
  const files = new Map(documents.map(({ id, fileName }) => [id, fileName]));
  return pages(made, application.name ?? words.noName, [
    { text: application.name ?? words.noName, style: 'title' },
    { text: made.roleTitle, color: GREY },
    { text: scoreText(working, language), style: 'score' },
    {
      text: `${placeText({ ...working, of: ranked }, language)}. ${decisionText(application.decision, language)}.`,
      margin: [0, 0, 0, 6],
    },
    { text: working.laneSentence },
    { text: working.benchmark.sentence, margin: [0, 2, 0, 0] },
    heading(words.why),
    { ul: working.reasons.map((one) => reason(one, language)) },
    heading(words.categories),
    table(
      [140, 'auto'],
      [words.columns.category, words.columns.points],
      working.categories
        .filter(({ weight }) => weight > 0)
        .map(({ category, points, weight }) => [
          names.categories[category],
          { text: words.pointsOf({ points, weight }), alignment: 'right' },
        ]),
    ),
    heading(words.criteria),
    table(
      ['32%', 62, '*'],
      [words.columns.requirement, '', words.columns.found],
      working.criteria.map(({ label, kind, outcome, explanation }) => [
        { stack: [label, { text: names.kinds[kind], color: GREY, fontSize: 8 }] },
        names.outcomes[outcome],
        { stack: [explanation.sentence, ...quotes(explanation, files, language)] },
      ]),
    ),
    ...section(words.answers, [
      ...answerLines(application.answers, language),
      ...application.answers.questions.map(({ question, answer }) => `${question} ${answer}`),
    ]),
    ...section(
      words.questions,
      working.questions.map(({ sentence }) => sentence),
    ),
    ...section(
      words.flags,
      [...working.flags, ...application.findings].map(({ sentence }) => sentence),
    ),
  ]);
}

export interface ListedPerson extends ShortlistItem {
  rank: number | null;
}

/** @param passing how many pass the filters that are set; null: none is */
export function shortlistPages(
  people: readonly ListedPerson[],
  near: NearMisses['items'],
  passing: number | null,
  made: Made,
): Pages {
  const { language } = made;
  const words = REPORT[language];
  const nameOf = ({ name, fileName }: Pick<ShortlistItem, 'name' | 'fileName'>): string =>
    name ?? fileName ?? words.noName;
  return pages(made, `${words.shortlist}: ${made.roleTitle}`, [
    { text: made.roleTitle, style: 'title' },
    { text: words.shortlist, color: GREY, margin: [0, 0, 0, 8] },
    ...(passing === null ? [] : [{ text: words.narrowed(passing), bold: true }]),
    ...section(
      words.nearMisses,
      near.map(
        ({ name, fileName, lacks, ...item }) =>
          `${nameOf({ name, fileName })}: ${scoreText(item, language)} · ${lacks.label}`,
      ),
    ),
    table(
      ['auto', '22%', 78, '*'],
      [words.columns.rank, words.columns.person, words.columns.score, words.columns.why],
      people.map((person) => [
        { text: String(person.rank ?? '–'), alignment: 'right' },
        {
          stack: [
            { text: nameOf(person), bold: true },
            ...(person.summary === null ? [] : [person.summary]),
            { text: decisionText(person.decision, language), color: GREY, fontSize: 8 },
            ...answerLines(person.answers, language).map((text): Content => ({ text, color: GREY, fontSize: 8 })),
          ],
        },
        {
          stack: [
            scoreText(person, language),
            { text: placeText({ rank: null, of: null, lane: person.lane }, language), color: GREY, fontSize: 8 },
          ],
        },
        {
          ul: person.reasons.map(({ tone, text }) => ({
            text: [{ text: `${words.tones[tone]}: `, bold: true }, text],
          })),
        },
      ]),
    ),
  ]);
}

function pages(made: Made, title: string, content: Content[]): Pages {
  const foot = madeText(made, made.language);
  return {
    info: { title, creator: 'Candor', producer: 'Candor' },
    pageSize: 'A4',
    pageMargins: [48, 44, 48, 60],
    defaultStyle: { font: 'Roboto', fontSize: 9.5, lineHeight: 1.15 },
    styles: {
      title: { fontSize: 18, bold: true },
      score: { fontSize: 14, bold: true, margin: [0, 8, 0, 0] },
      heading: { fontSize: 11.5, bold: true, margin: [0, 14, 0, 4] },
    },
    content: withPrintNote(content, made.language),
    pageBreakBefore: keepHeadings(LEAST_FOLLOWING),
    footer: (page, count) => ({
      margin: [48, 14, 48, 0],
      fontSize: 7.5,
      color: GREY,
      columns: [
        { width: '*', stack: [foot, REPORT[made.language].people] },
        { width: 'auto', text: `${page} / ${count}` },
      ],
    }),
  };
}

const reason = ({ tone, text }: Pick<Reason, 'tone' | 'text'>, language: ReaderLanguage): Content => ({
  text: [{ text: `${REPORT[language].tones[tone]}: `, bold: true }, text],
});

const heading = (text: string): Content => ({ text, style: 'heading', headlineLevel: 1 });

/** Returns nothing without lines. */
function section(title: string, lines: readonly string[]): Content[] {
  return lines.length === 0 ? [] : [heading(title), { ul: [...lines], margin: [0, 0, 0, 8] }];
}

function table(widths: (number | string)[], head: string[], rows: Content[][]): Content {
  return {
    table: {
      widths,
      headerRows: 1,
      keepWithHeaderRows: 1,
      dontBreakRows: true,
      body: [head.map((text) => ({ text, bold: true, color: GREY, fontSize: 8.5 })), ...rows],
    },
    layout: {
      hLineWidth: (at) => (at === 0 ? 0 : 0.5),
      vLineWidth: () => 0,
      hLineColor: () => LINE,
      paddingTop: () => 4,
      paddingBottom: () => 4,
    },
  };
}

function quotes(node: ExplainedNode, files: ReadonlyMap<string, string | null>, language: ReaderLanguage): Content[] {
  const found = new Map(
    quotedEvidence(evidenceOf(node)).map((one) => [`${one.documentId} ${one.start} ${one.end}`, one]),
  );
  const statements = new Map(statementsOf(node).map((stated) => [stated.correctionId, stated]));
  return [
    ...[...found.values()]
      .slice(0, QUOTES)
      .map(({ documentId, quote, tier }) => quoted(quote, files.get(documentId) ?? null, { language, tier })),
    ...[...statements.values()].map(({ text, sentence }) => quoted(text, sentence, { language, tier: 'exact' })),
  ];
}

/** Words, behind them where they stand or who said them, and before them what they show where it is not the thing itself. */
function quoted(
  words: string,
  from: string | null,
  { language, tier }: { language: ReaderLanguage; tier: EvidenceTier },
): Content {
  return {
    text: [
      ...(tier === 'exact' ? [] : [{ text: `${REPORT[language].tiers[tier]}: `, italics: false }]),
      REPORT[language].quoted(words.replace(/\s+/g, ' ').trim()),
      ...(from ? [{ text: ` ${from}`, italics: false }] : []),
    ],
    italics: true,
    color: GREY,
    fontSize: 8.5,
    margin: [0, 1, 0, 0],
  };
}

const statementsOf = ({ statements, children }: ExplainedNode): StatedFact[] => [
  ...statements,
  ...children.flatMap(statementsOf),
];

const evidenceOf = ({ evidence, children }: ExplainedNode): ExplainedQuote[] => [
  ...evidence,
  ...children.flatMap(evidenceOf),
];
