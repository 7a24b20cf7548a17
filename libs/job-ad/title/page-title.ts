/** Finds the title that a page gives its role. */
import { SENIORITY } from '#libs/taxonomy';
import { recogniseTitles, skillsIn, type SkillLexicon, allMatches } from '#libs/language';
import { pageHeadingOf } from '../page/headings.js';
import { jobDescriptionLines } from '../page/page-lines.js';
import { wantedIn } from '../page/prose.js';
import { bareTitle, withoutBehind } from './bare-title.js';
import { JOB_NOUN, namesJob } from './role-title.js';

const LONGEST_TITLE_WORDS = 9;
const LONGEST_OPENING = 5;
/** Lines from the top in which a page's title is looked for. */
const TOP_LINES = 12;
const LABELLED =
  /^(?:job title|title|position|role|job|vacancy|stellenanzeige|stellenbezeichnung|stelle|intitulé du poste|poste|puesto)\s*:\s*(.{2,160})$/i;
/** "Now hiring: Journeyman Electrician in Tacoma, WA. …": the title goes as far as the place or the sentence. */
const HIRING =
  /^(?:we(?:['’]re| are) (?:now )?hiring|now hiring|hiring(?: now)?|vacancy|job opening|opening|urgently hiring|join us as)\s*[:!–-]?\s+(?!for\b)(?:an?\s)?(.{2,80}?)(?:\s(?:in|at|for|to|near|with|–|—|-|\|)\s|[.,;:!(]|$)/i;
const SENIOR_WORDS = new Set([...SENIORITY.entry, ...SENIORITY.mid, ...SENIORITY.senior]);

/**
 * The title that a page gives its role: a labelled one, else the first short line at the top that names a job, else the first job named in
 * the opening prose with its words of seniority, else whom the first line says that
 * it looks for, else that line where it looks like a title. Null for a page without one.
 */
export function titleOfPage(page: string, lexicon: SkillLexicon): string | null {
  const found = lineOfTitle(page, lexicon);
  return found === null ? null : bareTitle(found, page);
}

/** The words of the page that hold its title, with what may stand beside it. */
function lineOfTitle(page: string, lexicon: SkillLexicon): string | null {
  const lines = jobDescriptionLines(page).slice(0, TOP_LINES);
  for (const line of lines) {
    const labelled = LABELLED.exec(line.text)?.[1];
    if (labelled) return labelled.trim();
  }
  const top = lines[0];
  if (top && !top.bullet && isTitleShaped(top.text) && namesJob(bareTitle(top.text, page))) return top.text;
  for (const line of lines) {
    const hiring = HIRING.exec(line.text)?.[1];
    if (hiring) return hiring;
  }
  for (const line of lines) {
    if (line.bullet || line.text.split(/\s+/).length > LONGEST_TITLE_WORDS || /[.!?;:]$/.test(line.text)) continue;
    if (recogniseTitles(line.text).length > 0 && !/^(?:we|join|about|as|our)\b/i.test(line.text)) return line.text;
  }
  for (const line of lines) {
    // A list asks: "6+ years as a Data Engineer" is no title of its page.
    const found = line.bullet ? undefined : recogniseTitles(line.text)[0];
    if (!found) continue;
    const before = line.text.slice(0, found.start).trimEnd().split(/\s+/);
    const words: string[] = [];
    while (before.length > 0 && SENIOR_WORDS.has(before.at(-1)!.toLowerCase().replace(/\W/g, '')))
      words.unshift(before.pop()!);
    return [...words, line.text.slice(found.start, found.end)].join(' ');
  }
  const first = lines.find(({ text }) => pageHeadingOf(text) === null && !GREETING.test(text));
  const titled =
    first && !first.bullet && first.text.split(/\s+/).length <= LONGEST_TITLE_WORDS && !/[.!?;]$/.test(first.text);
  // "Junior Tester. Requirements: …": the first sentence of a page in one line.
  const opening = first ? (/^([^.:;!?]{3,60})\.\s/.exec(first.text)?.[1] ?? '') : '';
  if (JOB_NOUN.test(opening) && opening.split(/\s+/).length <= LONGEST_OPENING) return opening;
  const wanted = first ? wantedIn(first.text) : null;
  if (wanted !== null) return wanted[0]!.toUpperCase() + wanted.slice(1);
  return titled &&
    pageHeadingOf(first.text) === null &&
    (JOB_NOUN.test(first.text) || skillsIn(first.text, lexicon).length === 0)
    ? first.text.replace(/:$/, '').replace(BAND, '')
    : (holder(lines.map(({ text }) => text)) ?? announced(lines.map(({ text }) => text)));
}

/** A line that may be a title: short, and neither a heading, a slogan nor an address. */
const isTitleShaped = (text: string): boolean =>
  text.split(/\s+/).length <= LONGEST_TITLE_LINE &&
  !/[!?;:]$|[.!?]\s+\p{Lu}\p{Ll}+\s\p{Ll}|https?:|www\.|@\S+\.|^(?:we|join|about|as|our|you|are|do)\b/iu.test(text) &&
  !GREETING.test(text) &&
  pageHeadingOf(text) === null;
const LONGEST_TITLE_LINE = 14;

/** "As the Deputy Finance Officer, the incumbent …": who holds the job, or null. */
function holder(texts: readonly string[]): string | null {
  for (const text of texts) {
    const named = HOLDER.exec(text)?.[1]?.replace(/\s\(.*$/, '');
    if (named !== undefined && namesJob(named)) return named;
  }
  return null;
}
const HOLDER = /\bAs (?:the|an?|our) ((?:\p{Lu}[\p{L}&/-]*(?:\s(?:of|and|for|&)(?=\s\p{Lu}))?\s?){1,7})/u;

/** A grade before a title: "Band 6 Staff Nurse". */
const BAND = /^(?:band|grade) \d{1,2}[a-z]?[:,–—-]?\s+(?=\p{L})/iu;

/** True for a line that only names the job of the page. */
export const isTitleLine = (text: string, title: string): boolean =>
  title !== '' && withoutBehind(text.replace(BAND, '')).toLowerCase() === title.toLowerCase();

/** How a letter begins. */
const GREETING = /^(?:hi|hello|hey|dear|good (?:morning|afternoon|evening))\b/i;
const ANNOUNCES = /\b(?:seeking|looking for|hiring|recruiting|opportunity|vacancy|opening|searching for)\b/i;
const ANNOUNCED = /\b(?:an?|our(?: first| next)?)\s+/gi;
const ANNOUNCED_WORDS = 5;
const LONGEST_ANNOUNCEMENT = 300;
const NO_TITLE_WORD = /[,.;:!?()]|^(?:of|with|in|for|to|and|at|leading|growing|great|exciting|new)$/i;

/** Finds the job that prose announces ("an opportunity with a bank for a Compliance Manager"), or null. */
function announced(texts: readonly string[]): string | null {
  for (const text of texts) {
    const from = ANNOUNCES.exec(text)?.index ?? -1;
    if (from < 0) continue;
    for (const match of allMatches(text.slice(from, from + LONGEST_ANNOUNCEMENT), ANNOUNCED)) {
      const at = from + match.index + match[0].length;
      const words = text.slice(at, at + LONGEST_ANNOUNCEMENT).split(/\s+/, ANNOUNCED_WORDS);
      const noun = words.findIndex((word) => JOB_NOUN.test(word.replace(/[,.;:!?()].*$/, '')));
      if (noun < 0 || words.slice(0, noun).some((word) => NO_TITLE_WORD.test(word))) continue;
      const title = words
        .slice(0, noun + 1)
        .join(' ')
        .replace(/[,.;:!?()].*$/, '');
      return title[0]!.toUpperCase() + title.slice(1);
    }
  }
  return null;
}
