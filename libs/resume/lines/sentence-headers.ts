/** Headers in sentences: "Worked as ETL Developer with Tamarind Labs from Jan 2016 to Feb 2018." */

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

/** In characters: a longer line tells more than that. */
const LONGEST = 160;

/**
 * The words of a header in a sentence that belong to none of its names, fenced off by separators, at the same length.
 *
 * @param marked the line with its dates fenced off by bars
 */
export function withSentenceFenced(marked: string): string {
  if (!isSentenceHeader(marked)) return marked;
  const bars = (part: string): string => '|'.repeat(part.length);
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
