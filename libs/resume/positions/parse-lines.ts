import { periodsIn, periodsOf, type Period } from '../dates/periods.js';
import { endRowsInStops, continuesRow } from '../lines/wrapped-rows.js';
import { isNextLine, joinLines, partOfLine, type ResumeLine } from '../lines/lines.js';
import { labelAt, tableCaptionsIn, textCell } from '../lines/labels.js';
import { isSentenceHeader } from '../lines/sentence-headers.js';
import { capitalShare, isHeaderLike, isWrittenAsName, startsWithVerb, wordTotal } from '../lines/line-shape.js';
import { isTown } from '../lines/header-pieces.js';
import { hasOrganisationWord, titleInParts, titleStrength, WEB_NAME } from '../lines/title-words.js';

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

const PREPOSITION =
  /(?:^|\s)(?:from|in|of|by|during|between|to|for|until|through|since|on|im|en|and|as of|dated|circa|effective)\s*$/i;
const VERSIONED =
  /\b(?:server|windows|office|sql|exchange|autocad|studio|excel|word|visio|project|sharepoint|iso|version|release|quickbooks|access|outlook|vision|agenda|fy)\s*$/i;

/** Marks around a date that is one part of several ("Care assistant, Summer 2015, Oak Lodge"). */
const SET_OFF_BEFORE = /[,|(;]$|\s-$/;
const SET_OFF_AFTER = /^\s*(?:[,|);&]|- )/;

/** Reads the lines of a section for dates and shape; a header with its text behind it on one line becomes two. */
export function parseLines(lines: readonly ResumeLine[], of: EntryKind): ParsedLine[] {
  const read: ParsedLine[] = [];
  let columns: readonly string[] = [];
  if (of === 'project' && lines.length > 1 && lines.every(isNamedBullet))
    return lines.flatMap(nameAndText).map((line) => readLine(line, of));
  for (const whole of withTitlesWhole(lines)) {
    const captions = tableCaptionsIn(whole.text);
    if (captions) columns = captions;
    else
      for (const line of row(whole, columns)) {
        const last = read.at(-1);
        const parsed = readLine(line, of);
        // "2012 – 2018" over "Electrician, Furness Marine, Barrow. Shore-based fit out work …"
        const end = last?.anchor && last.rest === '' && !parsed.headerLike && !line.bullet ? rowEnd(line.text) : 0;
        if (end === 0) read.push(parsed);
        else read.push(readLine(partOfLine(line, 0, end), of), readLine(textPart(line, end), of));
      }
  }
  return read;
}

/** "Crescent Hotels, Bath — Hotel Operations" over "Manager": the noun that a column has broken off its title. */
function withTitlesWhole(lines: readonly ResumeLine[]): ResumeLine[] {
  const whole: ResumeLine[] = [];
  const stops = endRowsInStops(lines);
  for (const [index, given] of lines.entries()) {
    // "• Employer: Acme": a field of a form, and no item of a list.
    const line = given.bullet && labelAt(given.text) ? { ...given, bullet: false } : given;
    const above = whole.at(-1);
    if (
      above &&
      above.text.length <= LONGEST_JOINED &&
      (isBrokenOff(above, line) ||
        isRestOfTitle(above, line, lines[index + 1]) ||
        isRestOfTrade(above, line, lines[index + 1]) ||
        isRestAtEnd(above, line, lines[index + 1]) ||
        continuesRow(above, line, stops) ||
        isRestOfFirm(above, line))
    )
      whole[whole.length - 1] = joinLines(above, line);
    else whole.push(line);
  }
  return whole;
}

/** In characters: nothing that is longer goes on. */
const LONGEST_JOINED = 300;

function isBrokenOff(above: ResumeLine, line: ResumeLine): boolean {
  if (line.bullet || above.bullet || !isNextLine(above, line)) return false;
  if (!/^\p{Lu}\p{L}+$/u.test(line.text) || titleStrength(line.text) !== 2 || above.text.length < LEAST_FULL)
    return false;
  const tail = /(?:\s[-–—/]\s|[|•·]\s?)([^-–—|•·\t/]+)$/u.exec(above.text)?.[1]?.trim();
  return (
    tail !== undefined &&
    (isWrittenAsName(tail.replace(/ (?:and|of|&|for) /g, ' ')) || /^\p{Lu}\p{L}{3,}$/u.test(tail)) &&
    titleInParts(above.text) === 0 &&
    periodsOf(above).length === 0
  );
}

/** "Assistant Store Manager, Lumber and Building" over "Materials" over "Bayou Centers, LLC": the employer stands below it. */
function isRestOfTitle(above: ResumeLine, line: ResumeLine, below: ResumeLine | undefined): boolean {
  if (line.bullet || above.bullet || !isNextLine(above, line)) return false;
  if (!below || below.bullet || below.blankBefore || above.text.length < LEAST_FULL) return false;
  if (!/^\p{Lu}\p{L}+$/u.test(line.text) || isTown(line.text) || hasOrganisationWord(line.text)) return false;
  const [first = ''] = above.text.split(',', 1);
  const isTitle = titleStrength(first) === 2 && /, [^,|•·\t]* (?:and|&|of|for) [^,|•·\t]+$/iu.test(above.text);
  if (!isTitle || periodsOf(above).length > 0 || !isHeaderLike(below.text)) return false;
  return hasOrganisationWord(below.text.split(/\s*[|\t]/, 1)[0]!) || periodsOf(below).length > 0;
}

/** "Saint Luke's Hospital, Lyon — Pharmacist, Clinical" over "Trials Unit", with the dates below it: what a title at the end of a line is of. */
function isRestOfTrade(above: ResumeLine, line: ResumeLine, below: ResumeLine | undefined): boolean {
  if (line.bullet || above.bullet || !isNextLine(above, line)) return false;
  if (!below || below.blankBefore || periodsOf(below)[0]?.start !== below.start || above.text.length < LEAST_FULL)
    return false;
  const tail = /\s[-–—]\s([^-–—|•·\t]+)$/u.exec(above.text)?.[1];
  const [title = '', trade] = tail?.split(', ') ?? [];
  return (
    trade !== undefined &&
    titleStrength(title) === 2 &&
    /^\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?$/u.test(line.text) &&
    !isTown(line.text) &&
    titleStrength(line.text) === 0 &&
    periodsOf(above).length === 0
  );
}

/** "Harbour Hotel, Portland, OR — Executive Sous" over "Chef" or "… — Werkstudent" over "Entwicklung", with the dates below it. */
function isRestAtEnd(above: ResumeLine, line: ResumeLine, below: ResumeLine | undefined): boolean {
  if (line.bullet || above.bullet || !isNextLine(above, line)) return false;
  if (!below || below.blankBefore || above.text.length < LEAST_FULL || periodsOf(above).length > 0) return false;
  const dates = periodsOf(below)[0];
  const tail = /\s[-–—|]\s([^-–—|•·\t,]+)$/u.exec(above.text)?.[1];
  return (
    dates?.range === true &&
    dates.start === below.start &&
    tail !== undefined &&
    /^\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)?$/u.test(line.text) &&
    !isTown(line.text) &&
    !hasOrganisationWord(line.text) &&
    (titleStrength(tail) > 0 || titleStrength(line.text) === 2)
  );
}

/** "Saguaro Valley Regional Medical" over "Center", "Grupo Cervecero, S.A. de" over "C.V.": what a name of a firm ends in. */
function isRestOfFirm(above: ResumeLine, line: ResumeLine): boolean {
  if (line.bullet || above.bullet || !isNextLine(above, line)) return false;
  if (LEGAL_FORM.test(line.text) || (OF_SCIENCES.test(above.text) && /^\p{Lu}\p{L}+s$/u.test(line.text))) return true;
  if (/, S\.A\.(?:B\.)? de$/.test(above.text)) return line.text === 'C.V.';
  return (
    END_OF_FIRM.test(line.text) &&
    above.text.length >= LEAST_NAME &&
    isWrittenAsName(above.text) &&
    !hasOrganisationWord(above.text) &&
    titleStrength(above.text) === 0
  );
}

/** "Inc., Taguig City": no line begins so. */
const LEGAL_FORM =
  /^(?:Inc|Ltd|LLC|LLP|PLC|Corp|GmbH|mbH|Pvt\. Ltd|Pte\. Ltd|Pty\.? Ltd|Sdn\.? Bhd|S\.A|B\.V|S\.r\.l)\.?(?:$|,\s)/;
/** "Institute for Human Cognitive and Brain" over "Sciences". */
const OF_SCIENCES =
  /\b(?:Institute|University|Academy|School|Centre|Center|Faculty|Department) (?:of|for) .*(?:and|&) \p{Lu}\p{L}+$/u;
const END_OF_FIRM =
  /^(?:Center|Centre|Hospital|Services|Solutions|Group|Holdings|Company|Corporation|Technologies|Systems|Laboratories|Partners|Associates|Association|Foundation|Institute|University|College|School|Academy|Council|Bank|Industries|Airlines|Inc\.?|Ltd\.?|LLC|GmbH|AG|PLC)$/;
/** In characters: no column is narrower. */
const LEAST_NAME = 18;

/** In characters: a shorter line has room for one more word in any column. */
const LEAST_FULL = 40;

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
  const rest = period && isRemark(line, period, bare) ? '' : bare;
  // Projects may be named in lower case ("raft-lab"). More dates than one make no header longer.
  const named = periods.length > 2 ? withoutAll(line, periods) : rest;
  const headerLike =
    isHeaderLike(of === 'project' ? named.slice(0, 1).toUpperCase() + named.slice(1) : named) ||
    (period !== null &&
      (isInSentence(line, period) ||
        isMargin(line, period, rest) ||
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

/** "Worked as Buyer with Acme from 2015 to 2018.": as dated as a header is. */
const isInSentence = ({ text, start }: ResumeLine, { range, start: from, end }: Period): boolean =>
  range &&
  /^[\s.)]*$/.test(text.slice(end - start)) &&
  isSentenceHeader(text.slice(0, from - start).replace(/[\s,(]+$/, ''));

/** "03/2019 – 04/2021   Buyer, Acme, Toronto.": the stop that some templates set behind all that stands beside dates makes no sentence of it. */
function withoutStop(rest: string, line: ResumeLine, period: Period): string {
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
const isRemark = ({ start }: ResumeLine, { start: from }: Period, rest: string): boolean =>
  from - start <= 1 &&
  rest !== '' &&
  /^[(\d\p{Ll}]/u.test(rest) &&
  wordTotal(rest) <= 4 &&
  /^[^\p{Lu}]+$/u.test(rest) &&
  titleStrength(rest) === 0;

/** "PCA, float pool        2014 - 2016", "Since 2006: Adviser on pumps": what dates stand beside in a column is named, however it is written. */
function isMargin({ text, start, bullet }: ResumeLine, period: Period, rest: string): boolean {
  const precise = period.range || (period.from !== null && (period.from.month ?? period.from.season) !== null);
  if (bullet) return false;
  const before = text.slice(0, period.start - start);
  const after = text.slice(period.end - start);
  // Titles of most languages are written in small letters but for the first, or with none.
  const first = rest.split(/[,(|;:]|\s-\s/, 1)[0]!;
  const isTitle =
    period.range && wordTotal(first) <= LONGEST_NAME && titleStrength(first) > 0 && !startsWithVerb(first);
  if (isTitle && wordTotal(rest) <= LONGEST_ROW && (after === '' || before === '')) return true;
  if (!precise || !/^\p{Lu}/u.test(rest) || (startsWithVerb(rest) && !isWrittenAsName(rest.split('\t', 1)[0]!)))
    return false;
  if (wordTotal(rest) > (titleStrength(rest.split(ABOUT_WORK, 1)[0]!) === 2 ? 14 : 8)) return false;
  return after === '' ? /(?: {3}|\t)$/.test(before) : before === '' && /^(?:\s?:\s| {3}|\s*\t)/.test(after);
}

/** "financial controller, Bexley Foods, 2018 - 2020": a title in small letters, set off from its employer. */
function isLowerCase({ bullet }: ResumeLine, period: Period, rest: string): boolean {
  const parts = /^(\p{Ll}[^,|(@]{2,40}?)\s*(?:[,|(@]|\s-|\s(?:at|bei|chez|presso|bij|hos)\s)\s*["\p{Lu}]/u.exec(rest);
  return period.range && !bullet && parts !== null && wordTotal(rest) <= 12 && titleStrength(parts[1]!) > 0;
}

/** Words behind the dates that make the rest of a line text about the position and not part of its header. */
const TEXT_WORDS = 7;
/** Dates that stand further inside a line than a header reaches are part of its text. */
const HEADER_REACH = 120;

/** A header whose names were taken out, with its text behind it: "Trainer Company Name - City , State Taught …". */
const STAND_IN = /^[^.]{0,100}?Company Name(?:\s*-\s*City\s*,\s*State)?\s+(?=\p{Lu})/u;

/** "2008) for several clients": the end of a remark that began on the line above. */
function closesBracket(text: string): boolean {
  const close = text.indexOf(')');
  const open = text.indexOf('(');
  return close >= 0 && (open < 0 || close < open) && close < 40;
}

/** "Acme, Engineer 01/2015 to 03/2017 Achieved …": a header with its text on the same line is two lines. */
function headerAndText(line: ResumeLine): ResumeLine[] {
  if (line.bullet || line.text.length < 40 || closesBracket(line.text)) return [line];
  const stand = STAND_IN.exec(line.text);
  if (stand && !periodsOf(line).length && wordTotal(line.text.slice(stand[0].length)) >= TEXT_WORDS) {
    const rest = stand[0].length;
    return [partOfLine(line, 0, rest), { ...partOfLine(line, rest), blankBefore: false }];
  }
  const period = periodsNear(line, HEADER_REACH + 40).find((one) => one.range);
  if (!period || period.start - line.start > HEADER_REACH) return [line];
  const datesEnd = period.end - line.start;
  const before = line.text.slice(0, period.start - line.start).replace(/[\s,|(:·•\-~]+$/, '');
  const after = line.text.slice(datesEnd);
  const lead = /^[\s,|)\]:·•\-~.]*(?:Company Name)?[\s,]*(?:City\s*,\s*State)?[\s:]*/.exec(after)![0].length;
  const text = after.slice(lead);
  // "From 2015 to 2017 I ran the front desk at …" has its place among sentences.
  if (before === '' && FIRST_PERSON.test(text)) return [line];
  const row = before === '' ? rowEnd(text) : 0;
  if (before === '' && isTitledRow(text)) return [line];
  if (row > 0) return [partOfLine(line, 0, datesEnd + lead + row), textPart(line, datesEnd + lead + row)];
  if (wordTotal(text) < TEXT_WORDS || (capitalShare(text) >= 0.5 && !startsWithVerb(text))) return [line];
  if (before !== '' && (PREPOSITION.test(before) || !isHeaderLike(before))) return [line];
  return [
    partOfLine(line, 0, datesEnd + after.slice(0, lead).trimEnd().length),
    { ...partOfLine(line, datesEnd + lead), blankBefore: false },
  ];
}

const FIRST_PERSON = /^(?:(?:I|I've|we|je|j'ai|j'étais|ich|yo|io|ik|eu|sono|soy|jestem)\s|j')/iu;

const textPart = (line: ResumeLine, from: number): ResumeLine => ({
  ...partOfLine(line, from + /^[\s.:;]*/.exec(line.text.slice(from))![0].length),
  blankBefore: false,
});

/**
 * Where the names of a position end that stand behind its dates, with the text about it behind them in the same line: "2012 – 2018 Electrician,
 * Furness Marine Ltd, Barrow. Shore-based fit out work, …"; 0 where they do not.
 */
function rowEnd(text: string): number {
  const stop = STOP.exec(text);
  if (!stop || !isNamed(text.slice(0, stop.index + 1))) return 0;
  const end = stop.index;
  const first = text.slice(0, end).trim();
  const behind = text.slice(end).replace(/^[\s.:;]+/, '');
  if (wordTotal(behind) === 0) return 0;
  const next = STOP.exec(behind);
  const second = (next ? behind.slice(0, next.index) : behind).split(',', 1)[0]!.trim();
  // "2011 – today: Transports Lefebvre, Béthune. Driver, frozen goods": the title is yet to come.
  const isTitle =
    /^\p{Lu}/u.test(second) &&
    wordTotal(second) <= LONGEST_NAME &&
    titleStrength(second) > 0 &&
    titleInParts(first) === 0;
  return isTitle ? text.length - behind.length + second.length : wordTotal(behind) >= LEAST_TEXT ? end : 0;
}

/** In words: less text behind the names may be one of them. */
const LEAST_TEXT = 4;
/** What ends a list of names: a stop behind a word that is no abbreviation, or a colon. */
const STOP = /(?<=[\p{Ll})*!\d]{3}["”]?)\.\s+(?=[\p{Lu}\d])|\s:\s|;\s/u;

/** "mechanik, PKS Gorzów", "kierowca, potem brygadzista, De Groene Kas, Venlo": a title and names, without a sentence. */
function isTitledRow(text: string): boolean {
  const first = text.split(/[,(|;:]|\s-\s/, 1)[0]!;
  return (
    wordTotal(text) <= LONGEST_ROW &&
    wordTotal(first) <= LONGEST_NAME &&
    titleStrength(first) > 0 &&
    !startsWithVerb(first) &&
    !STOP.test(text)
  );
}

/** In words: the longest title of a row. */
const LONGEST_NAME = 6;

const isNamed = (text: string): boolean =>
  wordTotal(text) <= LONGEST_ROW &&
  /^["\p{Lu}]|^\p{Ll}+ \(/u.test(text) &&
  !startsWithVerb(text) &&
  capitalShare(text) >= 0.4;
/** In words. */
const LONGEST_ROW = 14;

/** The periods that stand within a line's first characters. */
function periodsNear(line: ResumeLine, reach: number): readonly Period[] {
  return line.text.length <= reach ? periodsOf(line) : periodsIn(line.text.slice(0, reach), line.start);
}

/** A line without a period, and without the brackets and separators that stood around it. */
function without(line: ResumeLine, period: Period): string {
  // A picture in place of the word "dates" or "place" is none of the names.
  const before = line.text
    .slice(0, period.start - line.start)
    .replace(/[\s,|([:·•\-~]+$/, '')
    .replace(/^[\p{So}\p{Co}\s]+/u, '')
    // "Receptionist. Hotel Sol, Ibiza. May 2018 – today."
    .replace(/(?<=[\p{L})*!]{4})\.$/u, '');
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
  if (before !== '' && (PREPOSITION.test(before) || VERSIONED.test(before))) return false;
  if (!headerLike) return false;
  if (period.range || period.unreadable) return true;
  if (before !== '' && after !== '' && !(SET_OFF_BEFORE.test(before) && SET_OFF_AFTER.test(behind))) return false;
  return wordTotal(rest) <= 10;
}
