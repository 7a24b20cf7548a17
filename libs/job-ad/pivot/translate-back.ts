/** Maps the results from a page in the pivot back to the original page. */
import type { Criterion, Duty, Expression, PageSpan, RoleContent } from '#libs/contracts';
import { conditionsIn } from '../notes/conditions.js';
import { requirementLabel } from '../criteria/phrases/phrase-leaf.js';
import { jobDescriptionLines } from '../page/page-lines.js';
import type { PivotedLanguage } from './translate-to-pivot.js';
import { labelInPageWords, originalWordsIn } from './own-words.js';

const lineStarts = (page: string): number[] => {
  const starts = [0];
  for (let at = page.indexOf('\n'); at >= 0; at = page.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
};

/** The number of the line that an offset stands in. */
function lineOf(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle;
  }
  return low;
}

/**
 * The role with every place as whole lines of the page that was translated, and with the page's own words where a label is a text of it
 * and no name of the taxonomy.
 *
 * @param pivot the page line by line as it was read
 */
export function translateBack(role: RoleContent, page: string, pivot: string, language: PivotedLanguage): RoleContent {
  const read = lineStarts(pivot);
  const stands = lineStarts(page);
  const bodies = new Map(jobDescriptionLines(page).map((line) => [lineOf(stands, line.start), line]));
  const lines = ({ start, end }: PageSpan): [number, number] => [
    lineOf(read, start),
    lineOf(read, Math.max(start, end - 1)),
  ];
  const back = (span: PageSpan | null): PageSpan | null => {
    if (!span) return null;
    const [first, last] = lines(span);
    const [from, to] = [bodies.get(first), bodies.get(last)];
    return from && to ? { start: from.start, end: to.end } : null;
  };
  /** The page's own words for what was read from one line alone. */
  const ownWords = (span: PageSpan | null, fallback: string): string => {
    if (!span) return fallback;
    const [first, last] = lines(span);
    const body = first === last ? bodies.get(first) : undefined;
    return body ? requirementLabel(body.text) : fallback;
  };
  const askedWords = (span: PageSpan | null, fallback: string): string =>
    requirementLabel(labelInPageWords(ownWords(span, fallback), language));
  /** "3–5 years: contrôle of gestion" with the words of the page behind the colon. */
  const inLine = (span: PageSpan | null, label: string): string => {
    const line = ownWords(span, '');
    const from = /^[\d.–+]+ years: /.exec(label)?.[0].length ?? 0;
    return line === '' ? label : label.slice(0, from) + originalWordsIn(label.slice(from), line);
  };
  /** The notes of one line each in its own words; conditions as the line itself has them. */
  const notes = (): RoleContent['notes'] => {
    const seen = new Set<number>();
    return role.notes.flatMap((note) => {
      const line = note.span ? bodies.get(lines(note.span)[0]) : undefined;
      if (!line) return [note];
      if (seen.has(line.start)) return [];
      seen.add(line.start);
      const facts = note.kind === 'filter' ? conditionsIn(line) : [];
      if (facts.length < 2)
        return [{ ...note, label: requirementLabel(line.text), span: { start: line.start, end: line.end } }];
      return facts.map(({ text, start, end }) => ({ ...note, label: requirementLabel(text), span: { start, end } }));
    });
  };
  const perLine = new Map<number, number>();
  for (const { span } of role.criteria) if (span) perLine.set(lines(span)[0], (perLine.get(lines(span)[0]) ?? 0) + 1);

  const duty = (one: Duty): Duty => ({ ...one, label: ownWords(one.span, one.label), span: back(one.span) });
  const expressed = (expression: Expression, label: string): Expression => {
    if (expression.test === 'duties') return { ...expression, duties: expression.duties.map(duty) };
    if (['phrase', 'any', 'education'].includes(expression.test)) return { ...expression, label } as Expression;
    if (expression.test !== 'experience') return expression;
    const benchmarks = expression.benchmarks.map((band) => ({
      ...band,
      scope: band.scope.map(duty),
      span: back(band.span),
    }));
    return { ...expression, benchmarks };
  };
  const criterion = (one: Criterion): Criterion => {
    // "Ausbildung als Mechatroniker" is a trade's own training, which no degree's name says.
    const trade = one.expression.test === 'education' && one.expression.level === 'associate';
    const own = one.expression.test === 'phrase' || one.expression.test === 'any' || trade;
    const alone = one.span !== null && perLine.get(lines(one.span)[0]) === 1;
    // The tools' own names: what stands between them has been put in other words.
    const tools = ['skill', 'all', 'atLeast', 'nth'].includes(one.expression.test);
    const label = tools
      ? one.expression.label
      : own && alone
        ? askedWords(one.span, one.label)
        : inLine(one.span, one.label);
    return { ...one, label, expression: expressed(one.expression, label), span: back(one.span) };
  };
  const criteria = role.criteria.map(criterion);
  const labels = new Map(criteria.map(({ id, label }) => [id, label]));
  return {
    ...role,
    page,
    criteria,
    notes: notes(),
    questions: role.questions.map((question) => {
      const data = { ...question.data };
      if (question.criterion && 'label' in data) data['label'] = labels.get(question.criterion) ?? data['label']!;
      for (const words of ['words', 'heading'])
        if (words in data) data[words] = ownWords(question.span, String(data[words]));
      return { ...question, span: back(question.span), data };
    }),
  };
}
