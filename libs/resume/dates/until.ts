/** What stands between the two dates of a range, and the words for today at its end. */
import { isYear } from './date-point.js';
import type { DateToken } from './date-tokens.js';
import { PRESENT, UNTIL } from './date-words.js';

/** In tokens, between the dates of a range: "t/m" is three. */
const MOST_BETWEEN = 4;

/** A dash or a word like "to" between two dates. */
export function untilAt(
  tokens: readonly DateToken[],
  at: number,
): { next: number; dashed: boolean; word: boolean } | null {
  let next = at;
  let dashed = false;
  let word = false;
  if (tokens[next]?.text === ')' || tokens[next]?.text === ',') return null;
  for (const last = at + MOST_BETWEEN; next < last;) {
    const token = tokens[next];
    if (
      token?.kind === 'sign' &&
      '-~>|\u2192\u2794\u279c\u27f6'.includes(token.text) &&
      (token.text !== '|' || isYear(tokens[next + 1]))
    )
      dashed = token.text !== '|';
    else if (token?.kind === 'word' && UNTIL.has(token.text) && !word) word = true;
    else if (token?.text === 'up' && tokens[next + 1]?.text === 'to') word = false;
    else if (token?.text === 't' && tokens[next + 1]?.text === '/' && tokens[next + 2]?.text === 'm') {
      word = true;
      next += 2;
    } else if (endFieldAt(tokens, next) > 0) {
      word = true;
      next += endFieldAt(tokens, next) - 1;
    }
    // "From: 2010  To: 2012": fields of a form.
    else if (!(token?.text === ':' && word && next === at + 1)) break;
    next++;
  }
  return dashed || word ? { next, dashed, word } : null;
}

/** Names of the field beside a start that says when something ended: "Sign on: … Sign off: …", "Start date: … End date: …". */
const END_FIELDS = [
  'end date',
  'end',
  'sign off',
  'signed off',
  'left',
  'date left',
  'date to',
  'finish',
  'finish date',
].map((name) => name.split(' '));

/** How many tokens such a name and the colon behind it take; 0 where none stands. */
function endFieldAt(tokens: readonly DateToken[], at: number): number {
  const field = END_FIELDS.find(
    (words) =>
      words.every((word, index) => tokens[at + index]?.text === word) && tokens[at + words.length]?.text === ':',
  );
  return field ? field.length + 1 : 0;
}

export function presentAt(
  tokens: readonly DateToken[],
  at: number,
  word: boolean,
): { end: number; next: number } | null {
  const dates = datoAt(tokens, at);
  if (dates > 0) return { end: tokens[at + dates - 1]!.end, next: at + dates };
  let next = at;
  // "to till date", "till the present".
  while (
    next < at + 3 &&
    /^(?:the|till|en|in|la|l|d|a|ad|al|ao|o|au|do|ce|nos|tutt|dnia|'|\[|\()$/.test(tokens[next]?.text ?? '')
  )
    next++;
  const token = tokens[next];
  if (token?.kind !== 'word') return null;
  // "03.2019 - lfd.", "Ene 2019 - Act.": cut short where a cell ends; "2018 - nå": a preposition of other languages unless one does.
  if (CUT_SHORT.test(token.text)) {
    const stop = tokens[next + 1]?.text === '.' ? next + 1 : next;
    return endsCell(tokens, stop) ? { end: tokens[stop]!.end, next: stop + 1 } : null;
  }
  if (!PRESENT.has(token.text)) return null;
  if (token.text === 'date' && !word && !endsCell(tokens, next)) return null;
  // "até à data", and not "to data teams".
  if (token.text === 'data' && next === at) return null;
  // "2013 - still working".
  const isMore = token.text === 'still' && /^(?:working|employed|there|here)$/.test(tokens[next + 1]?.text ?? '');
  if (token.text === 'still' && !isMore && !endsCell(tokens, next)) return null;
  const hui = token.text === 'aujourd' && tokens[next + 2]?.text === 'hui' ? 2 : isMore ? 1 : 0;
  const last = tokens[next + hui]!;
  return { end: last.end, next: next + hui + 1 };
}

/** "d.d.", for today's date in Danish and Norwegian: how many tokens it takes; 0 where something else stands. */
function datoAt(tokens: readonly DateToken[], at: number): number {
  const isDato = tokens[at]?.text === 'd' && tokens[at + 1]?.text === '.' && tokens[at + 2]?.text === 'd';
  if (!isDato) return 0;
  return tokens[at + 3]?.text === '.' ? 4 : 3;
}

const CUT_SHORT = /^(?:lfd|act|pres|na)$/;

/** Returns whether nothing but another cell or a sign stands behind a token. */
function endsCell(tokens: readonly DateToken[], at: number): boolean {
  const behind = tokens[at + 1];
  return behind === undefined || behind.startsCell || (behind.kind === 'sign' && behind.text !== ':');
}
