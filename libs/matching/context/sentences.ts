import type { Claim, Place, ProfileFacts, Sentence, Span } from '#libs/contracts';
import { CONSTANTS } from '../constants.js';
import { share } from '../arithmetic/rounding.js';
import type { Occurrence, ContextSentence, Tier } from './evaluation-context.js';

/**
 * The sentences that count, in an order of their own (document digest, then offset), so that no arrival order shows.
 * Negated and hidden ones, instructions to a reader and contact details never count.
 */
export function countableSentences(facts: ProfileFacts, pageRuns: ReadonlySet<number>): ContextSentence[] {
  const rank = documentRanks(facts);
  const counted = sortByText(
    facts.sentences.filter((one) => !one.negated && one.ignored === undefined && one.place !== 'contact'),
    rank,
  );
  const repeatKeys = repetitions(counted);
  return counted.flatMap((one, at) => {
    const copied = isCopied(one, pageRuns, facts);
    return (copied ? [{ sentence: one, reserve: null }] : partsOf(one)).map(({ sentence, reserve }) => ({
      sentence,
      tier: tierOf(sentence, copied || reserve !== null, facts),
      copied,
      reserve,
      stuffed: reserve === 'repeated',
      position: workPosition(sentence),
      positions: workPositions(sentence),
      weight: 0,
      weightHigh: 0,
      strength: 0,
      strengthHigh: 0,
      duty: 0,
      dutyHigh: 0,
      place: repeatKeys[at]!,
    }));
  });
}

/** Places whose repeated sentences add nothing. Two jobs under one title are two, and so are two certificates. */
const COUNTED_ONCE: ReadonlySet<Place> = new Set<Place>(['work', 'project', 'summary', 'other']);

/**
 * For each sentence its place for counting repetition: the number of the first that says the same (the same stems and skills), wherever
 * they stand. Lines of a list share one, but for those that say what a sentence says.
 */
function repetitions(sentences: readonly Sentence[]): number[] {
  const first = new Map<string, number>();
  const keys = sentences.map(({ terms, mentions }) =>
    terms.length === 0
      ? null
      : `${terms.join(' ')}|${[...new Set(mentions.map(({ skill }) => skill))].sort().join(' ')}`,
  );
  sentences.forEach(({ place }, at) => {
    const key = keys[at] ?? null;
    if (key !== null && COUNTED_ONCE.has(place) && !first.has(key)) first.set(key, at);
  });
  return sentences.map(({ place, span }, at) => {
    const key = keys[at] ?? null;
    const earlier = key === null ? undefined : first.get(key);
    if (place === 'list') return earlier ?? -1 - span.document;
    return COUNTED_ONCE.has(place) ? (earlier ?? at) : at;
  });
}

/**
 * A sentence as it counts: whole, or what it shows and, apart, the names that it speaks of with a reserve. The second part has no words:
 * they stand in the first.
 */
function partsOf(sentence: Sentence): { sentence: Sentence; reserve: Claim | null }[] {
  if (sentence.claim !== undefined) return [{ sentence, reserve: sentence.claim }];
  // What a course or certificate gives is knowledge and no use as it is.
  const claimed = !taught(sentence) && sentence.mentions.some(({ claim }) => claim !== undefined);
  if (!claimed) return [{ sentence, reserve: null }];
  const claimedAs = (of: Claim | undefined): Sentence => ({
    ...sentence,
    ...(of !== undefined && { terms: [], statedMonths: null }),
    mentions: sentence.mentions.filter(({ claim }) => claim === of),
  });
  return [
    { sentence: claimedAs(undefined), reserve: null },
    ...CLAIMS.map((claim) => ({ sentence: claimedAs(claim), reserve: claim })).filter(
      (one) => one.sentence.mentions.length > 0,
    ),
  ];
}

const CLAIMS: readonly Claim[] = ['others', 'weak', 'list', 'repeated'];

/** By document digest and offset, so that it does not show in which order things came. */
export function sortByText<T extends { span: Span }>(list: readonly T[], ranks: readonly number[]): T[] {
  return [...list].sort(
    ({ span: a }, { span: b }) => ranks[a.document]! - ranks[b.document]! || a.start - b.start || a.end - b.end,
  );
}

/** Place of each document in the order of their digests; what people stated comes after what documents say. */
export function documentRanks(facts: ProfileFacts): number[] {
  const order = facts.documents
    .map(({ digest, statement }, index) => ({ digest: `${statement ? 1 : 0}${digest}`, index }))
    .sort((a, b) => (a.digest < b.digest ? -1 : a.digest > b.digest ? 1 : a.index - b.index));
  const ranks: number[] = [];
  order.forEach(({ index }, rank) => (ranks[index] = rank));
  return ranks;
}

/** Where words may be taken from a page: an education or certificate line names what the page names, and a heading is no claim. */
const WRITTEN: ReadonlySet<Place> = new Set<Place>(['work', 'project', 'summary', 'headline', 'list', 'other']);

/**
 * A sentence of prose or of a list, of seven words or more, with half or more of its four-word runs on the role page. Little but names is
 * a copy only where nearly all of it stands there.
 */
function isCopied(sentence: Sentence, pageRuns: ReadonlySet<number>, facts: ProfileFacts): boolean {
  if (!WRITTEN.has(sentence.place)) return false;
  if (sentence.words < CONSTANTS.copiedWords.value || sentence.runs.length === 0 || pageRuns.size === 0) return false;
  let common = 0;
  for (const run of sentence.runs) if (pageRuns.has(run)) common++;
  const shared = share(common, sentence.runs.length);
  if (shared < CONSTANTS.copiedShare.value) return false;
  return shared >= CONSTANTS.copiedListShare.value || !isNames(sentence, facts);
}

/** Little but names of skills and certificates, which two people can only write alike. */
function isNames({ span, mentions }: Sentence, { certifications }: ProfileFacts): boolean {
  const names = [...mentions, ...certifications.map(({ name }) => name.span).filter((name) => within(name, span))];
  let letters = 0;
  let end = span.start;
  for (const name of [...names].sort((a, b) => a.start - b.start)) {
    letters += Math.max(0, name.end - Math.max(name.start, end));
    end = Math.max(end, name.end);
  }
  return share(letters, span.end - span.start) >= CONSTANTS.copiedNamesShare.value;
}

function within(inner: Span, outer: Span): boolean {
  return inner.document === outer.document && inner.start >= outer.start && inner.end <= outer.end;
}

function isAboutWork({ place }: Sentence): boolean {
  return place === 'work' || place === 'project';
}

function taught({ place }: Sentence): boolean {
  return place === 'education' || place === 'certification';
}

function workPosition(sentence: Sentence): number | null {
  return isAboutWork(sentence) ? sentence.position : null;
}

function workPositions(sentence: Sentence): readonly number[] {
  const position = workPosition(sentence);
  return position === null ? [] : (sentence.positions ?? [position]);
}

/** How a sentence proves what stands in it. @param held it counts as listed wherever it stands */
export function tierOf(sentence: Sentence, held: boolean, facts: ProfileFacts): Tier {
  if (held) return 'listed';
  if (taught(sentence)) return 'certificate-or-course';
  if (!isAboutWork(sentence)) return 'listed';
  const position = sentence.position === null ? undefined : facts.positions[sentence.position];
  if (workPositions(sentence).some((one) => hasDates(facts.positions[one]!))) return 'dated-work';
  return (position?.kind ?? sentence.place) === 'project' ? 'undated-project' : 'undated-work';
}

/** Start and end (or "to the present") are known. */
export function hasDates({ dates, start, end, current }: ProfileFacts['positions'][number]): boolean {
  return dates === 'dated' && start !== null && (current || (end !== null && end.month >= start.month));
}

/** Where each skill is named: number of the sentence, and the offsets in it. */
export function indexSkills(sentences: readonly ContextSentence[]): Map<string, Occurrence[]> {
  const index = new Map<string, Occurrence[]>();
  sentences.forEach(({ sentence }, at) => {
    for (const { skill, start, end } of sentence.mentions) {
      const known = index.get(skill);
      if (known) known.push({ at, start, end });
      else index.set(skill, [{ at, start, end }]);
    }
  });
  return index;
}

/** Sentences of each term that the role asks for, by the role's number of it. */
export function indexTerms(sentences: readonly ContextSentence[], terms: ReadonlyMap<string, number>): number[][] {
  const index: number[][] = Array.from({ length: terms.size }, () => []);
  if (terms.size === 0) return index;
  sentences.forEach(({ sentence }, at) => {
    for (const term of sentence.terms) {
      const number = terms.get(term);
      if (number !== undefined && index[number]!.at(-1) !== at) index[number]!.push(at);
    }
  });
  return index;
}
