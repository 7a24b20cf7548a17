import type { Position, Stated } from '#libs/contracts';
import { titleKeys, type SkillLexicon } from '#libs/language';
import type { ResumeLine } from '../lines/lines.js';
import { withBracketedEmployers } from './headers/bracketed-employers.js';
import { isCareerBreak } from './career-breaks.js';
import { withEmployersAbove } from './employer-above.js';
import { positionEntries, type Entry } from './entries/entries.js';
import type { EntryKind } from './lines/parse-lines.js';
import { wordTotal } from '../lines/line-shape.js';
import { hasOrganisationWord, titleStrength } from '../lines/title-words.js';
import { headerPieces } from '../lines/pieces/header-pieces.js';
import { isOwnAccount, namesTitleFirst, parsePositionHeader, type NamedPosition } from './headers/position-header.js';
import { withLocationsAlike } from './headers/location-slots.js';
import { withTitlesAlike } from './headers/titles-alike.js';
import type { PositionDraft } from './timeline.js';

/** A position with the lines that name it and those that tell of it. */
export interface PositionLines {
  draft: PositionDraft;
  header: ResumeLine[];
  body: ResumeLine[];
  /** The client and the role of a project that names both. */
  commission?: NamedPosition | null;
}

/** The positions of a section, and the lines that belong to none. */
export interface Positions {
  loose: ResumeLine[];
  positions: PositionLines[];
}

/** Reads the positions (or projects) of a section. */
export function positionsIn(
  lines: readonly ResumeLine[],
  document: number,
  of: EntryKind,
  lexicon: SkillLexicon,
): Positions {
  const project = of === 'project';
  const read = positionEntries(lines, of, lexicon);
  const namesEmployer = ({ header }: Entry): boolean => {
    const named = parsePositionHeader(headerPieces(header), document, true, project);
    return named.employer !== null && !named.whole;
  };
  const { loose, entries: all } = project ? read : withEmployersAbove(read, namesEmployer);
  const { entries, breaks } = withoutBreaks(all);
  const given = entries.map((entry) => headerPieces(entry.header));
  const pieces = withBracketedEmployers(withLocationsAlike(project ? given : withTitlesAlike(given)));
  const headers = pieces.map((header) => parsePositionHeader(header, document, true, project));
  const titleFirst = project || usuallyTitleFirst(headers);
  const positions: PositionLines[] = [];
  let group: NamedPosition['employer'] = null;
  let above: ResumeLine[] = [];
  for (const [index, entry] of entries.entries()) {
    const read =
      (of === 'terse' ? occupationOf(entry, document) : null) ??
      (titleFirst ? headers[index]! : parsePositionHeader(pieces[index]!, document, false, project));
    const before = positions.at(-1)?.draft.position;
    const heading = entries[index + 1]?.header[0]?.bullet ? asEmployer(read) : read;
    if (!project && headsOthers(entry, heading, entries[index + 1], headers[index + 1])) {
      group = heading.employer;
      above = above.concat(entry.header);
      continue;
    }
    const refers = before?.employer && entry.header.some(({ text }) => SAME_EMPLOYER.test(text));
    const isUnit = read.whole && read.employer && isUnitName(read.employer.value);
    // "Babysitting for families" and "Freelance" name no role at the employer above.
    const isOwn = read.title !== null && (isOwnAccount(read.title.value) || titleStrength(read.title.value) === 0);
    const same = !isOwn && (entry.sameEmployer || refers || isUnit) ? (before?.employer ?? null) : null;
    // Under the employer of several roles, what stands behind the comma of a title is of it.
    const named = read.whole && !entry.group && (group ?? same) ? { ...read, title: read.whole, employer: null } : read;
    if (entry.group) group = named.employer;
    else if (named.employer) group = null;
    const employer =
      same && (refers || namesBranch(named.employer, before!)) ? same : (named.employer ?? group ?? same);
    const header = above.concat(entry.header);
    above = [];
    if (of === 'titled' && saysLittle(entry, named.title, employer)) {
      loose.push(...header, ...entry.body);
      continue;
    }
    positions.push({
      draft: draftOf({ ...entry, header }, named.title, employer, document, project),
      header,
      body: entry.body,
      commission: project ? commissionOf(entry, document) : null,
    });
  }
  return { loose: loose.concat(breaks), positions };
}

/** Matches the names of fields that say for whom, and as what, a project was done. */
const OF_CLIENT =
  /^(?:(?:end[- ]?)?client(?: name| final)?|customer|kunde|auftraggeber|opdrachtgever|klant|cliente?|klient|organi[sz]ation|company)\s*[:\t]/i;
const OF_ROLE =
  /^(?:(?:projekt)?rolle|roles?|my role|rôle|fonction|functie|rol|ruolo|cargo|puesto|função|funktion|designation|position|stanowisko)\s*[:\t]/i;
/** In lines: so far below its dates a project names them. */
const LINES_OF_FIELDS = 8;

/**
 * The client and the role of a project, as two fields below its dates name them; null where one is missing. Work in such fields and not
 * otherwise is a position.
 */
function commissionOf({ header, body, period }: Entry, document: number): NamedPosition | null {
  if (!period?.range) return null;
  const lines = [...header, ...body.slice(0, LINES_OF_FIELDS)];
  const named = (field: RegExp): NamedPosition['title'] => {
    const line = lines.find(({ text }) => field.test(text));
    const [piece] = line ? headerPieces([{ ...line, bullet: false }]) : [];
    if (!line || !piece) return null;
    const end = line.text.length - /[\s.,;]*$/.exec(line.text)![0].length;
    const whole = field === OF_ROLE ? line.text.slice(piece.start - line.start, end) : piece.text;
    return {
      value: whole.replace(/\s+/g, ' '),
      span: { document, start: piece.start, end: piece.start + whole.length },
    };
  };
  const [title, employer] = [named(OF_ROLE), named(OF_CLIENT)];
  return title && employer ? { title, employer, location: null } : null;
}

/** A lone year beside a title and no employer ("Mediator, 2019"), or dates beside neither, under no heading of work: too little for a position. */
const saysLittle = ({ period }: Entry, title: NamedPosition['title'], employer: NamedPosition['employer']): boolean =>
  employer === null &&
  (title === null || (period !== null && !period.range && period.from?.month === null && period.from.season === null));

/** "Manager, Coatings Division": a part of the employer that the one before was of. */
const UNIT =
  /(?:^|\s)(?:division|department|dept|unit|branch|region|team|section|ward|desk|corps|affairs|abteilung|bereich|filiale|sucursal|afdeling)$/iu;
/** A longer name with such a word is a house of its own ("Accra Metropolitan Audit Unit"). */
const isUnitName = (name: string): boolean => UNIT.test(name) && wordTotal(name) <= LONGEST_UNIT;
/** In words. */
const LONGEST_UNIT = 3;
/** "dieselbe Kanzlei", "lo stesso salone": words for the employer of the position before. */
const SAME_EMPLOYER =
  /(?:^|[\s,(])(?:(?:the )?same|dieselbe|derselbe|dasselbe|selbe[rs]?|dezelfde|hetzelfde|(?:la |le )?même|(?:lo )?stess[oa]|(?:la |el )?mism[oa]|mesm[oa]|t[ae] sam[ae]?)\s(?:company|employer|firm|place|school|office|kanzlei|firma|betrieb|unternehmen|haus|schule|praxis|drukkerij|bedrijf|werkgever|entreprise|société|maison|école|salone|azienda|ditta|empresa|casa|escuela)/iu;

/** The entries of a section that are positions, and the lines of those that tell of time without work. */
function withoutBreaks(all: readonly Entry[]): { entries: Entry[]; breaks: ResumeLine[] } {
  const breaks = all.filter(isCareerBreak);
  return {
    entries: all.filter((entry) => !breaks.includes(entry)),
    breaks: breaks.flatMap(({ header, body }) => header.concat(body)),
  };
}

/** "Harbour Books, Galway" over roles in bullets: the first of two names that are no titles is the employer. */
function asEmployer(read: NamedPosition): NamedPosition {
  const { title, employer } = read;
  if (!title || titleStrength(title.value) > 0) return read;
  return { ...read, title: null, employer: employer && employer.span.start < title.span.start ? employer : title };
}

/** "Meridian Health, 2012 - present" just above "Director 2019 - present": one employer, and the roles there below it. */
function headsOthers(
  { body, period }: Entry,
  { title, employer }: NamedPosition,
  next: Entry | undefined,
  below: NamedPosition | undefined,
): boolean {
  if (body.length > 0 || title !== null || employer === null || !period?.from || !next?.period?.from) return false;
  if (!below?.title || (below.employer !== null && !below.whole) || titleStrength(below.title.value) === 0)
    return false;
  const { from, to, current } = next.period;
  const ends = to?.year ?? (current ? Infinity : from.year);
  return from.year >= period.from.year && (period.current || ends <= (period.to?.year ?? period.from.year));
}

/** "Deputy Manager, West branch" under the bank that the line above it belongs to, "Manager, East branch". */
function namesBranch(employer: NamedPosition['employer'], before: Position): boolean {
  return (
    employer !== null &&
    before.title !== null &&
    before.employer !== null &&
    before.title.value.includes(', ') &&
    hasOrganisationWord(before.employer.value) &&
    !hasOrganisationWord(employer.value)
  );
}

/** The whole header where it says what someone does in words that are no title ("Analytics / BI"): it names no employer. */
function occupationOf({ header, period }: Entry, document: number): NamedPosition | null {
  const [line] = header;
  if (!line || header.length > 1 || period !== null) return null;
  // "Data analyst / BI" is one calling; "Buyer, Acme" a title and an employer.
  if (titleStrength(line.text) > 0 && !/^[^,@|]+\s\/\s[^,@|]+$/.test(line.text)) return null;
  const title = { value: line.text.replace(/\s+/g, ' '), span: { document, start: line.start, end: line.end } };
  return { title, employer: null, location: null };
}

/** Returns whether most headers of a section name the title before the employer. */
function usuallyTitleFirst(headers: readonly NamedPosition[]): boolean {
  let first = 0;
  for (const header of headers) {
    const order = namesTitleFirst(header);
    if (order !== null) first += order ? 1 : -1;
  }
  return first >= 0;
}

function draftOf(
  entry: Entry,
  title: NamedPosition['title'],
  employer: NamedPosition['employer'],
  document: number,
  project: boolean,
): PositionDraft {
  const lines = entry.header.concat(entry.body);
  const start = lines.reduce((first, line) => Math.min(first, line.start), lines[0]!.start);
  const end = lines.reduce((last, line) => Math.max(last, line.end), start);
  return {
    position: undatedPosition(project ? 'project' : 'work', title, employer, { document, start, end }),
    period: entry.period,
  };
}

/** A position without dates yet. */
export function undatedPosition(
  kind: Position['kind'],
  title: Stated<string> | null,
  employer: Stated<string> | null,
  span: Position['span'],
): Position {
  return {
    kind,
    title,
    employer,
    titleKeys: title ? titleKeys(title.value) : [],
    start: null,
    end: null,
    current: false,
    dates: 'undated',
    span,
  };
}
