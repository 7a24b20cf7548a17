/** Jobs that a sentence describes with their time: "Most recently I was Legal Secretary to two partners at Ames LLP, from 2012 until 2020." */
import type { Span, Stated } from '#libs/contracts';
import type { SentenceRange } from '../../sentences/split/split-sentences.js';
import { periodsIn, periodsOf, type Period } from '../../dates/periods.js';
import { wordTotal } from '../../lines/line-shape.js';
import type { ResumeLine } from '../../lines/lines.js';
import { titleStrength } from '../../lines/title-words.js';
import type { ProsePosition } from './prose-position.js';

/** What leads to a title: forms of "to be", "to become" and "as" in the languages that are read. */
const LEAD =
  /(?:^|[\s,(])(?:I (?:was|am|have been|became)(?: (?:promoted|appointed)(?: to)?)?|I'm|(?:job|post|position|role) (?:of|as|was|was as)|as|als|(?:war|bin|wurde) ich|ich (?:war|bin|wurde)|comme|en tant qu[e']|en qualité d[e']|je suis(?: devenue?)?|j'(?:étais|ai été)|poste d[e']|como|(?:trabaj\p{L}+|estuve) de|fui|soy|puesto de|cargo de|come|sono(?: stat[oa])?(?: anche)?|in qualità di|ruolo di|sou|(?:was|ben|werd) ik|ik (?:was|ben|werd)|jako|jestem|był[ae]m)\s?(?<=[\s'])(?:(?:currently|also|now|anche|aussi|también|auch|ook|a|an|the|their|ein|eine|een|un|une|una|um|uma)\s)*(?=\p{L})/giu;
/** What ends a title: what it was for, where, when, or the rest of the sentence. */
const ENDS =
  /[,.;:(]|\s(?:at|to|with|for|in|on|from|since|until|where|who|and (?:I|ran|then)|bei|beim|im|für|von|seit|bis|wo|chez|au|aux|à|dans|pour|depuis|où|en|desde|hasta|donde|para|presso|al|alla|all['’]|nel|per|in diverse|dal|dove|em|na|no|bij|voor|van|sinds|waar|w|we|od|do|gdzie)(?=\s|$)/iu;
/** What stands before an employer. */
const AT =
  /\s(?:at|with|for|bei|beim|bij|chez|au|aux|à|en|presso|al|alla|all['’]|per|em|na|no|in|w|we)\s?(?:(?:the|der|dem|den|la|le|l['’]|el|il|lo|o|a|het|de)\s?)?(?=\p{Lu})/gu;
/** Words in capitals, and the small ones that join them. */
const NAME =
  /^\p{Lu}[\p{L}\d&.'’-]*(?:\s(?:(?:of|the|&|and|de|du|des|del|da|do|la|le|und|für|e|y|et)\s)*[\p{Lu}\d&][\p{L}\d&'’-]*)*/u;
/** In words: a longer one is part of a sentence. */
const LONGEST_TITLE = 6;
/** In words: a fair title without an employer is one where it is as short and its time a range. */
const LONGEST_ALONE = 3;
/** In characters: so near behind its title an employer stands. */
const REACH = 60;
/** In characters: a longer sentence tells more than a job. */
const LONGEST_SENTENCE = 500;

/** The job that a sentence tells; null where it tells none, or not when that was. */
export function describedJob(text: string, { start, end }: SentenceRange, document: number): ProsePosition | null {
  const sentence = text.slice(start, end);
  if (sentence.length > LONGEST_SENTENCE) return null;
  const periods = periodsIn(sentence, start).filter(({ unreadable }) => !unreadable);
  const period = periods.find(({ range }) => range) ?? spannedBy(periods, sentence, start);
  if (!period) return null;
  const stated = (from: number, value: string): Stated<string> => ({
    value,
    span: spanOf(document, start + from, value.length),
  });
  for (const lead of sentence.matchAll(LEAD)) {
    const from = lead.index + lead[0].length;
    const behind = sentence.slice(from);
    const title = behind.slice(0, ENDS.exec(behind)?.index).trimEnd();
    if (title === '' || wordTotal(title) > LONGEST_TITLE || titleStrength(title) === 0) continue;
    const employer = employerBehind(behind, title.length);
    if (!employer && titleStrength(title) < 2 && !(period.range && wordTotal(title) <= LONGEST_ALONE)) continue;
    return {
      title: stated(from, title),
      employer: employer && stated(from + employer.at, employer.name),
      period,
    };
  }
  return null;
}

/** Two dates with words around them that make a time of them, or the first one: "from May 2012 until the office closed in March 2025". */
function spannedBy([from, to]: readonly Period[], sentence: string, offset: number): Period | undefined {
  if (!from?.from || !to?.from) return from;
  const before = sentence.slice(0, from.start - offset);
  const between = sentence.slice(from.end - offset, to.start - offset);
  const isTime = between.length <= REACH && (UNTIL_THEN.test(between) || (BETWEEN.test(before) && AND.test(between)));
  return isTime ? { ...from, end: to.end, to: to.from, range: true, dangling: false } : from;
}

const UNTIL_THEN = /^,?\s(?:until|till|bis|jusqu|hasta|fino|até|tot|aż do)(?=[\s'’])/iu;
const BETWEEN = /(?:^|\s)(?:between|zwischen|entre|tra|fra|tussen|między)(?:\s(?:il|l['’]|o|el))?\s*$/iu;
const AND = /^\s(?:and|und|et|y|e|en|i|a)(?:\s(?:il|l['’]|o|el))?\s*$/iu;

/** The first name behind a title and a word for "at". */
function employerBehind(text: string, from: number): { at: number; name: string } | null {
  for (const where of text.slice(0, from + REACH + 1).matchAll(AT)) {
    const at = where.index + where[0].length;
    if (where.index < from) continue;
    const name = NAME.exec(text.slice(at))?.[0].replace(/[.'’-]+$/, '') ?? '';
    if (name.length > 2 && periodsIn(name).length === 0 && !IS_MONTH.test(name)) return { at, name };
  }
  return null;
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

/** Returns whether the lines of a section of work are prose that tells jobs: sentences, and no line with dates that is none. */
export function tellsJobs(lines: readonly ResumeLine[]): boolean {
  let described = 0;
  // A list below a sentence is of the job that it tells: such sentences are headers.
  if (lines.some(({ bullet }) => bullet)) return false;
  for (const line of lines) {
    const isSentence = wordTotal(line.text) >= LEAST_SENTENCE && /[.!?)]$/.test(line.text);
    if (!isSentence && (line.text.length > LONGEST_SENTENCE || periodsOf(line).length > 0)) return false;
    if (isSentence && sentencesOf(line.text).some((one) => describedJob(one, { start: 0, end: one.length }, 0)))
      described++;
  }
  return described > 0;
}

/** In words: a shorter line with dates is a header. */
const LEAST_SENTENCE = 12;

const sentencesOf = (text: string): string[] => text.split(/(?<=[.!?])\s+(?=\p{Lu})/u);

const spanOf = (document: number, start: number, length: number): Span => ({ document, start, end: start + length });
