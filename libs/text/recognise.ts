import type { Mention } from '#libs/contracts';
import { skillArea, skillSpellings, type Guard } from '#libs/taxonomy';
import { phrasesAt, phraseTree, type PhraseMatch } from './words/phrases.js';
import { tokens, type Token } from './words/tokens.js';

type Meaning = { skill: string; guard: Guard | null };
const SPELLINGS = phraseTree<Meaning>(
  skillSpellings().map(({ text, skill, guard }) => [text, { skill, guard }] as const),
);

/** How far, in words on either side, context may stand that makes an ambiguous name a skill. */
const CONTEXT_WORDS = 40;
/** A web or mail address is read this far on either side of a word. */
const ADDRESS_REACH = 120;
/** So many different ambiguous names of fitting areas near one another vouch for each other ("Go, Rust, Swift"). */
const VOUCHING = 3;

const ADDRESS = /:\/\/|@|^www\.|\.(?:com|org|net|edu|gov|io|dev|ai|co|me|app|uk|de|fr|in)(?:[/:?#]|$)/i;

/** True where the words stand inside a web or mail address and do not reach its end: "github.com/someone" is no skill. */
function insideAddress(text: string, start: number, end: number): boolean {
  let from = start;
  while (from > 0 && start - from < ADDRESS_REACH && !/\s/.test(text[from - 1]!)) from--;
  let to = end;
  while (to < text.length && to - end < ADDRESS_REACH && !/\s/.test(text[to]!)) to++;
  if (from === start && to === end) return false;
  const run = text.slice(from, to).replace(/^[([<"']+|[)\]>"',.;]+$/g, '');
  if (!ADDRESS.test(run)) return false;
  return run.includes('://') || run.includes('@') || from + run.length > end;
}

function caseFits(phrase: string, written: string): boolean {
  const letters = (value: string): string => value.replace(/[^\p{L}\p{N}#+]+/gu, '');
  const wanted = letters(phrase);
  const got = letters(written);
  return got === wanted || (wanted.length > 2 && got === wanted.toUpperCase());
}

/** One candidate reading of words `from` to `to`, before its guard is judged. */
type Candidate = PhraseMatch<Meaning>;

/** Guards that need nothing but the words themselves and their direct neighbours. */
function neighboursFit(
  candidate: Candidate,
  text: string,
  words: readonly Token[],
  offset: number,
  anyCase: boolean,
): boolean {
  const guard = candidate.value.guard;
  if (!guard) return true;
  const first = words[candidate.from]!;
  const last = words[candidate.to - 1]!;
  // Alone in its text it is meant as a name, however it is written: a list entry "golang, go, r" split into its parts.
  if (candidate.to - candidate.from === words.length) return guard.alone !== false;
  const written = text.slice(first.start - offset, last.end - offset);
  if (guard.exact && !anyCase && !caseFits(candidate.phrase, written)) return false;
  // A neighbour is the next word of the same phrase of text: a comma or a slash between them makes it none.
  const beforeWord = words[candidate.from - 1];
  const near = (from: number, to: number): boolean => /^[\s\-–&'’]*$/.test(text.slice(from - offset, to - offset));
  if (beforeWord && guard.notAfter?.includes(beforeWord.text) && near(beforeWord.end, first.start)) return false;
  const afterWord = words[candidate.to];
  if (afterWord && guard.notBefore?.includes(afterWord.text) && near(last.end, afterWord.start)) return false;
  return true;
}

const SPEAKS_OF_SKILL = new Set(
  'experience experienced knowledge proficiency proficient familiarity familiar years skilled skills expertise expert versed fluent fluency background'.split(
    ' ',
  ),
);
const JOINS = new Set(['with', 'in', 'of', 'using']);

/** "Experience with Spark", "5 years of Go": said of nothing but a skill. */
function isAskedFor(candidate: Candidate, words: readonly Token[]): boolean {
  const join = words[candidate.from - 1]?.text ?? '';
  return JOINS.has(join) && SPEAKS_OF_SKILL.has(words[candidate.from - 2]?.text ?? '');
}

const needsContext = (guard: Guard | null): guard is Guard =>
  guard !== null && (guard.words !== undefined || guard.areas !== undefined);

const fits = (guard: Guard, area: string): boolean =>
  guard.areas !== undefined && (guard.areas.includes(area) || guard.areas.includes('any'));

/** The candidates that touch words `from` to `to`. They stand in order and apart, so that their ends rise too. */
function inReach(candidates: readonly Candidate[], from: number, to: number): readonly Candidate[] {
  let low = 0;
  let high = candidates.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (candidates[middle]!.to > from) high = middle;
    else low = middle + 1;
  }
  let end = low;
  while (end < candidates.length && candidates[end]!.from < to) end++;
  return candidates.slice(low, end);
}

function contextFits(
  candidate: Candidate,
  words: readonly Token[],
  certain: readonly Candidate[],
  doubtful: readonly Candidate[],
): boolean {
  const guard = candidate.value.guard;
  if (!needsContext(guard)) return true;
  if (candidate.to - candidate.from === words.length || (guard.exact && isAskedFor(candidate, words))) return true;
  const from = Math.max(0, candidate.from - CONTEXT_WORDS);
  const to = Math.min(words.length, candidate.to + CONTEXT_WORDS);
  if (guard.words) {
    for (let at = from; at < to; at++) {
      if ((at < candidate.from || at >= candidate.to) && guard.words.includes(words[at]!.text)) return true;
    }
  }
  const suits = (other: Candidate): boolean => fits(guard, skillArea(other.value.skill));
  if (inReach(certain, from, to).some(suits)) return true;
  const vouching = new Set(
    inReach(doubtful, from, to)
      .filter((other) => other.value.guard?.exact && other.value.skill !== candidate.value.skill && suits(other))
      .map((other) => other.value.skill),
  );
  return vouching.size >= VOUCHING - 1;
}

/** Tags are written small ("java spring docker go"): where half the words are names without doubt, case says nothing. */
function isTagList(text: string, words: readonly Token[], certain: readonly Candidate[]): boolean {
  const named = certain.reduce((sum, one) => sum + one.to - one.from, 0);
  return words.length > 2 && named * 2 >= words.length && text === text.toLowerCase();
}

/**
 * Skills of the taxonomy that a text names, left to right, without overlaps: of several readings that begin at a word the longest
 * that holds wins. Ambiguous names ("Go", "Helm", "Comet") count only in the case and the company their guard asks for; addresses
 * are passed over. Pass a sentence, a line or a list: what stands in the text is the context.
 *
 * @param offset added to the ranges, for a text that is a slice of a document.
 */
export function recogniseSkills(text: string, offset = 0): Mention[] {
  return skillsAmong(text, tokens(text, offset), offset);
}

/** `recogniseSkills` in a text that is already split into words, whose ranges have the offset added. */
export function skillsAmong(text: string, words: readonly Token[], offset: number): Mention[] {
  let readings = readingsAmong(text, words, offset, false);
  const mentions: Mention[] = [];
  if (readings.length === 0) return mentions;
  let { certain, doubtful } = withoutOverlaps(readings);
  if (isTagList(text, words, certain)) {
    readings = readingsAmong(text, words, offset, true);
    ({ certain, doubtful } = withoutOverlaps(readings));
  }
  let next = 0;
  for (const here of readings) {
    if (here[0]!.from < next) continue;
    const reading = here.find((one) => contextFits(one, words, certain, doubtful));
    if (!reading) continue;
    const start = words[reading.from]!.start;
    const end = words[reading.to - 1]!.end;
    if (insideAddress(text, start - offset, end - offset)) continue;
    mentions.push({ skill: reading.value.skill, start, end });
    next = reading.to;
  }
  return mentions;
}

/** For each word that a name begins at, in order: the names that may stand there by their neighbours, longest first. */
function readingsAmong(text: string, words: readonly Token[], offset: number, anyCase: boolean): Candidate[][] {
  const readings: Candidate[][] = [];
  for (let at = 0; at < words.length; at++) {
    if (!SPELLINGS.branches.has(words[at]!.text)) continue;
    const here = phrasesAt(SPELLINGS, text, words, at, { offset }).filter((reading) =>
      neighboursFit(reading, text, words, offset, anyCase),
    );
    if (here.length > 0) readings.push(here);
  }
  return readings;
}

/** The longest reading at each place, those that need no context apart from those that do. */
function withoutOverlaps(readings: readonly Candidate[][]): { certain: Candidate[]; doubtful: Candidate[] } {
  const certain: Candidate[] = [];
  const doubtful: Candidate[] = [];
  let open = 0;
  for (const here of readings) {
    const best = here[0]!;
    if (best.from < open) continue;
    (needsContext(best.value.guard) ? doubtful : certain).push(best);
    open = best.to;
  }
  return { certain, doubtful };
}
