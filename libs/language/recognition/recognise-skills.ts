import type { Mention } from '#libs/contracts';
import { OF_OTHER_TRADES, OTHER_TRADES, type Guard } from '#libs/taxonomy';
import { phrasesAt, type PhraseMatch } from '../lexicon/phrase-tree.js';
import { tokenise, type WordToken } from '../words/tokens.js';
import { memoiseText } from '../text/memoise.js';
import {
  certifiesHandTrade,
  isAmong,
  isCommonNoun,
  isCompany,
  isForeignNameIn,
  isLetterOfPair,
  isMeasure,
  isOtherAbbreviation,
  isPerson,
} from './word-senses.js';
import { withoutEndings } from './inflected-names.js';
import { SHIPPED_SKILLS, type SkillLexicon, type SkillMeaning } from '../lexicon/skill-lexicon.js';

/** How far, in words on either side, context may stand that makes an ambiguous name a skill. */
const CONTEXT_WORDS = 40;
/** A web or mail address is read this far on either side of a word. */
const ADDRESS_REACH = 120;
/** So many different ambiguous names of fitting areas near one another vouch for each other ("Go, Rust, Swift"). */
const VOUCHING = 3;
/** Two are enough in a text that is made of names alone ("Rust and Go"). */
const VOUCHING_ALONE = 2;

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
type Candidate = PhraseMatch<SkillMeaning>;

/** Returns whether the words are the name of another thing altogether, by their neighbours. */
function isAnother(
  candidate: Candidate,
  text: string,
  words: readonly WordToken[],
  offset: number,
  lexicon: SkillLexicon,
) {
  const place = { text, words, offset, from: candidate.from, to: candidate.to };
  return (
    isCompany(place) ||
    isPerson(place) ||
    isCommonNoun(place, candidate.phrase) ||
    isMeasure(place, candidate.phrase) ||
    isLetterOfPair(place) ||
    isOtherAbbreviation(place, lexicon.skillById(candidate.value.skill)) ||
    (COMPUTING.has(lexicon.skillArea(candidate.value.skill)) && certifiesHandTrade(place))
  );
}

/**
 * Guards that need nothing but the words themselves and their direct neighbours; `case` where only the case is another.
 *
 * @param listed another name and "and" stand before it: "Python and Go", which "Grab and Go" is not
 */
function neighboursFit(
  candidate: Candidate,
  text: string,
  words: readonly WordToken[],
  offset: number,
  lexicon: SkillLexicon,
  listed: boolean,
): boolean | 'case' {
  if (isAnother(candidate, text, words, offset, lexicon)) return false;
  const guard = candidate.value.guard;
  if (!guard) return true;
  const first = words[candidate.from]!;
  const last = words[candidate.to - 1]!;
  // Alone in its text it is meant as a name, however it is written: a list entry "golang, go, r" split into its parts.
  if (candidate.to - candidate.from === words.length) return guard.alone !== false;
  const written = text.slice(first.start - offset, last.end - offset);
  // A neighbour is the next word of the same phrase of text: a comma or a slash between them makes it none.
  const beforeWord = words[candidate.from - 1];
  const near = (from: number, to: number): boolean => /^[\s\-–&'’]*$/.test(text.slice(from - offset, to - offset));
  const after = beforeWord && guard.notAfter?.includes(beforeWord.text) && near(beforeWord.end, first.start);
  const place = { text, words, offset, from: candidate.from, to: candidate.to };
  if (after && !listed && !(guard.isEnglishWord && isForeignNameIn(place))) return false;
  const afterWord = words[candidate.to];
  if (afterWord && guard.notBefore?.includes(afterWord.text) && near(last.end, afterWord.start)) return false;
  const inflected = words.slice(candidate.from, candidate.to).some((word) => word.text.length < word.end - word.start);
  const fits = inflected ? written[0] === candidate.phrase[0] : caseFits(candidate.phrase, written);
  return !guard.exact || fits || 'case';
}

const SPEAKS_OF_SKILL = new Set(
  (
    'experience experienced knowledge proficiency proficient familiarity familiar years skilled skills expertise expert versed fluent fluency background ' +
    'erfahrung erfahrungen kenntnisse kenntnissen jahre expérience expériences connaissance connaissances maîtrise années experiencia ' +
    'conocimiento conocimientos dominio años esperienza esperienze conoscenza conoscenze competenze anni ervaring kennis jaar experiência ' +
    'conhecimento conhecimentos domínio anos doświadczenie doświadczenia znajomość znajomości lat lata'
  ).split(' '),
);
const JOINS = new Set('with in of using mit avec de en sur sous con di da su van met com em no z w na'.split(' '));

/** "Experience with Spark", "5 years of Go": said of nothing but a skill. */
function isAskedFor(candidate: Candidate, words: readonly WordToken[]): boolean {
  const join = words[candidate.from - 1]?.text ?? '';
  return JOINS.has(join) && SPEAKS_OF_SKILL.has(words[candidate.from - 2]?.text ?? '');
}

const LIKE_IT = new Set(
  (
    'similar equivalent comparable alike like ähnlich ähnliche ähnlichem ähnlichen vergleichbar vergleichbare équivalent similaire comparable ' +
    'similares equivalente equivalentes simile simili vergelijkbaar vergelijkbare gelijkwaardig podobny podobne podobnym podobnych'
  ).split(' '),
);
const OR = new Set('or and oder und ou o of lub et y'.split(' '));

/** "Airflow or similar", "Neptune or an equivalent": said of nothing but a tool. */
function hasLikes(candidate: Candidate, words: readonly WordToken[]): boolean {
  const [join, next, after] = words.slice(candidate.to, candidate.to + 3).map((word) => word.text);
  if (join === undefined || !OR.has(join)) return false;
  return LIKE_IT.has(next ?? '') || ((next === 'an' || next === 'a' || next === 'other') && LIKE_IT.has(after ?? ''));
}

const needsContext = (guard: Guard | null): guard is Guard =>
  guard !== null && (guard.words !== undefined || guard.areas !== undefined);

/** Programs known in every trade: they tell nothing of what stands beside them. */
const IN_EVERY_TRADE: ReadonlySet<string> = new Set(['excel', 'google-sheets', 'ms-access']);

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
  text: string,
  words: readonly WordToken[],
  offset: number,
  certain: readonly Candidate[],
  doubtful: readonly Candidate[],
  lexicon: SkillLexicon,
  enough: number,
): boolean {
  const guard = candidate.value.guard;
  if (!needsContext(guard)) return true;
  if (candidate.to - candidate.from === words.length) return true;
  // A requirement for a name does not decide what an ambiguous name means.
  if (!guard.unless && (hasLikes(candidate, words) || (guard.exact && isAskedFor(candidate, words)))) return true;
  const from = Math.max(0, candidate.from - CONTEXT_WORDS);
  const to = Math.min(words.length, candidate.to + CONTEXT_WORDS);
  const stands = (isWanted: (word: string) => boolean): boolean => {
    for (let at = from; at < to; at++) {
      if ((at < candidate.from || at >= candidate.to) && isWanted(words[at]!.text)) return true;
    }
    return false;
  };
  const { excludes, context } = guard;
  if (excludes && stands((word) => excludes.has(word))) return false;
  if (context && stands((word) => context.has(word))) return true;
  if (guard.isEnglishWord && isForeignNameIn({ text, words, offset, from: candidate.from, to: candidate.to }))
    return true;
  const suits = ({ value }: Candidate): boolean =>
    !IN_EVERY_TRADE.has(value.skill) && fits(guard, lexicon.skillArea(value.skill));
  if (inReach(certain, from, to).some(suits)) return true;
  const vouching = new Set(
    inReach(doubtful, from, to)
      .filter((other) => other.value.guard?.exact && other.value.skill !== candidate.value.skill && suits(other))
      .map((other) => other.value.skill),
  );
  if (vouching.size < enough - 1) return false;
  // "Ruby, Opal and Amber necklaces": things of another trade vouch for nothing.
  const place = { text: '', words, offset: 0, from: candidate.from, to: candidate.to };
  return !isAmong(place, CONTEXT_WORDS, (word) => OTHER_TRADES.has(word));
}

/** True where a text is made of names and of what joins two of them. */
function isNamesAlone(words: readonly WordToken[], names: readonly Candidate[]): boolean {
  const joins = words.filter(({ text }) => text === 'and' || text === 'or').length;
  return names.reduce((sum, { from, to }) => sum + to - from, joins) === words.length;
}

/** Tags are written small ("java spring docker go"): where half the words are names without doubt, case says nothing. */
function isTagList(text: string, words: readonly WordToken[], certain: readonly Candidate[]): boolean {
  const named = certain.reduce((sum, one) => sum + one.to - one.from, 0);
  return words.length > 2 && named * 2 >= words.length && text === text.toLowerCase();
}

/** So many names that follow one another with nothing but blanks, commas and remarks between are tags, in whatever text they stand. */
const TAGS = 3;
/** Characters between two tags: "java docker", "java, docker", "java (some), docker". */
const BETWEEN_TAGS = /^ ?(?:\([^()\n]{1,16}\) ?)?[,;/|•·]? ?$/;
const BETWEEN_TAGS_LENGTH = 24;

/** The places in runs of tags, two of them names without doubt: "languages: sql, r, python (some)". */
function inTags(text: string, words: readonly WordToken[], offset: number, readings: readonly Reading[]): Set<Reading> {
  const parted = (gap: string): boolean => gap.length <= BETWEEN_TAGS_LENGTH && BETWEEN_TAGS.test(gap);
  const tags = new Set<Reading>();
  let run: Reading[] = [];
  const close = (): void => {
    const certain = run.filter(({ small, candidates }) => !small && !needsContext(candidates[0]!.value.guard));
    if (run.length >= TAGS && certain.length >= 2) for (const one of run) tags.add(one);
    run = [];
  };
  for (const reading of readings) {
    const from = reading.candidates[0]!.from;
    const last = run.at(-1)?.candidates[0];
    if (last && from < last.to) continue;
    if (last && !parted(text.slice(words[last.to - 1]!.end - offset, words[from]!.start - offset))) close();
    run.push(reading);
  }
  close();
  return tags;
}

/**
 * Finds the skills of the taxonomy that a text names, left to right, without overlaps. Of several readings that begin
 * at a word, the longest wins. Ambiguous names ("Go", "Helm", "Comet") count only in the case and the company that
 * their guard requires. Addresses are skipped. Pass a sentence, a line or a list: the text is the context.
 *
 * @param offset added to the ranges, for a text that is a slice of a document
 * @param options `skills` to recognize; the default is the shipped ones
 */
export function recogniseSkills(
  text: string,
  offset = 0,
  { skills = SHIPPED_SKILLS }: { skills?: SkillLexicon } = {},
): Mention[] {
  return skillsAmong(text, tokenise(text, offset), offset, skills);
}

/** `recogniseSkills` for given skills. What it finds is kept by text: the mentions stay as they are. */
export function skillsIn(text: string, lexicon: SkillLexicon): readonly Mention[] {
  let find = KEPT.get(lexicon);
  if (!find) {
    find = memoiseText((one) => skillsAmong(one, tokenise(one), 0, lexicon));
    KEPT.set(lexicon, find);
  }
  return find(text);
}

const KEPT = new WeakMap<SkillLexicon, (text: string) => readonly Mention[]>();

/** The same in a text that is already split into words, whose ranges have the offset added. */
export function skillsAmong(
  text: string,
  given: readonly WordToken[],
  offset: number,
  lexicon: SkillLexicon,
): Mention[] {
  const words = withoutEndings(text, given, offset, (word) => lexicon.tree.branches.has(word));
  const all = withoutEveryday(readingsAmong(text, words, offset, lexicon), text, words, offset, lexicon);
  const mentions: Mention[] = [];
  if (all.length === 0) return mentions;
  let readings = all.filter((one) => !one.small);
  let { certain, doubtful } = withoutOverlaps(readings);
  if (readings.length < all.length) {
    const tags = isTagList(text, words, certain) ? new Set(all) : inTags(text, words, offset, all);
    if (tags.size > 0) {
      readings = all.filter((one) => !one.small || tags.has(one));
      ({ certain, doubtful } = withoutOverlaps(readings));
    }
  }
  const enough = isNamesAlone(words, [...certain, ...doubtful]) ? VOUCHING_ALONE : VOUCHING;
  let next = 0;
  for (const { candidates } of readings) {
    if (candidates[0]!.from < next) continue;
    const reading = candidates.find((one) => contextFits(one, text, words, offset, certain, doubtful, lexicon, enough));
    if (!reading) continue;
    const start = words[reading.from]!.start;
    const end = words[reading.to - 1]!.end;
    if (insideAddress(text, start - offset, end - offset)) continue;
    mentions.push({ skill: reading.value.skill, start, end });
    next = reading.to;
  }
  return mentions;
}

/** The names that may stand where a word begins, by their neighbours, longest first. `small`: all are in another case than theirs. */
interface Reading {
  candidates: readonly Candidate[];
  small: boolean;
}

function readingsAmong(text: string, words: readonly WordToken[], offset: number, lexicon: SkillLexicon): Reading[] {
  const spellings = lexicon.tree;
  const readings: Reading[] = [];
  for (let at = 0; at < words.length; at++) {
    if (!spellings.branches.has(words[at]!.text)) continue;
    const listed =
      words[at - 1]?.text === 'and' && readings.at(-1)?.candidates.some(({ to }) => to === at - 1) === true;
    const fitting: Candidate[] = [];
    const small: Candidate[] = [];
    for (const candidate of phrasesAt(spellings, text, words, at, { offset })) {
      const fits = neighboursFit(candidate, text, words, offset, lexicon, listed);
      if (fits === 'case') small.push(candidate);
      else if (fits) fitting.push(candidate);
    }
    if (fitting.length > 0) readings.push({ candidates: fitting, small: false });
    else if (small.length > 0) readings.push({ candidates: small, small: true });
  }
  return readings;
}

/** Areas whose skills tell that a sentence is about computing; office programs and methods stand in every trade's. */
const COMPUTING: ReadonlySet<string> = new Set(
  'languages ml databases devops cloud web security devices data'.split(' '),
);

/** Leaves out names in the sense of another trade, unless another tool, of computing without doubt, stands in the text. */
function withoutEveryday(
  readings: readonly Reading[],
  text: string,
  words: readonly WordToken[],
  offset: number,
  lexicon: SkillLexicon,
): Reading[] {
  const isOther = ({ from, to, value: { guard } }: Candidate): boolean =>
    (guard?.everyday !== undefined || needsContext(guard)) &&
    isAmong(
      { text, words, offset, from, to },
      CONTEXT_WORDS,
      (word, next) =>
        OF_OTHER_TRADES.has(word) ||
        guard?.everyday?.has(word) === true ||
        guard?.everyday?.has(`${word} ${next}`) === true,
    );
  const others = new Set(readings.flatMap(({ candidates }) => candidates.filter(isOther)));
  if (others.size === 0) return [...readings];
  const tells = ({ candidates, small }: Reading): boolean => {
    const best = candidates[0]!;
    const area = lexicon.skillArea(best.value.skill);
    const sure = !small && !needsContext(best.value.guard) && !others.has(best);
    const tool = best.phrase !== best.phrase.toLowerCase();
    return sure && tool && COMPUTING.has(area) && !IN_EVERY_TRADE.has(best.value.skill);
  };
  if (readings.some(tells)) return [...readings];
  return readings.flatMap(({ candidates, small }) => {
    const left = candidates.filter((one) => !others.has(one));
    return left.length > 0 ? [{ candidates: left, small }] : [];
  });
}

/** The longest reading at each place, those that need no context apart from those that do. */
function withoutOverlaps(readings: readonly Reading[]): { certain: Candidate[]; doubtful: Candidate[] } {
  const certain: Candidate[] = [];
  const doubtful: Candidate[] = [];
  let open = 0;
  for (const { candidates } of readings) {
    const best = candidates[0]!;
    if (best.from < open) continue;
    (needsContext(best.value.guard) ? doubtful : certain).push(best);
    open = best.to;
  }
  return { certain, doubtful };
}
