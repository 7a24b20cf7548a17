/** The pages of a report: of one candidate, or of a shortlist. */
import type { Content, Pages } from 'pdfmake';
import type {
  Application,
  EvidenceQuote,
  ExplainedNode,
  NearMisses,
  ShortlistItem,
  StatedFact,
  Working,
} from '#libs/contracts';
import {
  answerLines,
  CATEGORY_NAMES,
  decisionText,
  KIND_NAMES,
  madeText,
  OUTCOME_NAMES,
  placeText,
  REPORT,
  scoreText,
  type Reason,
} from '#libs/wording';
import { GREY, keepHeadings, withPrintNote } from './page-layout.js';

/** The time, the author and the weights of a report. */
export interface Made {
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
  // Of one document it goes without saying.
  const documents = application.documents.length > 1 ? application.documents : [];
  const files = new Map(documents.map(({ id, fileName }) => [id, fileName]));
  return pages(made, application.name ?? REPORT.noName, [
    { text: application.name ?? REPORT.noName, style: 'title' },
    { text: made.roleTitle, color: GREY },
    { text: scoreText(working), style: 'score' },
    { text: `${placeText({ ...working, of: ranked })}. ${decisionText(application.decision)}.`, margin: [0, 0, 0, 6] },
    { text: working.laneSentence },
    { text: working.benchmark.sentence, margin: [0, 2, 0, 0] },
    heading(REPORT.why),
    { ul: working.reasons.map(reason) },
    heading(REPORT.categories),
    table(
      [140, 'auto'],
      [REPORT.columns.category, REPORT.columns.points],
      working.categories
        .filter(({ weight }) => weight > 0)
        .map(({ category, points, weight }) => [
          CATEGORY_NAMES[category],
          { text: `${points.toFixed(1)} of ${weight}`, alignment: 'right' },
        ]),
    ),
    heading(REPORT.criteria),
    table(
      ['32%', 62, '*'],
      [REPORT.columns.requirement, '', REPORT.columns.found],
      working.criteria.map(({ label, kind, outcome, explanation }) => [
        { stack: [label, { text: KIND_NAMES[kind], color: GREY, fontSize: 8 }] },
        OUTCOME_NAMES[outcome],
        { stack: [explanation.sentence, ...quotes(explanation, files)] },
      ]),
    ),
    ...section(REPORT.answers, [
      ...answerLines(application.answers),
      ...application.answers.questions.map(({ question, answer }) => `${question} ${answer}`),
    ]),
    ...section(
      REPORT.questions,
      working.questions.map(({ sentence }) => sentence),
    ),
    ...section(
      REPORT.flags,
      [...working.flags, ...application.findings].map(({ sentence }) => sentence),
    ),
  ]);
}

export interface ListedPerson extends ShortlistItem {
  rank: number;
}

/** @param passing how many pass the filters that are set; null: none is */
export function shortlistPages(
  people: readonly ListedPerson[],
  near: NearMisses['items'],
  passing: number | null,
  made: Made,
): Pages {
  return pages(made, `${REPORT.shortlist}: ${made.roleTitle}`, [
    { text: made.roleTitle, style: 'title' },
    { text: REPORT.shortlist, color: GREY, margin: [0, 0, 0, 8] },
    ...(passing === null ? [] : [{ text: REPORT.narrowed(passing), bold: true }]),
    ...section(
      REPORT.nearMisses,
      near.map(
        ({ name, fileName, lacks, ...item }) => `${nameOf({ name, fileName })}: ${scoreText(item)} · ${lacks.label}`,
      ),
    ),
    table(
      ['auto', '22%', 78, '*'],
      [REPORT.columns.rank, REPORT.columns.person, REPORT.columns.score, REPORT.columns.why],
      people.map((person) => [
        { text: String(person.rank), alignment: 'right' },
        {
          stack: [
            { text: nameOf(person), bold: true },
            { text: decisionText(person.decision), color: GREY, fontSize: 8 },
            ...answerLines(person.answers).map((text): Content => ({ text, color: GREY, fontSize: 8 })),
          ],
        },
        {
          stack: [
            scoreText(person),
            { text: placeText({ rank: null, of: null, lane: person.lane }), color: GREY, fontSize: 8 },
          ],
        },
        {
          ul: person.reasons.map(({ tone, text }) => ({
            text: [{ text: `${REPORT.tones[tone]}: `, bold: true }, text],
          })),
        },
      ]),
    ),
  ]);
}

const nameOf = ({ name, fileName }: Pick<ShortlistItem, 'name' | 'fileName'>): string =>
  name ?? fileName ?? REPORT.noName;

function pages(made: Made, title: string, content: Content[]): Pages {
  const foot = madeText(made);
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
    content: withPrintNote(content),
    pageBreakBefore: keepHeadings(LEAST_FOLLOWING),
    footer: (page, count) => ({
      margin: [48, 14, 48, 0],
      fontSize: 7.5,
      color: GREY,
      columns: [
        { width: '*', stack: [foot, REPORT.people] },
        { width: 'auto', text: `${page} / ${count}` },
      ],
    }),
  };
}

const reason = ({ tone, text }: Pick<Reason, 'tone' | 'text'>): Content => ({
  text: [{ text: `${REPORT.tones[tone]}: `, bold: true }, text],
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

function quotes(node: ExplainedNode, files: ReadonlyMap<string, string | null>): Content[] {
  const found = new Map(
    evidenceOf(node).map((evidence) => [`${evidence.documentId} ${evidence.start} ${evidence.end}`, evidence]),
  );
  const statements = new Map(statementsOf(node).map((stated) => [stated.correctionId, stated]));
  return [
    ...[...found.values()]
      .slice(0, QUOTES)
      .map(({ documentId, quote }) => quoted(quote, files.get(documentId) ?? null)),
    ...[...statements.values()].map(({ text, sentence }) => quoted(text, sentence)),
  ];
}

/** Words, and behind them where they stand or who said them. */
function quoted(words: string, from: string | null): Content {
  return {
    text: [`“${words.replace(/\s+/g, ' ').trim()}”`, ...(from ? [{ text: ` ${from}`, italics: false }] : [])],
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

const evidenceOf = ({ evidence, children }: ExplainedNode): EvidenceQuote[] => [
  ...evidence,
  ...children.flatMap(evidenceOf),
];
