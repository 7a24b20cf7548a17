/** Jobs that the sentences of a page name as the one that it fills: "seeking a …", "the post of …", "as the …". */
import { allMatches } from '#libs/language';
import { isFiller } from '../vocabulary/filler-words.js';
import { isJobWord, isLevelWord, isListedTitle, isOfTitles } from './title-evidence.js';

/** What a sentence says before it names whom it looks for. */
const ANNOUNCES =
  /\b(?:seek(?:s|ing)?|look(?:ing|s)? (?:for|to (?:recruit|appoint|hire|employ|add|engage))|in search of|search(?:ing)? for|hiring(?: for)?|recruit(?:ing|s)?(?: for)?|appoint(?:ing)?|(?:we|client|team|company) (?:needs?|requires?|wants?)|opportunit(?:y|ies)|vacanc(?:y|ies)|openings?|(?:position|post|role|job|appointment|title|services?|vacancy) of|required?|join (?:us|our team|the team) as|work(?:ing)? as|advertis(?:e|ing)|(?:fill|filling))\b/gi;
/** So far behind such words the job is named. */
const REACH = 160;
/** A sentence ends, or turns to something else. */
const SENTENCE_END = /[.!?;:](?:\s|$)|\n\s*\n/;
const BEFORE_JOB =
  /\b(?:an?|the|our(?: first| next| new)?|one|two|three|four|several|more|experienced|qualified|\d{1,2}|for|of|as)\s+(?=\S)/gi;
const MOST_WORDS = 9;
/** What follows is said of the job, or of another one. */
const BEHIND_JOB =
  /^(?:with|in|for|to|at|who|that|which|based|within|on|from|by|near|and|or|will|is|are|has|must|required|needed|wanted|working|reporting|position|role|post|job|vacancy|jobs|positions|roles|an?|the|our|your|their|its|whose|as|having|holding|like|of)$/i;

const plain = (word: string): string => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N})+#]+$/gu, '');
const isName = (word: string): boolean => /^[("“]?\p{Lu}/u.test(word);
const LINK = /^(?:of|and|&|\/|for)$/i;

/** The jobs that sentences announce, in the order of the text. */
export function announcedJobs(text: string): string[] {
  const found: string[] = [];
  for (const { index, 0: words } of allMatches(text, ANNOUNCES)) {
    const behind = text.slice(index + words.length, index + words.length + REACH);
    const sentence = behind.slice(0, SENTENCE_END.exec(behind)?.index ?? behind.length);
    const job = jobNamedIn(` ${sentence}`);
    if (job !== null) found.push(job);
  }
  return found;
}

/** The first job that words name behind an article. */
function jobNamedIn(sentence: string): string | null {
  const starts = allMatches(sentence, BEFORE_JOB).map(({ index, 0: words }) => index + words.length);
  for (const start of starts) {
    const words = sentence.slice(start).split(/\s+/).slice(0, MOST_WORDS);
    const job = jobAtBegin(words);
    if (job !== null) return job;
  }
  return null;
}

/** "dynamic and technically astute Sales Engineer to manage": the job without its praise, or null. */
export function jobAtBegin(words: readonly string[]): string | null {
  const end = endOfJob(words);
  if (end < 0) return null;
  const last = plain(words[end]!);
  const from = isName(words[end]!) && !isAllNames(words) ? beginOfNames(words, end) : beginOfListed(words, end);
  const before = words.slice(from, end).map((word) => word.replace(/^[("“]/, ''));
  const behind = isName(words[end]!) ? namesBehind(words, end) : [];
  const job = [...before, last, ...behind].join(' ');
  return job[0]!.toUpperCase() + job.slice(1);
}

/** The last word that titles end in, before the words turn to something else; -1 where there is none. */
function endOfJob(words: readonly string[]): number {
  let end = -1;
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!;
    if (BEHIND_JOB.test(plain(word)) && (end >= 0 || !/^(?:and|of|or)$/i.test(word))) return end;
    if (isJobWord(plain(word))) end = at;
    if (end >= 0 && /[,;:)]$/.test(word)) return end;
  }
  return end;
}

/** Everything is written with capitals: they tell nothing. */
const isAllNames = (words: readonly string[]): boolean =>
  words.length > 3 && words.every((word) => /^\P{Ll}+$/u.test(word));

/** "the Deputy Finance Officer": the names in a row that end the job. */
function beginOfNames(words: readonly string[], end: number): number {
  let from = end;
  while (from > 0) {
    const word = words[from - 1]!;
    if (/[,;:.)]$/.test(word) || !(isName(word) || (LINK.test(word) && from > 1 && isName(words[from - 2]!)))) break;
    from--;
  }
  return behindPraise(words, from, end);
}

/** The longest listed title that ends the words; else the words of titles in a row. */
function beginOfListed(words: readonly string[], end: number): number {
  for (let from = 0; from < end; from++) {
    const phrase = words.slice(from, end + 1);
    if (!phrase.slice(0, -1).some((word) => /[,;:]$/.test(word)) && isListedTitle(phrase.map(plain).join(' ')))
      return behindPraise(words, from, end);
  }
  let from = end;
  while (
    from > 0 &&
    isOfTitles(plain(words[from - 1]!)) &&
    !/[,;:]$/.test(words[from - 1]!) &&
    !LINK.test(words[from - 1]!)
  )
    from--;
  return behindPraise(words, from, end);
}

/** Words of praise, hours and contract are no part of a title: "experienced", "full-time". */
function behindPraise(words: readonly string[], from: number, end: number): number {
  const isPraise = (word: string): boolean => !isLevelWord(word) && (isFiller(word) || PRAISE.test(word));
  let at = from;
  // "Creative Director" is a title as it stands.
  while (
    at < end &&
    isPraise(plain(words[at]!)) &&
    !isListedTitle(
      words
        .slice(at, end + 1)
        .map(plain)
        .join(' '),
    )
  )
    at++;
  return at;
}
const PRAISE =
  /^(?:dynamic|talented|passionate|(?:self[- ]?|highly[- ])?motivated|enthusiastic|ambitious|dedicated|committed|reliable|driven|exciting|fantastic|amazing|new|additional|permanent|temporary|(?:full|part)[- ]?time|caring|friendly|mature|responsible|hard[- ]?working|energetic|organi[sz]ed|creative|innovative|bright|confident|proactive|polished|growing|leading|first|next|and|&|job|urgent)$/i;

/** "Head of Content", "Director of Nursing". */
function namesBehind(words: readonly string[], end: number): string[] {
  if (/[,;:)]$/.test(words[end]!) || !/^of$/i.test(words[end + 1] ?? '') || !isName(words[end + 2] ?? '')) return [];
  const behind = ['of'];
  for (const word of words.slice(end + 2)) {
    if (!isName(word) && !/^(?:and|&)$/.test(word)) break;
    behind.push(plain(word));
    if (/[,;:)]$/.test(word)) break;
  }
  while (/^(?:and|&)$/.test(behind.at(-1)!)) behind.pop();
  return behind;
}

/** "As the Deputy Finance Officer, the incumbent …", "The Night Porter is responsible for …". */
const HOLDER =
  /\b(?:As (?:the|an?|our)|(?:^|[.!?:]\s+)The|working as (?:the|an?|our)) ((?:\p{Lu}[\p{L}&/'’-]*(?:\s(?:of|and|for|&)(?=\s\p{Lu}))?\s?(?:\([^()]{1,40}\)\s?)?){1,8})(?=,|\s|$)/gu;

/** Who does the work, by names that end in a noun of titles. */
export function holdersOfJob(text: string): string[] {
  return allMatches(text, HOLDER).flatMap(({ 1: named }) => {
    const words = named!
      .replace(/\s\(.*$/, '')
      .trim()
      .split(/\s+/);
    const end = words.findLastIndex((word) => isJobWord(word));
    const of = words[end + 1]?.toLowerCase() === 'of';
    return end < 0 || (end < words.length - 1 && !of) ? [] : [words.join(' ')];
  });
}

/** "Deputy Night Porter required for a home in Hull": whom a sentence or line says to be wanted. */
const WANTED =
  /(?:^|[.!?:]\s{1,4}|\n\s{0,4})((?:[\p{L}&/'’()-]+\s){1,8}?)(?:(?:is|are) )?(?:urgently |currently |also )?(?:required|needed|wanted|sought)\b/gu;

export const wantedJobs = (text: string): string[] =>
  allMatches(text, WANTED).flatMap(({ 1: named }) => {
    const words = named!
      .trim()
      .replace(/^(?:an?|the)\s/i, '')
      .split(/\s+/);
    const end = words.findLastIndex((word) => isJobWord(plain(word)));
    return end === words.length - 1 ? (jobAtBegin(words) ?? []) : [];
  });
