import type { Span, Stated } from '#libs/contracts';
import type { HeaderPiece } from '../lines/header-pieces.js';
import { startsWithVerb, wordTotal } from '../lines/line-shape.js';
import { namesCompany, titleStrength, WEB_NAME } from '../lines/title-words.js';

/** The employer and the title of a position, as far as its header names them. */
export interface NamedPosition {
  title: Stated<string> | null;
  employer: Stated<string> | null;
  location: Stated<string> | null;
}

const NOISE =
  /^(?:full[- ]?time|part[- ]?time|contract(?:or)?|permanent|temporary|temp|freelance|remote|hybrid|on-?site|internship|vollzeit|teilzeit|cdi|cdd|(?:\d+ (?:years?|yrs?|months?|mos?|jahre?|monate?)[\s,]*)+|duration|period|dates?|from|since|zeitraum|and|at|in|of|to|the|page \d+|[\d\s./-]+|.|m\/w\/d|w\/m\/d|f\/m\/d|m\/f\/d|f\/h|h\/f|all genders)$/i;
/**
 * Reads title, employer and place from a position's header lines: at separators, by title nouns and the words that employers' names
 * carry; then by order. What fits neither is not guessed at.
 *
 * @param titleFirst which of two unknown names is the title, as learnt from the other headers of the text
 */
export function parsePositionHeader(
  pieces: readonly HeaderPiece[],
  document: number,
  titleFirst: boolean,
  project: boolean,
): NamedPosition {
  const span = (piece: HeaderPiece): Span => ({ document, start: piece.start, end: piece.end });
  const stated = (piece: HeaderPiece | null | undefined): Stated<string> | null =>
    piece ? { value: piece.text.replace(/\s+/g, ' '), span: span(piece) } : null;
  const location = stated(pieces.find((piece) => piece.place));
  const open = pieces.filter((piece) => !piece.place && piece.label !== 'dates' && !NOISE.test(piece.text));
  if (project) return { title: stated(open.find((piece) => !piece.aside)), employer: null, location };
  const title = titleOf(open);
  const [named, role] = title ? [title, titleBelow(open, title, titleFirst)] : [];
  if (named && role) return { title: stated(role), employer: stated(named), location };
  const joined = title && (withProgramme(pieces, title) ?? joinTitle(open, title, pieces) ?? withAside(open, title));
  const rest = open.filter(
    (piece) => piece !== title && !(joined && piece.start >= joined.start && piece.end <= joined.end),
  );
  const employer = employerOf(rest, title);
  if (joined && employer) return { title: stated(joined), employer: stated(employer), location };
  if (title) {
    const own = employer ?? pieces.find((piece) => piece !== title && OWN_ACCOUNT.test(piece.text) && !piece.aside);
    return { title: stated(title), employer: stated(own), location };
  }
  const plain = open.filter((piece) => !piece.aside);
  if (employer) {
    const other = plain.find(
      (piece) =>
        piece !== employer &&
        wordTotal(piece.text) <= 8 &&
        (!piece.organisation || /^Company(?: Name)?$/.test(employer.text)),
    );
    return { title: stated(other), employer: stated(employer), location };
  }
  const [first, second] = plain;
  if (!first || !second) return { title: null, employer: stated(first), location };
  return { title: stated(titleFirst ? first : second), employer: stated(titleFirst ? second : first), location };
}

/** Matches words in place of an employer. */
const OWN_ACCOUNT = /^(?:freelance|freiberuflich|free-?lancer?)$/i;

/** Returns whether a header names its title before its employer; null when it does not tell. */
export function namesTitleFirst(named: NamedPosition): boolean | null {
  if (!named.title || !named.employer || titleStrength(named.title.value) === 0) return null;
  return named.title.span.start < named.employer.span.start;
}

function titleOf(pieces: readonly HeaderPiece[]): HeaderPiece | null {
  const fits = (piece: HeaderPiece): boolean => !piece.afterAt && piece.label === null && wordTotal(piece.text) <= 12;
  return (
    pieces.find((piece) => piece.label === 'title') ??
    pieces.find((piece) => fits(piece) && piece.title === 2 && !piece.aside && !startsWithVerb(piece.text)) ??
    pieces.find((piece) => fits(piece) && piece.title > 0 && !piece.organisation && !piece.aside) ??
    pieces.find((piece) => fits(piece) && piece.title > 0 && !piece.aside) ??
    null
  );
}

/** "Director, Data Science" where the employer stands elsewhere: the comma belongs to the title. */
function joinTitle(
  pieces: readonly HeaderPiece[],
  title: HeaderPiece,
  placed: readonly HeaderPiece[],
): HeaderPiece | null {
  const next = pieces[pieces.indexOf(title) + 1];
  const employer = employerOf(
    pieces.filter((piece) => piece !== title && piece !== next),
    title,
  );
  const trade = next && (!next.organisation || (employer?.line !== title.line && isOfTrade(next.text, employer)));
  const joins =
    next && employer && next.line === title.line && trade && !next.afterAt && !next.aside && !next.afterCell;
  if (!joins || next.start - title.end > 3) return null;
  if (employer.line === title.line && !next.afterSlash && !isSetOff(employer, title, next, placed)) return null;
  return { ...title, end: next.end, text: `${title.text}${next.afterSlash ? ' / ' : ', '}${next.text}` };
}

/**
 * Returns whether a stronger separator sets the employer off: "Engineer, Bridges and Stations | Acme | Ottawa, ON",
 * "Acme, Ottawa, ON — Engineer, Bridges". The location is then elsewhere, and the part after the comma is none.
 */
function isSetOff(
  employer: HeaderPiece,
  title: HeaderPiece,
  next: HeaderPiece,
  pieces: readonly HeaderPiece[],
): boolean {
  // Between a title and the name of a firm stands what the title is of.
  if (
    next.end < employer.start &&
    (namesCompany(employer.text) || (employer.organisation && wordTotal(employer.text) >= LEAST_LONG)) &&
    !namesCompany(next.text) &&
    pieces.some(({ place }) => place)
  )
    return true;
  if (next.stretch !== title.stretch || employer.stretch === title.stretch) return false;
  const sure = employer.organisation || employer.start < title.start;
  const isApart = (piece: HeaderPiece): boolean => piece.line !== title.line || piece.stretch !== title.stretch;
  const isPlace = (piece: HeaderPiece): boolean =>
    piece.place || (piece.stretch === employer.stretch && piece.start > employer.end && employer.organisation);
  if (sure && pieces.some((piece) => isApart(piece) && isPlace(piece))) return true;
  return employer.organisation && wordTotal(next.text) >= 2 && pieces.every(({ place }) => !place);
}

/** In words: a name that only ends like a firm's is one where it is as long. */
const LEAST_LONG = 3;

/** "Manager, Field Force Systems": what a company may end in is a trade where another name is a company's for sure. */
const isOfTrade = (text: string, employer: HeaderPiece | null): boolean =>
  employer !== null &&
  (namesCompany(employer.text) || /^Company(?: Name)?$/.test(employer.text)) &&
  !namesCompany(text);

/** "Software Maestro / Software Trainee" where the others name the employer above the title: one that is written like a title. */
function titleBelow(pieces: readonly HeaderPiece[], title: HeaderPiece, titleFirst: boolean): HeaderPiece | null {
  if (titleFirst || title.title < 2 || title.label !== null || employerOf(without(pieces, title), title)) return null;
  return pieces.find((piece) => piece.line > title.line && piece.title === 2 && !piece.aside && !piece.afterAt) ?? null;
}

/** "NEXON, Seoul / Intern at Global Internship Program": where an employer stands above with its town, what follows "at" is of the title. */
function withProgramme(pieces: readonly HeaderPiece[], title: HeaderPiece): HeaderPiece | null {
  const next = pieces[pieces.indexOf(title) + 1];
  if (!next?.afterAt || next.line !== title.line || next.organisation || next.place) return null;
  const above = pieces.findIndex(
    ({ line, place, title: strength, aside }) => line < title.line && !place && !aside && strength === 0,
  );
  const isEmployer = above >= 0 && pieces[above + 1]?.place === true && pieces[above + 1]?.line === pieces[above]!.line;
  return isEmployer ? { ...title, end: next.end, text: `${title.text} at ${next.text}` } : null;
}

const without = (pieces: readonly HeaderPiece[], piece: HeaderPiece): HeaderPiece[] =>
  pieces.filter((one) => one !== piece);

/** "Design Engineer (Moulds)": what stands in brackets right behind a title says in what. */
function withAside(pieces: readonly HeaderPiece[], title: HeaderPiece): HeaderPiece | null {
  const next = pieces[pieces.indexOf(title) + 1];
  const says =
    next &&
    next.aside &&
    next.line === title.line &&
    next.start - title.end <= 2 &&
    next.title === 0 &&
    !next.organisation &&
    next.label === null &&
    wordTotal(next.text) <= 3;
  if (
    !says ||
    employerOf(
      pieces.filter((piece) => piece !== title && piece !== next),
      title,
    ) === null
  )
    return null;
  return { ...title, end: next.end + 1, text: `${title.text} (${next.text})` };
}

/** "Supervisor | The Harbour Master | Falmouth": beside a sure title, a name that turns on another noun and says "of" nothing. */
function mayEmploy(piece: HeaderPiece, title: HeaderPiece): boolean {
  if (piece.title === 0) return true;
  return piece.title === 1 && title.title === 2 && !/\b(?:of|for|in|to|de|für|und|and)\b|[&/]/i.test(piece.text);
}

/** The first of some names; what stands behind the dates in the line of the title is where, if another stands below. */
function namedFirst([first, ...others]: readonly HeaderPiece[], title: HeaderPiece): HeaderPiece | undefined {
  const behindDates = first && first.line === title.line && first.stretch - title.stretch > DATES;
  return behindDates ? (others.find(({ line }) => line > title.line) ?? first) : first;
}

/** Dates are fenced off letter by letter: so many stretches at least. */
const DATES = 4;

function employerOf(pieces: readonly HeaderPiece[], title: HeaderPiece | null): HeaderPiece | null {
  const fits = (piece: HeaderPiece): boolean =>
    wordTotal(piece.text) <= 10 && (/^[\p{Lu}\d["]/u.test(piece.text) || WEB_NAME.test(piece.text));
  return (
    pieces.find((piece) => piece.label === 'employer') ??
    pieces.find((piece) => /^Company(?: Name)?$/.test(piece.text)) ??
    pieces.find((piece) => piece.afterAt) ??
    pieces.find((piece) => fits(piece) && piece.organisation && !piece.aside && piece.title < 2) ??
    (title
      ? namedFirst(
          pieces.filter((piece) => fits(piece) && !piece.aside && mayEmploy(piece, title)),
          title,
        )
      : undefined) ??
    (title ? pieces.find((piece) => fits(piece) && !piece.aside && piece.organisation) : undefined) ??
    null
  );
}
