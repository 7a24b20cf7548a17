import type { Level } from '#libs/contracts';
import { allMatches, memoiseText } from '#libs/language';
import { areOfEmployer } from './employer-years.js';

/** A span of experience that a text asks for, in months; `to` null for an open end. Offsets into the text it was read from. */
export interface RequiredYears {
  from: number;
  to: number | null;
  start: number;
  end: number;
  /** The text names no figure ("several years"): the months are what such words mostly mean. */
  vague?: true;
}

const WORDS = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
];
const NUMBER = `\\d{1,2}(?:\\.\\d)?|${WORDS.slice(1).join('|')}`;
const ASKED = new RegExp(
  `\\b(${NUMBER})(?:\\s?\\(\\d{1,2}\\))?\\s?(?:(?:-|–|—|to)\\s?(${NUMBER}))?\\s?(\\+|plus|or more)?\\s?-?\\s?(years?|yrs?|months?|mos?)\\b(?:['’])?(?:\\s?(or more|\\+|and above|and up|minimum))?`,
  'gi',
);

/** "Years of experience: 3-4". */
const LABELLED =
  /\byears? of (?:\w+ )?experience(?: required)?\s?[:–-]\s?(\d{1,2})(?:\s?(?:-|–|to)\s?(\d{1,2}))?\+?(?! ?(?:years?|yrs?|months?))/gi;

/**
 * Years of experience without a figure, and the months that they count as: a couple are two, and what is more than two is three at least. A
 * person is asked.
 */
const VAGUE =
  /\b(several|multiple|many|numerous|a few|a number of|(?:a )?couple of)\s+years?\b['’]?(?=(?:\s+of)?(?:\s+[\w/&,-]+){0,5}?\s+(?:experience|practice)\b|\s+(?:in|as|working|of \w+ing)\b)/gi;
/**
 * "A year or more as a trainer", "a year's experience in sales": one year, where the words behind it say that it is one of work. Behind a
 * number or "twice" it says how often.
 */
const A_YEAR =
  /(?<!\b(?:times|twice|once|days?|weeks?|hours?|nights?|months?|half|\w*\d\w*)\s)\ba (?:full )?year(?:['’]s)?(?=\s+or\s+(?:more|two)\b|\s+minimum\b|(?:\s+of)?(?:\s+[\w/&,-]+){0,5}?\s+(?:experience|practice)\b|\s+(?:in|as|working|of \w+ing)\b)(?:\s+or\s+(?:more|two)\b)?/gi;
const VAGUE_MONTHS = { couple: 24, more: 36 } as const;

const amount = (text: string): number => {
  const word = WORDS.indexOf(text.toLowerCase());
  return word >= 0 ? word : Number(text);
};

/** More than this is no experience that a role asks for ("a company with 50 years of history"). */
const MOST_YEARS = 30;

/** Years before which, or behind which, such words stand are none of experience: "in the last 5 years", "a 4-year degree". */
const OTHER_BEFORE =
  /\b(?:last|past|next|every|previous|within|after|founded|(?:period|duration) of|(?:over|for) the|aged?|year)\s$/i;
const OTHER_BEHIND =
  /^[\s-]*(?:degrees?|(?:master|bachelor)(?:['’]?s)?|college|university|programme?s?|course|contract|fixed|notice|probation|of age|old|or older|or over|and older|and over|history|tradition|heritage|anniversary|existence|of (?:\w+ )?(?:history|tradition|heritage|existence)(?=\s*(?:[.,;:)]|$)|\s(?:in|of|and|behind|as)\b)|warranty|apprenticeship|diploma|terms?|plans?|ago|left|after|in business|tuition|later|to (?:obtain|complete|get|acquire|pass)|of (?:employment|hire|appointment))\b/i;

/** Years that are the most that a person may have, in months. Offsets into the text. */
export interface YearsLimit {
  months: number;
  start: number;
  end: number;
}

const LIMIT_BEFORE =
  /\b(?:up to|at (?:the )?most|no(?:t)? more than|(?:a )?max(?:imum)?(?: of|\.)?|less than|fewer than|under|not over)\s$/i;
const LIMIT_BEHIND = /^\s*(?:or (?:less|fewer)|max(?:imum)?|at (?:the )?most)\b/i;
/** The longest words before a limit. */
const LIMIT_WORDS = 14;

function isLimit(
  text: string,
  { index, 0: years, 2: to, 3: more, 5: orMore }: RegExpMatchArray & { index: number },
): boolean {
  if (more !== undefined || orMore !== undefined) return false;
  const before = LIMIT_BEFORE.exec(text.slice(Math.max(0, index - LIMIT_WORDS), index));
  return before !== null || (to === undefined && LIMIT_BEHIND.test(text.slice(index + years.length)));
}

/** A limit of what may be counted ("up to one year of college may substitute for experience") is none of experience. */
const isOfExperience = (text: string, start: number, end: number): boolean =>
  /^['’]?\s(?:(?!(?:may|can|could|will|must|is|are|college|university|school|training)\b)[\w/&-]+\s){0,5}?experience\b/i.test(
    text.slice(end),
  ) || /\bexperience\b[^.;]{0,24}$/i.test(text.slice(0, start));

/** Every upper limit of experience ("at most 2 years", "up to 5 years") of a text that speaks of experience, in order. */
export const yearsLimits: (text: string) => readonly YearsLimit[] = memoiseText((text) =>
  allMatches(text, ASKED).flatMap((match) => {
    const { index: start, 0: years } = match;
    const months = Math.round(amount(match[2] ?? match[1]!) * (/^mo/i.test(match[4]!) ? 1 : 12));
    if (months > MOST_YEARS * 12 || !isLimit(text, match) || !isOfExperience(text, start, start + years.length))
      return [];
    return [{ months, start, end: start + years.length }];
  }),
);

/** Every "3–6 years", "5+ years", "18 months" of a text, in order. A single number is a lower bound, and an upper one is none. */
export const requiredYears: (text: string) => readonly RequiredYears[] = memoiseText((text) => {
  const found: RequiredYears[] = [];
  for (const match of allMatches(text, ASKED)) {
    const months = /^mo/i.test(match[4]!) ? 1 : 12;
    const from = Math.round(amount(match[1]!) * months);
    const to = match[2] === undefined ? null : Math.round(amount(match[2]) * months);
    if (from > MOST_YEARS * 12 || (to !== null && to <= from)) continue;
    if (isLimit(text, match)) continue;
    if (OTHER_BEFORE.test(text.slice(Math.max(0, match.index - 14), match.index))) continue;
    if (OTHER_BEHIND.test(text.slice(match.index + match[0].length, match.index + match[0].length + 40))) continue;
    if (areOfEmployer(text.slice(0, match.index), text.slice(match.index + match[0].length))) continue;
    found.push({ from, to: match[3] || match[5] ? null : to, start: match.index, end: match.index + match[0].length });
  }
  for (const match of allMatches(text, LABELLED)) {
    const from = Number(match[1]) * 12;
    const to = match[2] === undefined ? null : Number(match[2]) * 12;
    if (from > 0 && from <= MOST_YEARS * 12)
      found.push({ from, to, start: match.index, end: match.index + match[0].length });
  }
  for (const { index, 0: words } of allMatches(text, VAGUE)) {
    if (OTHER_BEFORE.test(text.slice(Math.max(0, index - 14), index))) continue;
    const from = /couple/i.test(words) ? VAGUE_MONTHS.couple : VAGUE_MONTHS.more;
    found.push({ from, to: null, start: index, end: index + words.length, vague: true });
  }
  for (const { index, 0: words } of allMatches(text, A_YEAR)) {
    const end = index + words.length;
    if (
      OTHER_BEFORE.test(text.slice(Math.max(0, index - 14), index)) ||
      areOfEmployer(text.slice(0, index), text.slice(end))
    )
      continue;
    found.push({ from: 12, to: null, start: index, end });
  }
  return found.sort((a, b) => a.start - b.start);
});

/** True for a text whose years are those of the employer: "Acme is a bakery with more than 25 years of experience". */
export const tellsOwnYears = (text: string): boolean =>
  allMatches(text, ASKED).some(({ index, 0: years }) =>
    areOfEmployer(text.slice(0, index), text.slice(index + years.length)),
  );

const LEVEL_WORDS: readonly [Level, RegExp][] = [
  ['entry', /(?<!non-)\b(?:entry(?:[- ]level)?|junior|graduate|trainee|early[- ]career|intern(?:ship)?)\b/i],
  ['mid', /\b(?:mid(?:[- ]?(?:level|senior|career))?|intermediate|medior)\b/i],
  ['senior', /\b(?:senior|staff|principal|lead|expert)\b/i],
];

/** The level that words of a page name ("Mid-level: …"), the first that stands in the text, or null. */
export function levelNamed(text: string): Level | null {
  let best: { level: Level; at: number } | null = null;
  for (const [level, words] of LEVEL_WORDS) {
    const at = text.search(words);
    if (at >= 0 && (best === null || at < best.at)) best = { level, at };
  }
  return best?.level ?? null;
}

/** The level that a lower bound of years reads as, where the page names none: under two years entry, under six mid, else senior. */
export function levelOfMonths(from: number): Level {
  return from < 24 ? 'entry' : from < 72 ? 'mid' : 'senior';
}
