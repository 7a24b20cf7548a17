/** Lines that are headings, look like some, or carry one before a colon. */
import { skillsIn, type SkillLexicon } from '#libs/language';
import { requiredYears } from '../vocabulary/durations.js';
import { inlineHeadingByPattern } from './heading-patterns.js';
import { pageHeadingOf, topicOf, type PageHeading, type RequirementTopic } from './headings.js';
import type { JobDescriptionLine } from './page-lines.js';
import { includeHead, type PagePiece } from './prose.js';

/** A label of a facts list ("Typical experience") whose value is the next item or what follows a colon. */
const LABELS: readonly [RegExp, RequirementTopic][] = [
  [/^(?:typical |required |minimum |preferred )?education(?: level| required)?$/i, 'education'],
  [/^(?:typical |required |minimum |preferred )?experience(?: level| required)?$/i, 'experience'],
  [/^(?:key |typical |useful |required |preferred )?certifications?$/i, 'certifications'],
  [/^(?:key |core |technical |main |required )*skills$/i, 'skills'],
  [/^languages?$/i, 'languages'],
];

export const labelTopic = (text: string): RequirementTopic => LABELS.find(([label]) => label.test(text))?.[1] ?? null;

/** Words for kinds of requirements, which headings are made of: "Experience, Training & Licenses". */
const TOPICS =
  /^(?:(?:required|preferred|minimum|desired|technical|professional|additional|experience|training|licen[cs]es?|licensure|education|skills?|abilit(?:y|ies)|knowledge|certifications?|certificates?|qualifications?|competenc(?:y|ies)|technologies|tools|languages?|background|expertise|and|or)[\s,/&:]*)+$/i;

/** True for a line that names kinds of requirements and nothing that is asked. */
export const namesOnlyTopics = (text: string): boolean => TOPICS.test(text);

/** Matches the close of a letter. A name follows it, and no requirement. */
const SIGN_OFF =
  /^(?:(?:kind|best|warm(?:est)?|many) )?(?:regards|wishes|thanks)\s?,?$|^(?:cheers|(?:yours )?sincerely|mit freundlichen grüßen|cordialement)\s?,?$/i;

/** A short line without a full stop that opens something: the shape of a heading. */
export const looksLikeHeading = (line: JobDescriptionLine): boolean =>
  SIGN_OFF.test(line.text) ||
  (!line.bullet &&
    line.text.length <= 70 &&
    line.text.split(/\s+/).length <= 9 &&
    !/[;,]$|(?<!\.\.)\.$/.test(line.text));

/** A line that asks for something itself and only looks like a heading ("5+ years of Go", "Docker and Kubernetes"). */
export function asksItself(
  line: JobDescriptionLine,
  next: JobDescriptionLine | undefined,
  lexicon: SkillLexicon,
): boolean {
  if (/:$/.test(line.text)) return false;
  if (requiredYears(line.text).length === 0 && skillsIn(line.text, lexicon).length === 0) return false;
  return !(next?.bullet === true && topicOf(line.text) !== null);
}

/** "Head: rest" of a line, with the place of the rest on the page; `rest` is null without a colon or with nothing after it. */
export function headAndRest(line: { text: string; start: number }): { head: string; rest: PagePiece | null } {
  const colon = line.text.search(/:\s/);
  if (colon <= 0 || colon > 60) return { head: line.text, rest: null };
  const rest = line.text.slice(colon + 1).trimStart();
  const end = line.start + line.text.length;
  return { head: line.text.slice(0, colon), rest: rest === '' ? null : { text: rest, start: end - rest.length, end } };
}

/** "Education - BSc": a label of a list of facts, and what stands behind its dash; null for another line. */
function labelAndValue(line: { text: string; start: number }): { head: string; rest: PagePiece } | null {
  const [opening, head, text] = /^(\p{L}[\p{L} ]{2,30}?)\s?[–—-]\s+(\S.*)$/u.exec(line.text) ?? [];
  if (opening === undefined || head === undefined || text === undefined) return null;
  const isLabel = labelTopic(head) !== null || pageHeadingOf(head)?.section === 'conditions';
  if (!isLabel || pageHeadingOf(text) !== null) return null;
  const end = line.start + line.text.length;
  return { head, rest: { text, start: end - text.length, end } };
}

/** A heading that opens a line and goes on in it ("Requirements: Go, Docker"), with the rest of the line. */
export function inlineHeading(line: JobDescriptionLine): { found: PageHeading; rest: PagePiece } | null {
  if (line.bullet) return null;
  const include = includeHead(line.text);
  if (include) {
    const found = pageHeadingOf(include.head);
    return found && { found, rest: { text: include.rest, start: line.end - include.rest.length, end: line.end } };
  }
  const { head, rest } = labelAndValue(line) ?? headAndRest(line);
  const found = rest && (pageHeadingOf(head) ?? inlineHeadingByPattern(head));
  if (!rest || !found) return null;
  // "Role: build and run …" tells duties; "Role: Data Engineer" is a title.
  if (/^(?:the )?role$/i.test(head) && rest.text.split(/\s+/).length > 5)
    return { found: { section: 'duties', topic: null }, rest };
  return { found, rest };
}
