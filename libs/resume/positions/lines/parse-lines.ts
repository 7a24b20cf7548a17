import { periodsOf, type Period } from '../../dates/periods.js';
import { partOfLine, type ResumeLine } from '../../lines/lines.js';
import { labelAt, tableCaptionsIn, textCell } from '../../lines/labels.js';
import { isEmployerThenTitle, isSentenceHeader } from '../../lines/sentence-headers.js';
import { isHeaderLike, isWrittenAsName, startsWithVerb, wordTotal } from '../../lines/line-shape.js';
import { hasOrganisationWord, titleInParts, titleStrength, WEB_NAME } from '../../lines/title-words.js';
import {
  closesBracket,
  FIRST_PERSON,
  headerAndText,
  isRowOfCells,
  LONGEST_NAME,
  LONGEST_ROW,
  leadsToDates,
  rowEnd,
  textPart,
  titleEnd,
} from './header-and-text.js';
import { withCaptionsBeside } from './captions-above.js';
import { withTitlesWhole } from './rejoin-lines.js';
import { withRowsOfCells } from './rows-of-cells.js';

/** A line of a section, with its dates and its shape as a header. */
export interface ParsedLine {
  line: ResumeLine;
  period: Period | null;
  /** The line without its dates. */
  rest: string;
  headerLike: boolean;
  /** `titleStrength` of the rest when it is like a header. */
  title: 0 | 1 | 2;
  anchor: boolean;
}

/**
 * The kind of entries in a text: positions, projects (with any name), or positions of a text without a heading, which
 * need a title. A text without any headings is `terse`: there the first line may name the job in any words ("Analytics
 * / BI").
 */
export type EntryKind = 'work' | 'project' | 'titled' | 'terse';

const VERSIONED =
  /\b(?:server|windows|office|sql|exchange|autocad|studio|excel|word|visio|project|sharepoint|iso|version|release|quickbooks|access|outlook|vision|agenda|fy)\s*$/i;

/** Marks around a date that is one part of several ("Care assistant, Summer 2015, Oak Lodge"). */
const SET_OFF_BEFORE = /[,|(;]$|\s-$/;
const SET_OFF_AFTER = /^\s*(?:[,|);(&]|- )/;

/** Reads the lines of a section for dates and shape; a header with its text behind it on one line becomes two. */
export function parseLines(lines: readonly ResumeLine[], of: EntryKind): ParsedLine[] {
  const read: ParsedLine[] = [];
  let columns: readonly string[] = [];
  if (of === 'project' && lines.length > 1 && lines.every(isNamedBullet))
    return lines.flatMap(nameAndText).map((line) => readLine(line, of));
  const items = withNumberedEntries(withRowsOfCells(lines));
  for (const whole of withTitlesWhole(withCaptionsBeside(items)).flatMap(entriesInLine)) {
    const captions = tableCaptionsIn(whole.text);
    if (captions) columns = captions;
    else
      for (const line of row(whole, columns)) {
        const last = read.at(-1);
        const parsed = readLine(line, of);
        // "2012 – 2018" over "Electrician, Furness Marine, Barrow. Shore-based fit out work …"
        const isBelow = last !== undefined && !parsed.headerLike && !line.bullet;
        const end = !isBelow
          ? 0
          : last.anchor && last.rest === ''
            ? rowEnd(line.text)
            : opensWithTitle(read)
              ? titleEnd(line.text)
              : 0;
        if (end === 0) read.push(parsed);
        else read.push(readLine(partOfLine(line, 0, end), of), readLine(textPart(line, end), of));
      }
  }
  return of === 'work' ? read.map((one, at) => (standsAlone(read, at) ? asHeader(one) : one)) : read;
}

/** "1. Accounts Officer" over the firm and its dates: where each number of a section stands over dates, it counts entries and makes no items. */
function withNumberedEntries(lines: readonly ResumeLine[]): readonly ResumeLine[] {
  const numbered = [...lines.keys()].filter((at) => isNumbered(lines[at]!));
  if (numbered.length < LEAST_NUMBERED) return lines;
  const isEntry = (at: number): boolean => {
    const below = lines.slice(at + 1, at + 1 + LINES_TO_DATES);
    const end = below.findIndex(({ bullet }) => bullet);
    return below.slice(0, end < 0 ? below.length : end).some((line) => periodsOf(line).some(({ range }) => range));
  };
  if (!numbered.every(isEntry)) return lines;
  return lines.map((line) => (isNumbered(line) ? { ...line, bullet: false, blankBefore: true } : line));
}

/** Numbers of items are longer than their signs, with the blank behind them: "1. ". */
const isNumbered = ({ bullet, width, text }: ResumeLine): boolean => bullet && width - text.length > '- '.length;
const LEAST_NUMBERED = 2;
/** So far below its number an entry has its dates. */
const LINES_TO_DATES = 3;

/** "Earlier: Waiter, Café Sol (2010 – 2013); Barista, Hotel Adler (2008 – 2010)": a line in which each part between semicolons names a title and its time. */
function entriesInLine(line: ResumeLine): ResumeLine[] {
  if (line.bullet || !line.text.includes(';')) return [line];
  const parts: ResumeLine[] = [];
  let from = CAPTION.exec(line.text)?.[0].length ?? 0;
  for (const part of line.text.slice(from).split(';')) {
    const lead = part.length - part.trimStart().length;
    parts.push(partOfLine(line, from + lead, from + part.trimEnd().length));
    from += part.length + 1;
  }
  const isEntry = (part: ResumeLine): boolean =>
    titleInParts(part.text) > 0 && periodsOf(part).some(({ range }) => range);
  return parts.length > 1 && parts.every(isEntry) ? parts : [line];
}

const CAPTION = /^\p{Lu}[\p{L} ]{2,20}:\s+/u;

const asHeader = (one: ParsedLine): ParsedLine => ({
  ...one,
  headerLike: true,
  anchor: true,
  title: titleInParts(one.rest),
});

/** "Babysitting for families in my neighborhood, 2014-2017": between blank lines or entries of one line in a section of work, a line with its time is a job in any words. */
function standsAlone(read: readonly ParsedLine[], at: number): boolean {
  const [{ line, period, rest, anchor }, next, above] = [read[at]!, read[at + 1], read[at - 1]];
  if (anchor || line.bullet || !period) return false;
  const opens = line.blankBefore || above === undefined || isRow(above);
  const closes = next === undefined || next.line.blankBefore || isRow(next);
  if (!opens || !closes) return false;
  if (!period.range && !(period.from?.season && period.start === line.start)) return false;
  const before = line.text.slice(0, period.start - line.start).trimEnd();
  const behind = line.text.slice(period.end - line.start);
  const isSetOff = before === '' || /[,(:|-]$/.test(before) || /^\s*[:|]/.test(behind);
  return (
    isSetOff &&
    /^[\p{Lu}]/u.test(rest) &&
    wordTotal(rest) <= LONGEST_ALONE &&
    (!startsWithVerb(rest) ||
      isWrittenAsName(rest.split(',', 1)[0]!) ||
      (GERUND.test(rest) && behind === '' && wordTotal(rest) <= LONGEST_DONE)) &&
    !FIRST_PERSON.test(rest) &&
    !EXPIRES.test(line.text)
  );
}

/** An entry of one line: names and their dates. */
const isRow = ({ anchor, rest, line }: ParsedLine): boolean => anchor && rest !== '' && !line.bullet;
/** "Babysitting for families": what was done for a time, as small jobs are called. */
const GERUND = /^\p{Lu}\p{Ll}+ing\b/u;
/** In words. */
const LONGEST_DONE = 8;

/** In words. */
const LONGEST_ALONE = 18;

const NAME_OF_BULLET = /^\p{Lu}[^:.;]{1,50}:\s+(?=\S)/u;

/** "• Toolkit: an open library for …": one of a list of projects, each a bullet that begins with its name. */
const isNamedBullet = ({ text, bullet }: ResumeLine): boolean => bullet && NAME_OF_BULLET.test(text);

function nameAndText(line: ResumeLine): ResumeLine[] {
  const length = NAME_OF_BULLET.exec(line.text)![0].length;
  const name = partOfLine(line, 0, line.text.indexOf(':'));
  return [
    { ...name, bullet: false },
    { ...partOfLine(line, length), blankBefore: false },
  ];
}

function row(line: ResumeLine, columns: readonly string[]): ResumeLine[] {
  const cell = columns.length === 0 ? null : textCell(line.text, columns);
  if (cell === null) return headerAndText(line);
  const header = line.text.slice(0, cell).trimEnd().length;
  return [partOfLine(line, 0, header), { ...partOfLine(line, cell), bullet: true, blankBefore: false }];
}

function readLine(line: ResumeLine, of: EntryKind): ParsedLine {
  const periods = line.text.length > 300 ? [] : periodsOf(line);
  const all = periods.find((one) => one.range) ?? periods.find((one) => one.unreadable) ?? periods[0] ?? null;
  // "Position: Office Manager (since 2017 in Lyon)": a field that is no date's has none.
  const label = all && labelAt(line.text);
  const isAside = all && (label ? label.kind !== 'dates' && !all.range : isInRemark(line, all));
  const period = isAside ? null : all;
  const bare = period ? withoutStop(without(line, period), line, period) : line.text;
  // "Period: since 2015, at weekends": what stands behind the dates of a form is said of them.
  const ofForm =
    label?.kind === 'dates' && period?.range ? line.text.slice(0, label.length).replace(/[\s:]+$/, '') : bare;
  const rest = period && isRemark(line, period, bare) ? '' : ofForm;
  // Projects may be named in lower case ("raft-lab"). More dates than one make no header longer.
  const named = periods.length > 2 ? withoutAll(line, periods) : rest;
  const headerLike =
    isHeaderLike(of === 'project' ? named.slice(0, 1).toUpperCase() + named.slice(1) : named) ||
    (period !== null &&
      (isInSentence(line, period) ||
        isMargin(line, period, rest) ||
        isRowBehindDates(line, period) ||
        isLowerCase(line, period, rest) ||
        (period.range && (WEB_NAME.test(rest) || isNameLikeVerb(rest)))));
  const anchor = period !== null && isAnchor(line, period, rest, headerLike);
  return { line, period, rest, headerLike, title: headerLike ? titleInParts(rest) : 0, anchor };
}

/** "Pied Piper / Palo Alto, CA": a name of two words or three that begins as a line about work does, beside dates. */
const isNameLikeVerb = (rest: string): boolean => {
  const first = rest.split(/\s[/|•·-]\s|[,\t(]/, 1)[0]!.trim();
  return isWrittenAsName(first) && wordTotal(first) <= 3 && isHeaderLike(`A${rest.slice(first.length)}`);
};

/** "Worked as Buyer with Acme from 2015 to 2018.", "Since 2018 with Acme as Buyer": as dated as a header is. */
const isInSentence = ({ text, start }: ResumeLine, { range, start: from, end }: Period): boolean =>
  range &&
  ((from === start && isEmployerThenTitle(text.slice(end - start))) ||
    (/^[\s.)]*$/.test(text.slice(end - start)) &&
      isSentenceHeader(text.slice(0, from - start).replace(/[\s,(]+$/, ''))));

/** "03/2019 – 04/2021   Buyer, Acme, Toronto.": the stop that some templates set behind all that stands beside dates makes no sentence of it. */
function withoutStop(rest: string, line: ResumeLine, period: Period): string {
  // "Los Pibes del Ludueña, 2012 – 2016. Coordinadora del taller de lectura."
  const post = /^\.\s+(\p{Lu}[^.]*)\.$/u.exec(line.text.slice(period.end - line.start))?.[1];
  if (post && wordTotal(post) <= LONGEST_NAME && titleStrength(post) > 0 && !startsWithVerb(post))
    return rest.slice(0, -1);
  if (!/[\p{L})]\.$/u.test(rest) || period.start !== line.start || !rest.includes(',')) return rest;
  const bare = rest.slice(0, -1);
  const isList = /^\s*\t|^ {3}/.test(line.text.slice(period.end - line.start));
  const isSentence = /\p{L}{3}\. |\. \p{Lu}\p{Ll}+ \p{Ll}/u.test(bare.replace(ABBREVIATED, ''));
  return isList && !isSentence && !startsWithVerb(bare) ? bare : rest;
}

/** Abbreviations of companies, whose period ends no sentence. */
const ABBREVIATED = /\b(?:Inc|Ltd|Pvt|Pty|Pte|Sdn|Bhd|Corp|Bros|Dept|Univ)\./g;

/** Behind a title: what it was about ("Researcher for the detection of torrents in videos"). */
const ABOUT_WORK = /\s(?:for|on|in|with|at)\s/;

/** "Reliability Engineer (team lead since 2024)": dates of a remark in brackets, and not of the position. */
function isInRemark({ text, start }: ResumeLine, { start: from, end }: Period): boolean {
  const open = text.lastIndexOf('(', from - start);
  if (open <= 0 || text.slice(open, from - start).includes(')')) return false;
  const close = text.indexOf(')', end - start);
  const remark = `${text.slice(open, from - start)} ${text.slice(end - start, close < 0 ? undefined : close)}`;
  return (remark.match(/\p{L}{3,}/gu) ?? []).length >= 2;
}

/** "2021 – present (evenings)", "Winter 2016, 450 hours": what is said of the dates in a word or two, and no name. */
const isRemark = ({ text, start, bullet }: ResumeLine, { start: from, end, range }: Period, rest: string): boolean =>
  (from - start <= 1 || (range && !bullet && end === start + text.length && AT_TIMES.test(rest))) &&
  rest !== '' &&
  (/^[(\d\p{Ll}]/u.test(rest) || AT_TIMES.test(rest)) &&
  titleStrength(rest) === 0 &&
  ((wordTotal(rest) <= 4 && (/^[^\p{Lu}]+$/u.test(rest) || AT_TIMES.test(rest))) ||
    isRemarkBehindComma(text.slice(end - start), rest));

/** "weekends since 2016", "les fins de semaine depuis 2017": when in the week work was done. */
const AT_TIMES =
  /^(?:(?:at|on|an|am|in|les?|los|las|nei|nel|in de|in het|aos?|w|only|nur|jedes|every) )?(?:(?:den|the|it) )?(?:weekends?|evenings?|saturdays?|summers|wochenenden?|abends|samstags|week-?ends?|fins? de semaine|soirs?|samedis?|fin(?:es)? de semana|tardes|sábados|fine settimana|sabati|weekenden|avonden|fins de semana|weekendy|soboty)$/iu;

/** "März 2009 bis Nov. 2016, jedes Jahr saisonal mit Wintersperre". */
const isRemarkBehindComma = (behind: string, rest: string): boolean =>
  /^,\s\p{Ll}/u.test(behind) && wordTotal(rest) <= LONGEST_REMARK && !hasOrganisationWord(rest);
/** In words. */
const LONGEST_REMARK = 8;

/** "PCA, float pool        2014 - 2016", "Since 2006: Adviser on pumps": what dates stand beside in a column is named, however it is written. */
function isMargin({ text, start, bullet }: ResumeLine, period: Period, rest: string): boolean {
  const precise = period.range || (period.from !== null && (period.from.month ?? period.from.season) !== null);
  if (bullet) return false;
  const before = text.slice(0, period.start - start);
  const after = text.slice(period.end - start);
  // Titles of most languages are written in small letters but for the first, or with none.
  const first = rest.split(/[,(|;:]|\s-\s|\s(?:presso|chez|beim?|bij|hos|at|en|na|no|em|w|we)\s(?=\p{Lu})/u, 1)[0]!;
  const isDated = period.range || (before === '' && /^\s?:\s/.test(after));
  const isTitle = isDated && wordTotal(first) <= LONGEST_NAME && titleStrength(first) > 0 && !startsWithVerb(first);
  const inColumn = before === '' && /^(?: {3}|\t)/.test(after) && /^[^,]+,/.test(rest);
  if (isTitle && wordTotal(rest) <= (inColumn ? LONGEST_CREDIT : LONGEST_ROW) && (after === '' || before === ''))
    return true;
  if (!precise || !/^\p{Lu}/u.test(rest) || (startsWithVerb(rest) && !isWrittenAsName(rest.split('\t', 1)[0]!)))
    return false;
  if (wordTotal(rest) > (titleStrength(rest.split(ABOUT_WORK, 1)[0]!) === 2 ? 14 : 8)) return false;
  return after === '' ? /(?: {3}|\t)$/.test(before) : before === '' && /^(?:\s?:\s| {3}|\s*\t)/.test(after);
}

/** In words: a title in a column behind its dates, with what was played or made. */
const LONGEST_CREDIT = 30;

/** "2008 – 2010 | Kiosco de la familia | Atención al público". */
const isRowBehindDates = ({ text, start, bullet }: ResumeLine, { start: from, end }: Period): boolean =>
  !bullet &&
  /^\|?\s*$/.test(text.slice(0, from - start)) &&
  isRowOfCells(text.slice(end - start).replace(/^\s\([^()]*\)/, ''));

/** "financial controller, Bexley Foods, 2018 - 2020": a title in small letters, set off from its employer. */
function isLowerCase({ bullet }: ResumeLine, period: Period, rest: string): boolean {
  const parts = /^(\p{Ll}[^,|(@]{2,40}?)\s*(?:[,|(@]|\s-|\s(?:at|bei|chez|presso|bij|hos)\s)\s*["\p{Lu}]/u.exec(rest);
  return period.range && !bullet && parts !== null && wordTotal(rest) <= 12 && titleStrength(parts[1]!) > 0;
}

/** Returns whether the lines just above name an employer beside their dates and no title: "2012 – 2014   Kessler Mechanical Ltd". */
function opensWithTitle(read: readonly ParsedLine[]): boolean {
  const [above, last] = [read.at(-2), read.at(-1)!];
  if (last.line.bullet || last.title > 0 || !(last.headerLike || last.anchor)) return false;
  if (last.anchor) return last.rest !== '' || (above !== undefined && isNameOnly(above));
  return above?.anchor === true && above.title === 0 && !last.line.blankBefore;
}

const isNameOnly = ({ line, title, headerLike, anchor }: ParsedLine): boolean =>
  headerLike && !anchor && !line.bullet && title === 0;

/** A line without a period, and without the brackets and separators that stood around it. */
function without(line: ResumeLine, period: Period): string {
  // A picture in place of the word "dates" or "place" is none of the names.
  const before = line.text
    .slice(0, period.start - line.start)
    .replace(/[\s,|([:·•\-~]+$/, '')
    .replace(/^[\p{So}\p{Co}\s]+/u, '')
    // "Receptionist. Hotel Sol, Ibiza. May 2018 – today."
    .replace(/(?<=[\p{L})*!]{2})\.$/u, '');
  const after = line.text.slice(period.end - line.start).replace(/^[\s,.|)\]:·•\-~\p{So}\p{Co}]+/u, '');
  return before === '' ? after : after === '' ? before : `${before} | ${after}`;
}

function withoutAll({ text, start }: ResumeLine, periods: readonly Period[]): string {
  let rest = text;
  for (const period of periods.toReversed())
    rest = rest.slice(0, period.start - start) + rest.slice(period.end - start);
  return rest.replace(/[\s,|([:·•\-~]+$/, '').replace(/^[\s,|)\]:·•\-~]+/, '');
}

/** Words of what is held for a time: a certificate, and no position. */
const EXPIRES =
  /(?:^|[^\p{L}])(?:expire[sd]?|expiry|exp\.|expiring|lapsed|valid (?:until|till|to|through|thru)|registered until|renewed|renewal|gültig bis|abgelaufen|périmée?|valable jusqu|caducad[oa]|vencid[oa]|vigente hasta|scadut[oa]|valid[oa] fino|verlopen|geldig t|ważn[ye] do)(?=$|[^\p{L}])/iu;

function isAnchor(line: ResumeLine, period: Period, rest: string, headerLike: boolean): boolean {
  if (rest === '') return true;
  if (closesBracket(line.text) || EXPIRES.test(line.text)) return false;
  const before = line.text
    .slice(0, period.start - line.start)
    .replace(/^[^\p{L}\d]+/u, '')
    .trim();
  const behind = line.text.slice(period.end - line.start);
  const after = behind.replace(/^[\s)\].,|]+/, '');
  if (isInSentence(line, period)) return true;
  // "Von 2010 bis 2013 war ich Lagerist bei Spedition Kolbe.": read where sentences are.
  if (before === '' && FIRST_PERSON.test(rest) && /[.!?]$/.test(line.text)) return false;
  if (before !== '' && (leadsToDates(before) || VERSIONED.test(before))) return false;
  if (!headerLike) return false;
  if (period.range || period.unreadable) return true;
  if (before !== '' && after !== '' && !(SET_OFF_BEFORE.test(before) && SET_OFF_AFTER.test(behind))) return false;
  return wordTotal(rest) <= 12;
}
