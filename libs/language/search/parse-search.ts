/** Parses a search into a tree, or into the fault that prevents one. One pass over the text. */
import type { SearchFault } from '#libs/contracts';
import { searchWords, type SearchWord } from './search-words.js';
import { LONGEST_PHRASE } from './search-vectors.js';

/** Words one behind the other; the last may be a beginning. */
export interface SoughtPhrase {
  words: readonly SearchWord[];
  beginning: boolean;
}

export type SearchExpression =
  { all: SearchExpression[] } | { any: SearchExpression[] } | { not: SearchExpression } | SoughtPhrase;

export const LONGEST_SEARCH = 500;
const MOST_TERMS = 32;
const MOST_BRACKETS = 20;

export class SearchSyntaxError extends Error {
  override name = 'UnreadableSearch';
  constructor(readonly fault: SearchFault) {
    super(fault.message);
  }
}

type Piece =
  | { kind: '(' | ')' | 'and' | 'or' | 'not'; at: number; text: string }
  | { kind: 'phrase'; at: number; text: string; phrase: SoughtPhrase };

/**
 * Reads a search: words that must all be there, `OR`, `AND`, `NOT` or `-`, brackets, `"phrases"` and `beginnings*`.
 * @throws UnreadableSearch that says where it cannot be read, and why
 */
export function parseSearch(text: string): SearchExpression {
  if (text.length > LONGEST_SEARCH) fail(LONGEST_SEARCH, `A search has at most ${LONGEST_SEARCH} characters`);
  const pieces = piecesOf(text);
  const terms = pieces.filter(({ kind }) => kind === 'phrase');
  if (terms.length > MOST_TERMS) fail(terms[MOST_TERMS]!.at, `A search has at most ${MOST_TERMS} words and phrases`);
  const search = new Reader(pieces, text.length).whole();
  if (!asksForSomething(search)) {
    fail(pieces.find(({ kind }) => kind === 'not')?.at ?? 0, 'Only excluded words. Add a word to search for');
  }
  return search;
}

function fail(at: number, what: string): never {
  throw new SearchSyntaxError({ at, message: `${what} (at character ${at + 1})` });
}

/** Returns whether a search requires something, so that it matches no candidate merely for a lack. */
function asksForSomething(search: SearchExpression): boolean {
  if ('all' in search) return search.all.some(asksForSomething);
  if ('any' in search) return search.any.every(asksForSomething);
  return !('not' in search);
}

const QUOTE = /["\u201c\u201d\u201e\uff02]/;
const MINUS = /[-\u2013\u2212]/;
const SPACE = /\s/;
const OPERATORS: Readonly<Record<string, 'and' | 'or' | 'not'>> = {
  ...{ AND: 'and', OR: 'or', NOT: 'not', '|': 'or', '||': 'or', '&&': 'and' },
};

function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  while (at < text.length) {
    const sign = text[at]!;
    if (SPACE.test(sign)) at++;
    else if (sign === '(' || sign === ')') pieces.push({ kind: sign, at: at++, text: sign });
    else if (QUOTE.test(sign)) {
      const end = endOf(text, at + 1, QUOTE);
      if (end === text.length) fail(at, 'The quotation mark is not closed');
      pieces.push(...phraseAt(at, text.slice(at + 1, end)));
      at = end + 1;
    } else if (MINUS.test(sign) && goesOn(text, at + 1)) pieces.push({ kind: 'not', at: at++, text: sign });
    else {
      const end = endOf(text, at, /[\s()"\u201c\u201d\u201e\uff02]/);
      const word = text.slice(at, end);
      const operator = OPERATORS[word];
      pieces.push(...(operator === undefined ? phraseAt(at, word) : [{ kind: operator, at, text: word }]));
      at = end;
    }
  }
  return pieces;
}

function endOf(text: string, from: number, ends: RegExp): number {
  let at = from;
  while (at < text.length && !ends.test(text[at]!)) at++;
  return at;
}

function goesOn(text: string, at: number): boolean {
  const next = text[at];
  return next !== undefined && !SPACE.test(next) && next !== ')';
}

/** One phrase, or none: what holds no letter and no digit (a free-standing `&` or dash) asks for nothing. */
function phraseAt(at: number, text: string): Piece[] {
  const words = searchWords(text);
  if (words.length > LONGEST_PHRASE) fail(at, `A phrase has at most ${LONGEST_PHRASE} words`);
  if (words.length === 0) return [];
  const last = words.at(-1)!;
  // Any part of a word is one where words are written without spaces.
  const beginning = !last.solid && text.slice(last.end).startsWith('*');
  if (beginning && last.form.length < 2) fail(at + last.start, 'A star needs at least two letters before it');
  const [first, ...rest] = words;
  // `.NET` is not "net".
  const dotted = text[first!.start - 1] === '.' ? first!.also.find((form) => form.startsWith('.')) : undefined;
  const asked = dotted === undefined ? words : [{ ...first!, form: dotted }, ...rest];
  return [{ kind: 'phrase', at, text, phrase: { words: asked, beginning } }];
}

class Reader {
  private at = 0;
  private open = 0;

  constructor(
    private readonly pieces: readonly Piece[],
    private readonly length: number,
  ) {}

  whole(): SearchExpression {
    if (this.pieces.length === 0) fail(0, 'Nothing to search for. Type a word');
    const search = this.alternatives();
    const next = this.pieces[this.at];
    if (next !== undefined) fail(next.at, 'The closing parenthesis has no opening one');
    return search;
  }

  private alternatives(): SearchExpression {
    const any = [this.together()];
    while (this.takes('or')) any.push(this.together());
    return any.length === 1 ? any[0]! : { any };
  }

  private together(): SearchExpression {
    const all = [this.one()];
    for (;;) {
      const next = this.pieces[this.at];
      if (next === undefined || next.kind === 'or' || next.kind === ')') break;
      if (next.kind === 'and') this.at++;
      all.push(this.one());
    }
    return all.length === 1 ? all[0]! : { all };
  }

  private one(): SearchExpression {
    let without = false;
    while (this.takes('not')) without = !without;
    const search = this.bare();
    return without ? { not: search } : search;
  }

  private bare(): SearchExpression {
    const piece = this.pieces[this.at];
    if (piece === undefined) fail(this.length, `Add a search term after "${this.pieces.at(-1)!.text}"`);
    if (piece.kind === 'phrase') {
      this.at++;
      return piece.phrase;
    }
    if (piece.kind !== '(') fail(piece.at, `Add a search term before "${piece.text}"`);
    this.at++;
    if (++this.open > MOST_BRACKETS) fail(piece.at, `At most ${MOST_BRACKETS} nested parentheses are allowed`);
    const search = this.alternatives();
    if (!this.takes(')')) fail(piece.at, 'The parenthesis is not closed');
    this.open--;
    return search;
  }

  private takes(kind: Piece['kind']): boolean {
    const takes = this.pieces[this.at]?.kind === kind;
    if (takes) this.at++;
    return takes;
  }
}
