/** Jobs that a sentence describes with their time: "Most recently I was Legal Secretary to two partners at Ames LLP, from 2012 until 2020." */
import type { Span, Stated } from '#libs/contracts';
import type { SentenceRange } from '../../sentences/split/split-sentences.js';
import type { DatePoint } from '../../dates/date-point.js';
import { periodsIn, type Period } from '../../dates/periods.js';
import { wordTotal } from '../../lines/line-shape.js';
import { isTown } from '../../lines/places.js';
import { hasOrganisationWord, titleStrength } from '../../lines/title-words.js';
import {
  AT,
  AT_EMPLOYER,
  BEFORE_TITLE,
  CASE_ENDINGS,
  TITLE_END,
  INSTRUMENTAL,
  JOINED,
  LEAD,
  NAME,
  OF,
  OF_FIELD,
  SAME,
  STUDENT,
  UNIT,
  WORKED,
  WORKED_JUST,
} from './job-phrases.js';
import type { ProsePosition } from './prose-position.js';

/** In words: a longer one is part of a sentence. */
const LONGEST_TITLE = 6;
/** In words: a fair title without an employer is one where it is as short and its time a range. */
const LONGEST_ALONE = 3;
/** In characters: so near behind its title an employer stands. */
const REACH = 60;
/** In characters: a longer sentence tells more than a job. */
export const LONGEST_SENTENCE = 500;

/** A job with how sure it is that someone tells it of themselves. */
export interface DescribedJob extends ProsePosition {
  /** Told as "I was" or "I worked as"; a bare "as" leads to much else. */
  isOwn: boolean;
}

/**
 * The job that a sentence tells; null where it tells none, or not when that was.
 *
 * @param offset of the text in the document
 */
export function describedJob(
  text: string,
  { start, end }: SentenceRange,
  document: number,
  offset = 0,
): DescribedJob | null {
  const at = offset + start;
  const sentence = text.slice(start, end);
  if (sentence.length > LONGEST_SENTENCE) return null;
  const periods = periodsIn(sentence, at).filter(({ unreadable }) => !unreadable);
  const period = periods.find(({ range }) => range) ?? spannedBy(periods, sentence, at);
  if (!period) return null;
  const stated = (from: number, value: string): Stated<string> => ({
    value,
    span: spanOf(document, at + from, value.length),
  });
  for (const lead of sentence.matchAll(LEAD)) {
    const from = behindDates(sentence, lead.index + lead[0].length);
    const named = namesIn(sentence, from, lead.index);
    if (!named || STUDENT.test(named.title)) continue;
    const { title, employer } = named;
    const strength = strengthBehind(lead[0], title);
    if (strength === 0) continue;
    const isSure = strength === 2 || SAME.test(sentence) || (period.range && wordTotal(title) <= LONGEST_ALONE);
    if (!employer && !isSure) continue;
    const isAm = lead.groups!.am !== undefined;
    return {
      title: stated(from, title),
      employer: employer && stated(employer.at, employer.name),
      isCalling: isAm && employer === null && period.current,
      period: IS_NOW.test(lead[0]) && !GONE.test(sentence) ? goingOn(period) : period,
      // German and Dutch put the verb last: "Von 2012 bis 2015 habe ich als Lagerist gearbeitet".
      isOwn: isAm || WORKED.test(sentence),
    };
  }
  return null;
}

/** "En este momento soy editora de Cauce, que fundé en marzo de 2021": a single date beside what someone is says since when. */
const goingOn = (period: Period): Period =>
  period.range || !period.from ? period : { ...period, range: true, current: true };
const IS_NOW = /^[\s,(]?(?:I am|I'm|bin ich|ich bin|je suis|soy|sou|sono(?! stat)|ben ik|ik ben|jestem)\s/iu;
/** Forms of the past that begin as those do: "ik ben kok geweest", "je suis devenu". */
const GONE = /\s(?:geweest|geworden|devenue?|diventat[oa]|gewesen)(?=[\s.,]|$)/iu;

/** `titleStrength` of a title in the case that it has behind what leads to it. */
function strengthBehind(lead: string, title: string): 0 | 1 | 2 {
  const strength = titleStrength(title);
  if (strength === 2 || !INSTRUMENTAL.test(lead)) return strength;
  return titleStrength(CASE_ENDINGS.reduce((word, [ending, first]) => word.replace(ending, first), title));
}

/** "Ik ben sinds 2020 teamleider": where the title begins behind a time that stands before it. */
function behindDates(sentence: string, from: number): number {
  const [dates] = periodsIn(sentence.slice(from, from + REACH));
  if (dates?.start !== 0) return from;
  const behind = sentence.slice(from + dates.end);
  const lead = /^[\s,]*/.exec(behind)![0].length;
  return from + dates.end + lead + BEFORE_TITLE.exec(behind.slice(lead))![0].length;
}

interface Name {
  name: string;
  /** Where it begins in the sentence. */
  at: number;
}

/** The title that begins at a place of a sentence, and the employer around it. */
function namesIn(sentence: string, from: number, lead: number): { title: string; employer: Name | null } | null {
  const behind = sentence.slice(from);
  const whole = titleOnly(behind.slice(0, TITLE_END.exec(behind)?.index).trimEnd());
  if (whole === '') return null;
  const beside = employerBehind(behind, whole.length);
  const of = houseOf(behind, whole.length);
  // "Coordenador da Clínica Sol, em Belo Horizonte": what stands behind a comma is where the house is.
  const house = of && (!beside || behind.slice(of.at, beside.at).includes(',')) ? of : null;
  const title = house ? behind.slice(0, house.end) : whole;
  if (wordTotal(title) > LONGEST_TITLE) return null;
  const found = house ?? beside;
  return {
    title,
    employer: found ? { name: found.name, at: from + found.at } : employerBefore(sentence.slice(0, lead)),
  };
}

/** "Bookkeeper" of "bookkeeper and kept the ledgers of nine shops": where a title is joined with a second one, both are it. */
function titleOnly(whole: string): string {
  const [first = '', ...others] = whole.split(JOINED_BY);
  return others.length > 0 && titleStrength(first) === 2 && titleStrength(others.join(' ')) === 0 ? first : whole;
}

const JOINED_BY = /\s(?:and|und|et|y|e|en|i)\s/iu;

/** Two dates with words around them that make a time of them, or the first one: "from May 2012 until the office closed in March 2025". */
function spannedBy([from, to]: readonly Period[], sentence: string, offset: number): Period | undefined {
  if (!from?.from || !to?.from) return from;
  const before = sentence.slice(0, from.from.start - offset);
  const between = sentence.slice(from.end - offset, to.start - offset);
  const isTime =
    between.length <= REACH &&
    (UNTIL_THEN.test(between) || (AND.test(between) && (BETWEEN.test(before) || isYearAfter(from.from, to.from))));
  return isTime ? { ...from, end: to.end, to: to.from, range: true, dangling: false } : from;
}

/** "In 2013 en 2014 was ik chauffeur": two years on end. */
const isYearAfter = (first: DatePoint, second: DatePoint): boolean =>
  first.month === null && second.month === null && second.year === first.year + 1;

const UNTIL_THEN = /^,?\s(?:until|till|bis|jusqu|hasta|fino|até|tot|aż do)(?=[\s'’])/iu;
const BETWEEN = /(?:^|\s)(?:between|zwischen|entre|tra|fra|tussen|między)(?:\s(?:il|l['’]|o|el))?\s*$/iu;
const AND = /^\s(?:and|und|et|y|e|en|i|a)(?:\s(?:il|l['’]|o|el))?\s*$/iu;

/** The first name behind a title and a word for "at". */
function employerBehind(text: string, from: number): Name | null {
  for (const where of text.slice(0, from + REACH + 1).matchAll(AT)) {
    if (where.index < from) continue;
    const found = nameAt(text, where.index + where[0].length);
    if (!found || UNIT.test(found.name)) continue;
    if (where.groups!.weak === undefined || wordTotal(found.name) > 1 || hasOrganisationWord(found.name)) return found;
  }
  return null;
}

/** The house that a title is of, and where the title ends: "Supervisor of Little Otters Early Learning Centre". */
function houseOf(text: string, reach: number): (Name & { end: number }) | null {
  for (const of of [...text.matchAll(OF)].toReversed()) {
    if (of.index > reach + 1 || titleStrength(text.slice(0, of.index)) === 0) continue;
    const found = nameAt(text, of.index + of[0].length);
    if (!found || UNIT.test(`${of.groups!.kind ?? ''}${found.name}`)) continue;
    const isQuoted = text[found.at - 1] === '"';
    const isOfHouse =
      of.groups!.bare === undefined || (of.groups!.bare === 'of' && !OF_FIELD.test(text.slice(0, of.index)));
    const isNamed = isOfHouse && wordTotal(found.name) >= 2;
    if (isQuoted || isNamed || hasOrganisationWord(found.name)) return { ...found, end: of.index };
  }
  return null;
}

/** The employer that stands before the title: "I worked at Acme as …", "habe ich bei Acme als …", "I joined Acme as …". */
function employerBefore(text: string): Name | null {
  const places = [...text.matchAll(AT)].filter(
    ({ 0: word, index }) => AT_EMPLOYER.test(word) || WORKED_JUST.test(text.slice(0, index)),
  );
  for (const where of [...places, ...text.matchAll(JOINED)].toReversed()) {
    const found = nameAt(text, where.index + where[0].length);
    if (found) return found;
  }
  return null;
}

/** The employer that a sentence names by the words for working somewhere, whether or not it says as what: "My career began with Acme." */
export const employerNamed = (sentence: string, document: number, offset: number): Stated<string> | null => {
  const found = employerBefore(` ${sentence}`);
  return found && { value: found.name, span: spanOf(document, offset + found.at - 1, found.name.length) };
};

/** The name that begins at a place of a text; null where it is none, or a date. */
function nameAt(text: string, at: number): Name | null {
  const whole = NAME.exec(text.slice(at))?.[0] ?? '';
  if (whole.startsWith('"')) return { name: whole.slice(1, -1), at: at + 1 };
  // "Clinique Saint-Roch de 2013 à 2018": the time is no part of the name.
  const dates = periodsIn(whole)[0]?.start ?? whole.length;
  const bare = dates < whole.length ? whole.slice(0, dates).replace(/(?:\s\p{Ll}+)*\s*$/u, '') : whole;
  const name = bare.endsWith(')') ? bare : bare.replace(/(?<!\bLtd|\bInc)[.'’-]+$/, '');
  const isName = name.length > 2 && periodsIn(name).length === 0 && !IS_MONTH.test(name) && !isTown(name);
  return isName ? { name, at } : null;
}

const IS_MONTH =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Januar|Februar|März|Mai|Juni|Juli|Oktober|Dezember)$/;

/** "I stayed from 1994 to 1999", "I left in October 2018": the time of the job that was described before. */
const STAYED =
  /^(?:There )?(?:I (?:stayed|left|remained|worked there)|ich (?:blieb|ging)|je suis resté|j'(?:y suis resté|ai quitté)|me quedé|(?:ci )?sono rimast|fiquei|ik bleef)/iu;

/** The period of a job when a sentence behind tells more of its time: how long it was, or when it was over. */
export function periodAfter(sentence: string, offset: number, known: Period | null): Period | null {
  if (known?.range || !STAYED.test(sentence)) return known;
  const [more] = periodsIn(sentence, offset).filter(({ unreadable }) => !unreadable);
  if (!more) return known;
  if (more.range && more.from) return more;
  const to = more.to ?? more.from;
  return known?.from && to ? { ...known, to, range: true } : known;
}

const spanOf = (document: number, start: number, length: number): Span => ({ document, start, end: start + length });
