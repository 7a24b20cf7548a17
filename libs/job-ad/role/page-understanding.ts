/** How much of a page was understood: what was read from each of its lines, and which of those that ask gave nothing. */
import {
  leavesOf,
  type Benchmark,
  type Duty,
  type Expression,
  type Kind,
  type PageSpan,
  type RoleContent,
  type RoleQuestion,
} from '#libs/contracts';
import { classifyPage, type ClassedLine, type ClassifyPageOptions } from './classify-page.js';

/**
 * Something that was read from a line: a criterion, one of the duties, a note that is never scored, or a question about
 * the line itself, as about a trait that is refused.
 */
export type LineFinding =
  | { type: 'criterion'; label: string; kind: Kind }
  | { type: 'duty'; label: string }
  | { type: 'note'; label: string; kind: RoleContent['notes'][number]['kind'] }
  | { type: 'question'; question: RoleQuestion };

/** A line or sentence of a page with what was read from it. */
export interface ExplainedLine extends ClassedLine {
  findings: LineFinding[];
  /** True if something was read from a line that asks; left out of every other line. */
  understood?: boolean;
}

/** The lines of a page that ask for something, and how many of them something was read from. */
export interface PageUnderstanding {
  /** The number of the lines that were understood. */
  lines: number;
  /** The number of all lines that ask. */
  of: number;
}

/**
 * Returns the lines of the page of a role with their classes and with what was read from each.
 *
 * @param role as `readRole` gives it, so that its places count in its page
 */
export function explainPage(role: RoleContent, options: ClassifyPageOptions = {}): ExplainedLine[] {
  return explainedLines(role, classifyPage(role.page, options));
}

function explainedLines(role: RoleContent, lines: readonly ClassedLine[]): ExplainedLine[] {
  const findingsAt = findingsByPlace(placedFindings(role));
  return lines.map((line) => {
    const findings = findingsAt(line.span);
    const isAsking = line.class === 'asks' || line.class === 'soft';
    return { ...line, findings, ...(isAsking && { understood: findings.length > 0 }) };
  });
}

/** In characters: findings are looked up by the parts of the page that they are in, as a long page has thousands of both. */
const PART = 500;

/** Returns what gives the findings that have a place within a span, in their order. */
function findingsByPlace(found: ReturnType<typeof placedFindings>): (span: PageSpan) => LineFinding[] {
  const byPart = new Map<number, Set<number>>();
  const partsOf = ({ start, end }: PageSpan): number[] => {
    const first = Math.floor(start / PART);
    return Array.from({ length: Math.max(0, Math.floor((end - 1) / PART) - first + 1) }, (_, at) => first + at);
  };
  found.forEach(({ spans }, at) => {
    for (const part of spans.flatMap(partsOf)) byPart.set(part, (byPart.get(part) ?? new Set()).add(at));
  });
  return (span) =>
    [...new Set(partsOf(span).flatMap((part) => [...(byPart.get(part) ?? [])]))]
      .sort((a, b) => a - b)
      .filter((at) => found[at]!.spans.some((one) => overlaps(one, span)))
      .map((at) => found[at]!.finding);
}

/** Counts the lines that ask, and those of them that were understood. */
export function pageUnderstanding(lines: readonly Pick<ExplainedLine, 'understood'>[]): PageUnderstanding {
  const asking = lines.filter(({ understood }) => understood !== undefined);
  return { lines: asking.filter(({ understood }) => understood).length, of: asking.length };
}

/** A page of fewer letters may well ask for nothing, and a line of more has lost its breaks: no paragraph is so long. */
const MANY_LETTERS = 1_500;

/**
 * Adds the question that a page raises as a whole if it was mostly not understood: `page-not-understood` where fewer than
 * half of its lines that ask gave something, or where a page of some length has none, else `no-line-breaks` where a
 * line is too long to be one. A page in a language that is not read has a question of its own.
 *
 * @param cleaned the page with one thing on each line, as far as its lines could be told
 */
export function withUnderstandingQuestion(
  role: RoleContent,
  classes: readonly ClassedLine[],
  cleaned: string,
): RoleContent {
  if (role.questions.some(({ code }) => code === 'language-not-read')) return role;
  const { lines, of } = pageUnderstanding(explainedLines(role, classes));
  const asked = (code: string, data: RoleQuestion['data'] = {}): RoleContent => ({
    ...role,
    questions: [...role.questions, { code, criterion: null, span: null, data }],
  });
  const isSilent = of === 0 && lettersIn(role.page) > MANY_LETTERS;
  if (isSilent || lines * 2 < of) return asked('page-not-understood', { lines, of });
  return cleaned.split('\n').some((line) => lettersIn(line) > MANY_LETTERS) ? asked('no-line-breaks') : role;
}

const lettersIn = (text: string): number => text.match(/\p{L}/gu)?.length ?? 0;

const overlaps = (a: PageSpan, b: PageSpan): boolean => a.start < b.end && b.start < a.end;

/** What was read from the page, with its places. Duties are listed one by one, each at its own place. */
function placedFindings({ criteria, notes, questions }: RoleContent): { spans: PageSpan[]; finding: LineFinding }[] {
  return [
    ...criteria.flatMap(({ label, kind, span, expression }) => {
      const ofDuties = dutiesIn(expression).map((duty) => ({
        spans: spansOf(duty.span),
        finding: { type: 'duty' as const, label: duty.label },
      }));
      if (expression.test === 'duties') return ofDuties;
      const spans = [...spansOf(span), ...bandsIn(expression).flatMap((band) => spansOf(band.span))];
      return [{ spans, finding: { type: 'criterion' as const, label, kind } }, ...ofDuties];
    }),
    ...notes.map(({ kind, label, span }) => ({
      spans: spansOf(span),
      finding: { type: 'note' as const, label, kind },
    })),
    ...questions
      .filter(({ criterion }) => criterion === null)
      .map((question) => ({ spans: spansOf(question.span), finding: { type: 'question' as const, question } })),
  ];
}

const spansOf = (span: PageSpan | null): PageSpan[] => (span ? [span] : []);

const bandsIn = (expression: Expression): Benchmark[] =>
  leavesOf(expression).flatMap((leaf) => (leaf.test === 'experience' ? leaf.benchmarks : []));

const dutiesIn = (expression: Expression): Duty[] => [
  ...leavesOf(expression).flatMap((leaf) => (leaf.test === 'duties' ? leaf.duties : [])),
  ...bandsIn(expression).flatMap(({ scope }) => scope),
];
