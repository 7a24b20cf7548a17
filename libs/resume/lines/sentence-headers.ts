/**
 * Headers in sentences: "Worked as ETL Developer with Tamarind Labs from Jan 2016 to Feb 2018.", "Since Nov 2019 with Tamarind Labs as ETL
 * Developer".
 */
import { titleStrength } from './title-words.js';

/** What such a line begins with. */
const LEAD =
  /^(?:(?:I|currently|presently|previously|formerly|now)\s+)*(?:(?:have|am|was|been)\s+)*(?:work(?:ing|ed)|serv(?:ing|ed)|employed|associated|engaged)\s+(?:as\s+(?:an?\s+|the\s+)?)?/i;
/** What stands before the employer, and before a title behind the employer. */
const EMPLOYER = /\s(?:at|in|with|for|AT|IN|WITH|FOR)\s(?=(?:the\s|THE\s)?[\p{Lu}\d])/u;
/** The same right behind the beginning: "Working with Acme as …". */
const FIRST = /^(?:at|in|with|for|AT|IN|WITH|FOR)\s(?=(?:the\s|THE\s)?[\p{Lu}\d])/u;
const TITLE = /\s(?:as|AS)\s(?:an?\s|the\s|AN?\s|THE\s)?(?=\p{L})/u;
/** What stands before the dates, and the stop behind them. */
const BEFORE_DATES = /[\s,(-]+(?:from|since|during|between)\s*(?=\|)/gi;

/** Returns whether a line without its dates tells of a position as a header does: who worked as what, and where. */
export function isSentenceHeader(text: string): boolean {
  const lead = LEAD.exec(text);
  if (!lead || text.length > LONGEST) return false;
  const rest = ` ${text.slice(lead[0].length)}`;
  return /\sas\s/i.test(lead[0]) || TITLE.test(rest)
    ? EMPLOYER.test(rest) || /^ \p{Lu}/u.test(rest)
    : EMPLOYER.test(rest);
}

/** Between dates and an employer, and between that and the title: words for "with" or "at" and "as" in the languages that are read. */
const WITH_AS =
  /^([\s|:,.-]*)((?:with|at|bei|beim|chez|en|presso|na|no|em|bij|w|we)\s(?:(?:the|der|dem|den|la|el|il|de|het)\s)?)(?=[\p{Lu}\d])([^.;]*?(?:\b(?:Ltd|Pvt|Inc|Co|Corp|S\.A|S\.L|B\.V|S\.r\.l|S\.p\.A|e\.V)\.[^.;]*?)*)(\s(?:as|als|comme|como|come|jako)\s(?:(?:an?|the|ein|eine|un|une|una|een)\s)?)(\p{L}[^.;]*)$/u;

/** Returns whether what stands behind the dates of a line names an employer and then what someone was there: "with Acme Ltd., Pune as Buyer". */
export function isEmployerThenTitle(behind: string): boolean {
  if (behind.length > LONGEST || !LEADS_TO_TITLE.test(behind)) return false;
  const title = WITH_AS.exec(behind)?.[5];
  return title !== undefined && titleStrength(title) > 0;
}
/** Any of the words before the title, which hardly any header has: a cheap test before the whole one. */
const LEADS_TO_TITLE = / (?:as|als|comme|como|come|jako) /;

/** In characters: a longer line tells more than that. */
const LONGEST = 160;

/**
 * The words of a header in a sentence that belong to none of its names, fenced off by separators, at the same length.
 *
 * @param marked the line with its dates fenced off by bars
 */
export function withSentenceFenced(marked: string): string {
  const bars = (part: string): string => '|'.repeat(part.length);
  if (marked.startsWith('|') && isEmployerThenTitle(marked)) {
    const [, lead = '', at = '', house = '', as = '', title = ''] = WITH_AS.exec(marked)!;
    // What stands behind "as" is one title, whatever signs are in it.
    return `${bars(lead)}@${' '.repeat(at.length - 1)}${house}${bars(as)}${title.replace(/[-/]/g, 'x')}`;
  }
  if (!isSentenceHeader(marked)) return marked;
  const lead = LEAD.exec(marked)![0];
  const rest = marked
    .slice(lead.length)
    .replace(FIRST, (part) => `@${' '.repeat(part.length - 1)}`)
    .replace(EMPLOYER, (part) => ` @${' '.repeat(part.length - 2)}`)
    .replace(TITLE, bars)
    .replace(BEFORE_DATES, bars)
    .replace(/[.\s]+$/, bars);
  return bars(lead) + rest;
}
