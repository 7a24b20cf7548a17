import type { Corrected, Denied, Evidence, ExplanationNode, Expression } from '#libs/contracts';
import { CONSTANTS } from '../constants.js';
import { sortByText } from '../context/sentences.js';
import type { Occurrence, PositionText, EvaluationContext, ContextSentence } from '../context/evaluation-context.js';

/** Evaluates one kind of expression. Each file has one object, and the array in `index.ts` is the registry. */
export interface CriterionTest<E extends Expression> {
  test: E['test'];
  /** Its value with the working. `part` assesses a part of it. */
  assess(expression: E, context: EvaluationContext, part: (of: Expression) => ExplanationNode): ExplanationNode;
  /** Returns whether the text of one position shows it. `part` asks a part of it. */
  shows(expression: E, text: PositionText, part: (of: Expression) => boolean): boolean;
}

interface Working {
  value: number;
  /** Left out when it is the value. */
  low?: number;
  high?: number;
  detail: ExplanationNode['detail'];
  evidence: Evidence[];
  children?: ExplanationNode[];
  /** Nothing but similar wording was found. */
  similar?: boolean;
}

/** Kinds of criteria that rest on what sentences say: in a language that is read word by word, little of it is known. */
const IN_SENTENCES: ReadonlySet<string> = new Set(['phrase', 'duties', 'experience']);

/** The node of a leaf. Where a document of the profile could not be read, nothing is certain to be missing: high is full. */
export function leafNode(
  leaf: { test: string; label: string },
  context: EvaluationContext,
  working: Working,
): ExplanationNode {
  const { value, low = value, high = value, detail, evidence, children = [], similar = false } = working;
  const unread = context.wordByWord && IN_SENTENCES.has(leaf.test) && value < CONSTANTS.unknown.value;
  return {
    test: leaf.test,
    label: leaf.label,
    value: unread ? CONSTANTS.unknown.value : value,
    low,
    high: context.partlyUnread ? 10000 : Math.max(high, value),
    detail,
    evidence: inOrder(evidence, context),
    ...(similar && value > 0 && { similar: true as const }),
    ...(value > 0 && isImplied(evidence, context) && { implied: true as const }),
    children,
  };
}

/** Whether all that documents show is narrower than what is asked; corrections of dates and employers aside. */
function isImplied(evidence: readonly Evidence[], { facts }: EvaluationContext): boolean {
  const shown = evidence.filter(({ span }) => facts.documents[span.document]?.statement === undefined);
  return shown.length > 0 && shown.every(({ tier }) => tier === 'implied');
}

/** Returns the node of a value that the reader could not assess: half the value, the whole range, no evidence. */
export function unknownNode(
  leaf: { test: string; label: string },
  context: EvaluationContext,
  detail: ExplanationNode['detail'],
): ExplanationNode {
  return leafNode(leaf, context, { value: CONSTANTS.unknown.value, low: 0, high: 10000, detail, evidence: [] });
}

/** Evidence without doubles, by document digest and offset, so that it does not show in which order documents came. */
export function inOrder(evidence: readonly Evidence[], context: Pick<EvaluationContext, 'documentRanks'>): Evidence[] {
  if (evidence.length < 2) return [...evidence];
  return sortByText(evidence, context.documentRanks).filter(({ span }, index, sorted) => {
    const before = sorted[index - 1]?.span;
    return !before || before.document !== span.document || before.start !== span.start || before.end !== span.end;
  });
}

/** A sentence this long is quoted by the words that matter in it. */
const QUOTE_LENGTH = 240;
const PROSE: readonly string[] = ['work', 'project', 'summary'];

/** The sentence a skill is shown in; in a list, or a very long sentence, the words alone. */
export function quote({ sentence }: ContextSentence, { start, end }: Occurrence): Evidence {
  const { span, place } = sentence;
  const whole = PROSE.includes(place) && span.end - span.start <= QUOTE_LENGTH;
  return { span: whole ? span : { document: span.document, start, end } };
}

/** Returns users' statements about the position of a sentence: its dates, employer and title. */
export function statedOf({ positions }: ContextSentence, context: EvaluationContext): Evidence[] {
  return positions.flatMap((position) => statements(context.positions[position]!.position));
}

/** Returns the statements by which users corrected a fact. */
export function statements({ corrected }: { corrected?: Corrected }): Evidence[] {
  return (corrected?.by ?? []).map((span) => ({ span }));
}

/**
 * Returns the denials of a fact by users, with the lines that say otherwise. They explain why written text does not
 * count.
 */
export function denials(
  context: EvaluationContext,
  fact: Denied['fact'],
  isAsked: (id: string) => boolean,
): Evidence[] {
  return (context.facts.denied ?? [])
    .filter((one) => one.fact === fact && isAsked(one.id))
    .flatMap(({ by, was }) => [...by, ...was].map((span) => ({ span })));
}

/** Quotes a leaf gives at most: enough to check it, not the whole résumé. */
const QUOTES = 4;

/** The strongest occurrences, one for each position or place, at most `QUOTES`. */
export function quoteBest<One extends Occurrence>(
  occurrences: readonly One[],
  context: EvaluationContext,
  isImplied: (one: One) => boolean = () => false,
): Evidence[] {
  const seen = new Set<string>();
  const strongest = [...occurrences].sort(
    (a, b) => context.sentences[b.at]!.weight - context.sentences[a.at]!.weight || a.at - b.at || a.start - b.start,
  );
  const quotes: Evidence[] = [];
  const stated: Evidence[] = [];
  for (const one of strongest) {
    const sentence = context.sentences[one.at]!;
    const place = sentence.position === null ? sentence.sentence.place : `position ${sentence.position}`;
    if (seen.has(place)) continue;
    seen.add(place);
    quotes.push({ ...quote(sentence, one), ...(isImplied(one) && { tier: 'implied' as const }) });
    stated.push(...statedOf(sentence, context));
    if (quotes.length === QUOTES) break;
  }
  return [...quotes, ...stated];
}
