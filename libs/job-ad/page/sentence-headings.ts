/** Sentences that open a list as a heading does: "Duties may include, but are not limited to, the following:". */
import type { PageHeading } from './headings.js';
import { sentencesOf } from './prose.js';

/** A longer sentence says more than what stands below it. */
const LONGEST_LEAD_IN = 240;

const ASKS =
  /\b(?:candidates?|applicants?|you|person|someone|individual)\b.{0,60}\b(?:possess(?:es)?|has|have|must|needs?|demonstrates?|required|shows?|brings?)\b(?!.{0,40}\b(?:duties|responsibilities|tasks)\b)/i;

const DUTIES = new RegExp(
  [
    '\\b(?:duties|responsibilities|tasks|functions)\\b.{0,80}\\b(?:includes?|including|are|limited to|following)\\b',
    '\\b(?:you|incumbent|employee|post-?holder|role|position|job)\\b.{0,40}\\b(?:will|shall|would)(?: also)?(?: be (?:responsible|accountable) for| be expected to)?(?: the following)?$',
    '\\b(?:responsible|accountable) for(?: the following)?$',
    '^(?:specifically,? )?(?:this|the) (?:position|role|job|incumbent)$',
  ].join('|'),
  'i',
);

/** "Applicants are required to submit:", "The county offers the following benefits:". */
const OF_THE_EMPLOYER =
  /\b(?:submit|send|attach|enclose|upload|apply|e-?mail)\b|\b(?:offers?|provides?|benefits?|perks|enjoys?|receives?)\b(?!.{0,40}\b(?:candidate|applicant|duties|responsib))/i;

/** Returns the heading that a sentence before a colon stands for, or null if nothing says what it opens. */
export function headingOfSentence(text: string): PageHeading | null {
  if (text.length > LONGEST_LEAD_IN || !/[:…]$/.test(text)) return null;
  const words = text.replace(/[\s:…]+$/, '');
  if (sentencesOf({ text: words, start: 0 }).length > 1) return null;
  if (OF_THE_EMPLOYER.test(words) && !DUTIES.test(words)) return { section: 'ignored', topic: null };
  if (DUTIES.test(words)) return { section: 'duties', topic: null };
  return ASKS.test(words) ? { section: 'required', topic: null } : null;
}
