import type { Span, Stated } from '#libs/contracts';
import { isDuration } from '../../dates/duration-lines.js';
import type { HeaderPiece } from '../../lines/pieces/header-pieces.js';
import { startsWithVerb, wordTotal } from '../../lines/line-shape.js';
import { isService, namesCompany, titleStrength, WEB_NAME } from '../../lines/title-words.js';
import { asidesBehind, atName, wholeEmployer } from './employer-names.js';

/** The employer and the title of a position, as far as its header names them. */
export interface NamedPosition {
  title: Stated<string> | null;
  employer: Stated<string> | null;
  location: Stated<string> | null;
  /**
   * The title with what stands behind its comma, where that was taken for the employer only because nothing else was there
   * ("Chief Inspector, Operations"); null where the employer is sure.
   */
  whole?: Stated<string> | null;
}

const NOISE =
  /^(?:full[- ]?time|part[- ]?time|contract(?:or)?|permanent|temporary|temp|freelance|remote|hybrid|on-?site|internship|vollzeit|teilzeit|cdi|cdd|duration|period|dates?|from|since|zeitraum|and|at|in|of|to|the|page \d+|[\d\s./-]+|.|m\/w\/d|w\/m\/d|f\/m\/d|m\/f\/d|f\/h|h\/f|all genders)$/i;
/** Returns whether a piece of a header is none of its names: hours, terms, a length of time. */
export const isNoise = (text: string): boolean => NOISE.test(text) || isDuration(text);

/**
 * Reads title, employer and place from a position's header lines: at separators, by title nouns and the words that employers' names
 * carry; then by order. What fits neither is not guessed at.
 *
 * @param titleFirst which of two unknown names is the title, as learnt from the other headers of the text
 */
export function parsePositionHeader(
  given: readonly HeaderPiece[],
  document: number,
  titleFirst: boolean,
  project: boolean,
): NamedPosition {
  const pieces = given.map(withoutCircumstances);
  const span = (piece: HeaderPiece): Span => ({ document, start: piece.start, end: piece.end });
  const stated = (piece: HeaderPiece | null | undefined): Stated<string> | null =>
    piece ? { value: piece.text.replace(/\s+/g, ' '), span: span(piece) } : null;
  const location = stated(pieces.find((piece) => piece.place));
  const names = pieces.filter(
    ({ place, label, text }) => !place && label !== 'dates' && (label === 'title' || !isNoise(text)),
  );
  const ashore = names.filter(({ text, label }) => label !== null || !SHIP.test(text));
  const open = withLaterTitles(ashore.length > 1 ? ashore : names);
  if (project) return { title: stated(open.find((piece) => !piece.aside)), employer: null, location };
  const title = titleOf(open);
  const role = title && titleBelow(open, title, titleFirst);
  if (role) return { title: stated(role), employer: stated(title), location };
  const named = title && (withProgramme(pieces, title) ?? joinTitle(open, title, pieces));
  const joined = title && (wholeTitle(pieces, open, named ?? title) ?? named);
  const rest = open.filter(
    (piece) => piece !== title && !(joined && piece.start >= joined.start && piece.end <= joined.end),
  );
  const bare = employerOf(rest, title);
  const places = pieces.filter((piece) => piece.place);
  const employer = bare && wholeEmployer(rest, bare, places);
  if (joined && employer) return { title: stated(joined), employer: stated(employer), location };
  const cut = title && !employer && !named ? atName(title) : null;
  if (cut) return { title: stated(cut.title), employer: stated(cut.employer), location };
  if (title) {
    const own = employer ?? pieces.find((piece) => piece !== title && isOwnAccount(piece.text) && !piece.aside);
    return {
      title: stated(joined ?? title),
      employer: stated(own),
      location,
      whole: !joined && own && isBehindComma(own, title) ? stated(upTo(own, title)) : null,
    };
  }
  const plain = open.filter((piece) => !piece.aside);
  if (employer) {
    const others = plain.filter(
      (piece) =>
        piece !== employer &&
        wordTotal(piece.text) <= 8 &&
        (!piece.organisation || /^Company(?: Name)?$/.test(employer.text)),
    );
    const other = others.find((piece) => !isTownOf(employer, piece));
    const town = others.find((piece) => isTownOf(employer, piece));
    const whole = other && (withAside(pieces, open, other) ?? other);
    return { title: stated(whole), employer: stated(employer), location: location ?? stated(town) };
  }
  const [first, second] = plain;
  // "Freelance" beside its dates and nothing else: in words, what someone was.
  if (!first) return { title: stated(pieces.find(({ text }) => isOwnAccount(text))), employer: null, location };
  if (!second) {
    const isPhrase = saysWhatWasDone(first);
    return { title: isPhrase ? stated(doneFor(first)) : null, employer: isPhrase ? null : stated(first), location };
  }
  // "Shop floor (Saturdays), Benson's Toys": terms of work in brackets stand behind a title, whatever it is called.
  const isTermed = (piece: HeaderPiece): boolean => asidesBehind(pieces, piece).some(({ text }) => isTerm(text));
  const saysTitle = (piece: HeaderPiece): boolean => isTermed(piece) || saysWhatWasDone(piece);
  const isFirstTitle = saysTitle(first) === saysTitle(second) ? titleFirst : saysTitle(first);
  return { title: stated(isFirstTitle ? first : second), employer: stated(isFirstTitle ? second : first), location };
}

/** How or when work was done, as brackets behind a title say it. */
const TERM =
  /^(?:full[- ]?time|part[- ]?time|casual|temporary|temp|contract|permanent|seasonal|evenings?|nights?|weekends?|saturdays?|sundays?|zero hours|vollzeit|teilzeit|befristet|aushilfe|minijob|geringfügig|saisonal|samstags|abends|temps (?:plein|partiel)|intérim|saisonni(?:er|ère)|job d'été|cdi|cdd|media jornada|jornada (?:completa|parcial)|temporal|fines de semana|verano|part[- ]time|tempo (?:pieno|parziale|determinato|indeterminato)|stagionale|voltijd|deeltijd|bijbaan|oproepkracht|tempo (?:inteiro|parcial)|temporário|pół etatu|dorywczo|weekendy)$/iu;
const isTerm = (text: string): boolean => TERM.test(text);

/** "MV Pacific Lorikeet": a ship, whose owner or agency stands beside it. */
const SHIP = /^(?:M\/?[VTY]|M\.V\.|S\/?[SVY]|LNG\/C|FPSO|HMS|USS|HMNZS|RFA) (?=["\p{Lu}\d])/u;

/** "Taxi particular", "Babysitting for families": a phrase in small letters but for its first, which no name of an employer is. */
const saysWhatWasDone = ({ text, organisation, label }: HeaderPiece): boolean =>
  !organisation &&
  label === null &&
  /^\p{L}/u.test(text) &&
  !/\s\p{Lu}/u.test(text) &&
  /\s\p{Ll}{4,}/u.test(text) &&
  wordTotal(text) <= LONGEST_PHRASE;
/** In words. */
const LONGEST_PHRASE = 8;

/** "Babysitting" of "Babysitting for families in my neighborhood". */
function doneFor(piece: HeaderPiece): HeaderPiece {
  const done = /^(\p{Lu}\p{Ll}+ing) (?:for|at|in|with) /u.exec(piece.text)?.[1];
  return done === undefined ? piece : { ...piece, end: piece.start + done.length, text: done };
}

/** Matches words that lead from one title to the next. */
const LATER =
  /^(?:then|later|afterwards|finally|puis|ensuite|dann|danach|später|luego|después|poi|dopo|depois|potem|później|następnie|daarna|daarna als|sedan) (?=\p{L})/iu;

/** "Private, later Lance Corporal": a title that follows another by its words is one with what stands before its comma. */
function withLaterTitles(pieces: readonly HeaderPiece[]): HeaderPiece[] {
  const whole: HeaderPiece[] = [];
  for (const piece of pieces) {
    const before = whole.at(-1);
    const follows =
      before?.line === piece.line &&
      before.stretch === piece.stretch &&
      piece.start - before.end <= 3 &&
      !before.organisation;
    if (follows && piece.title > 0 && LATER.test(piece.text))
      whole[whole.length - 1] = {
        ...before,
        end: piece.end,
        text: `${before.text}, ${piece.text}`,
        title: piece.title,
      };
    else whole.push(piece);
  }
  return whole;
}

/** In words. */
const LONGEST_TOWN = 3;

/** "Northmoor Housing Group, Doncaster": behind the comma of a sure employer, a name that turns on no title noun is where. */
const isTownOf = (employer: HeaderPiece, piece: HeaderPiece): boolean =>
  employer.organisation &&
  piece.title === 0 &&
  piece.line === employer.line &&
  piece.stretch === employer.stretch &&
  piece.start > employer.end &&
  piece.start - employer.end <= 3 &&
  wordTotal(piece.text) <= LONGEST_TOWN &&
  /^\p{Lu}[\p{L} .'’-]+$/u.test(piece.text);

/** A name that nothing but a comma sets off from the title before it, and that says of itself nothing. */
const isBehindComma = (piece: HeaderPiece, title: HeaderPiece): boolean =>
  piece.line === title.line &&
  piece.stretch === title.stretch &&
  piece.start > title.end &&
  piece.start - title.end <= 3 &&
  !piece.organisation &&
  !piece.afterAt &&
  piece.label === null &&
  !piece.aside;

const upTo = (last: HeaderPiece, title: HeaderPiece): HeaderPiece => ({
  ...title,
  end: last.end,
  text: `${title.text}, ${last.text}`,
});

/** Matches words in place of an employer. */
const OWN_ACCOUNT = /^(?:freelance|freiberuflich|free-?lancer?)$/i;
/** Returns whether a text stands in place of an employer: "Freelance". */
export const isOwnAccount = (text: string): boolean => OWN_ACCOUNT.test(text);

/** Returns whether a header names its title before its employer; null when it does not tell. */
export function namesTitleFirst(named: NamedPosition): boolean | null {
  if (!named.title || !named.employer || titleStrength(named.title.value) === 0) return null;
  return named.title.span.start < named.employer.span.start;
}

function titleOf(pieces: readonly HeaderPiece[]): HeaderPiece | null {
  const fits = (piece: HeaderPiece): boolean => !piece.afterAt && piece.label === null && wordTotal(piece.text) <= 12;
  const sure = pieces.filter(
    (piece) => fits(piece) && piece.title === 2 && !piece.aside && !startsWithVerb(piece.text),
  );
  // "National Service, Signals Specialist": what someone was in the years of service.
  const strong = sure.find(({ text }) => !isService(text)) ?? sure[0];
  const fair = pieces.find((piece) => fits(piece) && piece.title > 0 && !piece.organisation && !piece.aside);
  // "Junior developer C#" over "SCADA, WPF, SQL Server": a noun within a list below is none.
  const isListed = strong && pieces[pieces.indexOf(strong) - 1]?.line === strong.line;
  return (
    pieces.find((piece) => piece.label === 'title') ??
    (isListed && fair && fair.line < strong.line ? fair : null) ??
    strong ??
    fair ??
    pieces.find((piece) => fits(piece) && piece.title > 0 && !piece.aside) ??
    null
  );
}

/** "Hostess at concerts and congresses during university", "Ayudante de albañil con mi tío en Cochabamba": what stands behind a title in a sentence is no part of it. */
function withoutCircumstances(piece: HeaderPiece): HeaderPiece {
  if (piece.title === 0 || piece.label !== null || wordTotal(piece.text) < LEAST_SENTENCE) return piece;
  const title = CIRCUMSTANCES.exec(piece.text)?.[1];
  return title !== undefined && titleStrength(title) === 2
    ? { ...piece, end: piece.start + title.length, text: title, title: 2 }
    : piece;
}

/** In words. */
const LEAST_SENTENCE = 6;
const CIRCUMSTANCES =
  /^(\p{L}.{2,40}?)\s(?:at|with|during|while|bei|mit|während|chez|avec|pendant|con|durante|mientras|presso|com|enquanto|bij|met|tijdens|podczas)\s(?=\p{Ll})/u;

/** "Director, Data Science" where the employer stands elsewhere, "2IC / Herd Manager": what belongs to the title before and behind it. */
function joinTitle(
  pieces: readonly HeaderPiece[],
  title: HeaderPiece,
  placed: readonly HeaderPiece[],
): HeaderPiece | null {
  let joined: HeaderPiece | null = withFirstHalf(pieces, title);
  let rest = pieces.filter(
    (piece) => piece !== title && !(joined && piece.start >= joined.start && piece.end <= title.end),
  );
  for (let more = 0; more < MOST_JOINED; more++) {
    const next = joinNext(rest, joined ?? title, placed);
    if (!next) break;
    rest = rest.filter((piece) => piece.start < next.start || piece.end > next.end);
    joined = next;
  }
  return joined;
}

/** A title with more parts than that is a list. */
const MOST_JOINED = 3;

/** "Garden / Site Manager", "2IC / Herd Manager": the first half where only the second is known for a title. */
function withFirstHalf(pieces: readonly HeaderPiece[], title: HeaderPiece): HeaderPiece | null {
  const before = pieces[pieces.indexOf(title) - 1];
  if (!title.afterSlash || !before || before.line !== title.line || before.organisation || before.afterAt) return null;
  if (before.aside !== title.aside || before.label !== null || title.start - before.end > ' / '.length) return null;
  const others = pieces.filter((piece) => piece !== title && piece !== before);
  if (before.title === 0 && employerOf(others, title) === null) return null;
  return { ...title, start: before.start, text: `${before.text} / ${title.text}` };
}

function joinNext(
  others: readonly HeaderPiece[],
  title: HeaderPiece,
  placed: readonly HeaderPiece[],
): HeaderPiece | null {
  const next = others.find((piece) => piece.start >= title.end);
  if (!next || next.line !== title.line || next.afterAt || next.aside || next.afterCell) return null;
  if (next.start - title.end > 3) return null;
  const joined = { ...title, end: next.end, text: `${title.text}${next.afterSlash ? ' / ' : ', '}${next.text}` };
  // "Designer / Owner", "Lathe operator, then machinist": one job by two names.
  if (
    next.title > 0 &&
    !next.organisation &&
    (next.afterSlash || /^(?:then|later|puis|dann|später|luego|poi)\s/i.test(next.text))
  )
    return joined;
  const employer = employerOf(without(others, next), title);
  // "Infermiere, U.O. Medicina d'Urgenza", "Staff Nurse, Acute Medical Unit"
  if (employer && !next.afterSlash && next.stretch === title.stretch && isOfTitle(next)) return joined;
  // "Nurse – Operating Room, Özel Körfez Hospital, 2017": between a dash and the comma before a sure employer.
  if (employer && isBetween(next, title, employer)) return { ...joined, text: `${title.text} - ${next.text}` };
  // "Maestra auxiliar, sala de deambuladores", "Kierowca – zaopatrzeniowiec": no other name begins in small letters.
  if (employer && /^\p{Ll}/u.test(next.text) && !next.organisation && wordTotal(next.text) <= LONGEST_ASIDE) {
    const sign = next.stretch === title.stretch ? ', ' : next.afterSlash ? ' / ' : ' - ';
    return { ...joined, text: `${title.text}${sign}${next.text}` };
  }
  const trade =
    !next.organisation ||
    (employer !== null && isTradeBefore(employer, next, title)) ||
    (employer?.line !== title.line && isOfTrade(next.text, employer));
  if (!employer || !trade) return null;
  if (employer.line === title.line && !next.afterSlash && !isSetOff(employer, title, next, placed)) return null;
  return joined;
}

/** Behind the comma of a title: the grade that it has, or the ward where it is. */
const isOfTitle = ({ text }: HeaderPiece): boolean => OF_UNIT.test(text) || GRADE.test(text);

/** Matches a ward of a house, where someone has a title. */
const OF_UNIT =
  /^(?:U\.\s?O\.|Oddział|Reparto|Unità|Abteilung|Équipe|Zespół|Afdeling)\s|\s(?:Unit|Ward|Team|Department|Division)$/u;
/** "5th category", "Grade II", "Band 6". */
const GRADE =
  /^(?:\d{1,2}(?:st|nd|rd|th)?|[IVX]{1,4}|first|second|third) (?:category|grade|class|rank|level)$|^(?:grade|class|band|level|category|stufe|grado|kategoria) (?:\d{1,2}[a-z]?|[IVX]{1,4})$/iu;

function isBetween(next: HeaderPiece, title: HeaderPiece, employer: HeaderPiece): boolean {
  if (next.organisation || next.afterSlash || next.stretch === title.stretch || !/^\p{Lu}/u.test(next.text))
    return false;
  const isBehind = employer.line === next.line && employer.start >= next.end && employer.start - next.end <= 3;
  return isBehind && employer.stretch === next.stretch && employer.organisation && wordTotal(next.text) > 1;
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

/** "Team Leader, Family Services – Fraser Bridge Society": before a sign stronger than its comma, of the title; behind it, the employer. */
const isTradeBefore = (employer: HeaderPiece, next: HeaderPiece, title: HeaderPiece): boolean =>
  employer.organisation &&
  employer.line === title.line &&
  next.stretch === title.stretch &&
  employer.stretch > title.stretch &&
  !namesCompany(next.text);

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

/** A title with its brackets, and with what follows these: "Staff Nurse (Band 5), Acute Medical Unit". */
function wholeTitle(
  pieces: readonly HeaderPiece[],
  open: readonly HeaderPiece[],
  title: HeaderPiece,
): HeaderPiece | null {
  const aside = withAside(pieces, open, title);
  if (!aside) return null;
  const behind = open.filter((piece) => piece.start < title.start || piece.start >= aside.end);
  return joinTitle(behind, aside, pieces) ?? aside;
}

/**
 * "Design Engineer (Molds)", "Data Analyst (Contract)": what stands in brackets right behind a title says in what, how or for how long, and is
 * of it. An employer that stands nowhere else may be in them, and a second post in small letters belongs to the first ("(team lead since 2023)").
 */
function withAside(
  pieces: readonly HeaderPiece[],
  open: readonly HeaderPiece[],
  title: HeaderPiece,
): HeaderPiece | null {
  const asides = asidesBehind(pieces, title);
  const last = asides.at(-1);
  if (!last) return null;
  if (asides.some(({ text, label }) => label !== null || (isDuration(text) && !CODE.test(text)))) return null;
  const words = asides.reduce((sum, { text }) => sum + wordTotal(text), 0);
  const others = open.filter((piece) => piece.start < title.start || piece.start > last.end);
  const employer = employerOf(others, title);
  const isElsewhere = employer !== null && (employer.organisation || employer.line !== title.line);
  const says =
    words <= (isElsewhere ? LONGEST_BRACKET : LONGEST_ASIDE) &&
    asides.every(
      ({ text, title: strength, organisation }) =>
        (strength === 0 || words === 1 || (IN_SMALL.test(text) ? strength < 2 : isElsewhere)) &&
        (!organisation || OWN_WORK.test(text)),
    );
  // "(promoted in 2014)": its date is cut out, and what is left is no whole.
  if (!says || LEADS_ON.test(last.text)) return null;
  // No employer begins in small letters: "Voice-over (self-employed)", "Petty trader (own business)".
  const isSure = asides.every(({ text }) => isNoise(text) || IN_SMALL.test(text));
  if (!isSure && employer === null) return null;
  const text = asides.map((piece) => piece.text).join(', ');
  return { ...title, end: last.end + 1, text: `${title.text} (${text})` };
}

/** In words. */
const LONGEST_ASIDE = 4;
const LONGEST_BRACKET = 9;
const LEADS_ON =
  /\s(?:in|since|from|until|to|of|im|seit|ab|bis|en|depuis|dès|jusque|desde|hasta|em|nel|dal|da|fino|sinds|van|tot|od|do|w)$/iu;
/** "88M": the trade of a soldier, and no months. */
const CODE = /^\d{1,3}[A-Z]$/;

const IN_SMALL = /^\p{Ll}/u;

/** Words that say of a title how it was held. */
const OWN_WORK = /^(?:self[- ]employed|selbst(?:st)?ändig)$/iu;

/** "Supervisor | The Harbour Master | Falmouth": beside a sure title, a name that turns on another noun and says "of" nothing. */
function mayEmploy(piece: HeaderPiece, title: HeaderPiece): boolean {
  if (piece.title === 0) return true;
  if (piece.title === 1 && title.title === 2 && /^the \p{Lu}/iu.test(piece.text)) return true;
  return piece.title === 1 && title.title === 2 && !/\b(?:of|for|in|to|de|für|und|and)\b|[&/]/i.test(piece.text);
}

/** The first of some names; what stands behind the dates in the line of the title is where, if another stands below. */
function namedFirst([first, ...others]: readonly HeaderPiece[], title: HeaderPiece): HeaderPiece | undefined {
  const behindDates = first && first.line === title.line && first.stretch - title.stretch > DATES;
  return behindDates ? (others.find(({ line }) => line > title.line) ?? first) : first;
}

/** Dates are fenced off letter by letter: so many stretches at least. */
const DATES = 4;

/** Houses that are written in small letters but for their name: "cabinet des Capucins". */
const HOUSE_IN_SMALL =
  /^(?:cabinet|étude|salon|salone|garage|firma|ditta|negozio|studio|pharmacie|farmacia|clinique|hôpital|école|mairie|commune|hotel|hôtel|bar|ristorante|restaurante|colegio|escuela|szkoła|zakład|sklep|bakkerij|praktijk|troupes)\s(?:.*\s)?["']?(?:[dl]')?\p{Lu}/u;

function employerOf(pieces: readonly HeaderPiece[], title: HeaderPiece | null): HeaderPiece | null {
  const fits = (piece: HeaderPiece): boolean =>
    wordTotal(piece.text) <= 10 &&
    (/^[\p{Lu}\d["]/u.test(piece.text) || WEB_NAME.test(piece.text) || HOUSE_IN_SMALL.test(piece.text));
  return (
    pieces.find((piece) => piece.label === 'employer') ??
    pieces.find((piece) => /^Company(?: Name)?$/.test(piece.text)) ??
    pieces.find((piece) => piece.afterAt) ??
    pieces.find(
      (piece) => fits(piece) && piece.organisation && !piece.aside && piece.title < 2 && !OWN_WORK.test(piece.text),
    ) ??
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
