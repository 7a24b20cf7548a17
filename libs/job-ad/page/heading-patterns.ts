import { namesSelection } from './selection-headings.js';
import { opensOtherJobs, plainHeading, topicOf, type PageHeading, type PageSectionKind } from './headings.js';

/** Headings of text about the employer, or about the time after hiring. */
const ABOUT_THEM =
  /\b(?:offers?|benefits?|perks?|why|apply|application|salary|compensation|reward|we provide|learn|gain|you(?: will|'ll| can)? (?:get|receive|enjoy)|in it for you|expect from us|(?:you can|to) expect|interview|hiring|next steps|career|outlook|demand|related|similar|(?:with|makes|about) us|promises?|story|our (?:team|people|office|company|numbers)|join|how we|contact|(?:not|no) (?:required|needed|need))\b/;

/** Words by which headings of all kinds say what stands under them; the first that fits wins. */
const HABITS: readonly [PageSectionKind, RegExp][] = [
  ['ignored', ABOUT_THEM],
  ['bonus', /\b(?:plus|bonus|(?:extra|brownie) points?|advantages?|advantageous|assets?|stand out)\b/],
  [
    'preferred',
    /\b(?:nice|(?:good|great|glad|happy|cool) (?:if|to have)|ideally|desirable|desired|prefer\w*|optional|also have|love (?:to see|it if)|wish(?:es)?|welcome|lovely|(?:not|no|isn't|aren't) (?:an? )?(?:deal[- ]?breakers?|showstoppers?)|beneficial|helpful)\b/,
  ],
  [
    'required',
    /\b(?:require\w*|needs?|needed|musts?|bring|brings|expect|expects|expected|expectations?|look(?:ing)? for|seek|seeking|qualif\w*|prerequisites?|profile|skills|you have|you are someone|your background|criteria|(?:good|great|right|perfect) (?:fit|match|person|candidate)|ideal (?:candidate|person))\b/,
  ],
  [
    'duties',
    /\b(?:responsib\w*|dut(?:y|ies)|tasks|what you(?: will|'ll)|you(?: will|'ll) be|how you(?: will|'ll)|your (?:typical )?(?:day|week|work)|what the job|(?:job|role|work|position) in (?:a nutshell|brief|short))\b/,
  ],
];

/** A heading that goes on to a list in the same line is one of these words. */
const OPENER = /^(?:what|you|your|we|it|who|extra|bonus|must|nice|ideally|required|essential)\b/i;

/**
 * Returns the meaning of a heading outside of the tables by its words, or null. A question has none: it belongs to
 * questions and answers.
 */
export function headingByPattern(text: string): PageHeading | null {
  if (/\?\s*$/.test(text)) return null;
  const words = plainHeading(text);
  const section = HABITS.find(([, habit]) => habit.test(words))?.[0];
  return section === undefined ? null : { section, topic: section === 'required' ? topicOf(text) : null };
}

/** The same for the words before a colon, which must open like a heading. */
export function inlineHeadingByPattern(head: string): PageHeading | null {
  if (!OPENER.test(head) || head.split(/\s+/).length > 6) return null;
  const found = headingByPattern(head);
  return found?.section === 'ignored' ? null : found;
}

/** Parts of a page whose lists are never requirements, whatever unknown headings stand inside them. */
const CLOSED =
  /\b(?:benefits?|perks?|offers?|get|why|compensation|salary|pay|apply|application|culture|values|projects?|products|join|learn|gain|reward|receive|enjoy|provide)\b/;

/** What stands below tells what an employee gets. */
const OFFERS =
  /\b(?:offers?|benefits?|perks?|reward|compensation|salary|pay|(?:you(?: will|'ll| can)?|to) (?:get|receive|enjoy|expect from us)|in it for you|(?:we|company) (?:provides?|gives?))\b/;

/** True for a heading of benefits: "What we offer", "Perks". */
export const opensOffers = (heading: string): boolean => OFFERS.test(plainHeading(heading));

/** Articles inside a page, where headings that only sound like requirements are part of the article. */
const ARTICLE =
  /\b(?:outlook|career|cover letter|faqs?|questions|related|similar|see also|more in|privacy|disclaimer|diversity|equal|eeo|interview|process)\b/;

/**
 * What an ignored section leaves out until a known heading: lists below unknown headings; in an article also headings
 * by habit. A questionnaire goes on to the end of the page.
 */
export type Closed = 'list' | 'article' | 'questionnaire' | null;

/** Returns what a heading closes: the rest of its list, the rest of an article, or nothing. */
export function closedBy(heading: string): Closed {
  const words = plainHeading(heading);
  if (/\?\s*$/.test(heading) || ARTICLE.test(words) || opensOtherJobs(heading) || namesSelection(words))
    return 'article';
  return CLOSED.test(words) ? 'list' : null;
}
