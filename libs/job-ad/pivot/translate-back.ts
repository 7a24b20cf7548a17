/** Maps the results from a page in the pivot back to the original page. */
import { leavesOf, type Criterion, type Duty, type Expression, type PageSpan, type RoleContent } from '#libs/contracts';
import { conditionsIn } from '../notes/conditions.js';
import { requirementLabel } from '../criteria/phrases/phrase-leaf.js';
import { sentenceAt, sentencesBehind, sourceWords, type PivotPage } from './translate-to-pivot.js';
import { labelInPageWords, originalWordsIn } from './own-words.js';

/**
 * The role with every place as whole sentences of the page that was translated, and with the page's own words where a label is a text of
 * it and no name of the taxonomy.
 */
export function translateBack(role: RoleContent, page: string, pivot: PivotPage): RoleContent {
  const { language, sentences } = pivot;
  const lines = ({ start, end }: PageSpan): [number, number] => [
    sentenceAt(pivot, start),
    sentenceAt(pivot, Math.max(start, end - 1)),
  ];
  const back = (span: PageSpan | null): PageSpan | null => span && sentencesBehind(pivot, span);
  /** The sentence that a range is in alone, as the page has it, or null. */
  const sentenceOf = (span: PageSpan | null): string | null => {
    if (!span) return null;
    const [first, last] = lines(span);
    return first === last ? (sentences[first]?.text ?? null) : null;
  };
  /** The page's own words for what was read from one sentence alone. */
  const ownWords = (span: PageSpan | null, fallback: string): string => {
    const sentence = sentenceOf(span);
    return sentence === null ? fallback : requirementLabel(sentence);
  };
  const askedWords = (span: PageSpan | null, fallback: string): string =>
    requirementLabel(labelInPageWords(ownWords(span, fallback), language));
  const inOriginal = (label: string, line: string): string => {
    const words = originalWordsIn(label, line);
    return words === label ? sourceWords(label, line, language) : words;
  };
  /** "3–5 years: contrôle of gestion" with the words of the page behind the colon. */
  const inLine = (span: PageSpan | null, label: string): string => {
    const line = sentenceOf(span);
    const from = /^[\d.–+]+ years: /.exec(label)?.[0].length ?? 0;
    return line === null ? label : label.slice(0, from) + inOriginal(label.slice(from), line);
  };
  /** The notes of one sentence each in its own words; conditions as the sentence itself has them. */
  const notes = (): RoleContent['notes'] => {
    const seen = new Set<number>();
    return role.notes.flatMap((note) => {
      const line = note.span ? sentences[lines(note.span)[0]] : undefined;
      if (!line) return [note];
      if (seen.has(line.start)) return [];
      seen.add(line.start);
      const facts = note.kind === 'filter' ? conditionsIn(line) : [];
      if (facts.length < 2)
        return [{ ...note, label: requirementLabel(line.text), span: { start: line.start, end: line.end } }];
      return facts.map(({ text, start, end }) => ({ ...note, label: requirementLabel(text), span: { start, end } }));
    });
  };
  const perSentence = new Map<number, number>();
  for (const { span } of role.criteria)
    if (span) perSentence.set(lines(span)[0], (perSentence.get(lines(span)[0]) ?? 0) + 1);

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
    const alone = one.span !== null && perSentence.get(lines(one.span)[0]) === 1;
    // The tools' own names: what stands between them has been put in other words.
    const tools =
      ['skill', 'all', 'atLeast', 'nth'].includes(one.expression.test) &&
      leavesOf(one.expression).every(({ test }) => test !== 'phrase');
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
