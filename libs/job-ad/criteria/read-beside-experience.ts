import { skillsIn, type SkillLexicon } from '#libs/language';
import { requiredYears } from '../vocabulary/durations.js';
import { KIND_OF_SECTION, type PageItem } from '../page/page-item.js';
import { certificationsAsked } from './credentials/read-certifications.js';
import { educationAsked } from './credentials/read-education.js';
import { isFieldOfWork } from './experience/years-object.js';
import { readRequirement } from './read-requirement.js';
import { parsedRequirement, type ParsedRequirement } from './requirement-reading.js';

/**
 * Reads the other requirements of a line with years of experience: a degree before them, further years, skills after
 * "with" and the like.
 */
export function readBesideExperience(
  items: readonly PageItem[],
  sources: ReadonlySet<PageItem>,
  lexicon: SkillLexicon,
): ParsedRequirement[] {
  return items
    .filter((item) => sources.has(item) && item.section !== 'glance' && item.topic !== 'experience')
    .flatMap((item) => besideYears(item, lexicon));
}

function besideYears(item: PageItem, lexicon: SkillLexicon): ParsedRequirement[] {
  const [first, further] = requiredYears(item.text);
  const tail = /(?:\b(?:with|using|including|and)|[;,])\s+(.+)$/i.exec(item.text.slice(first?.end ?? 0))?.[1] ?? '';
  const head = item.text.slice(0, first?.start ?? 0).replace(/[\s,;]+(?:and|with|plus)?[\s,;]*$/i, '');
  const text = further ? item.text.slice(further.start) : tail;
  const kind = KIND_OF_SECTION[item.section] ?? 'required';
  const education = educationAsked(item.text, false, lexicon);
  const span = { start: item.start, end: item.end };
  const start = item.start + item.text.length - text.length;
  return [
    ...(education ? [parsedRequirement({ education: [{ asked: education, kind, span }] })] : []),
    ...(certificationsAsked(head, lexicon)
      ? [readRequirement({ text: head, start: item.start, kind, topic: null }, lexicon)]
      : []),
    ...(skillsIn(text, lexicon).some((one) => !isFieldOfWork(one.skill, lexicon))
      ? [readRequirement({ text, start, kind, topic: null }, lexicon)]
      : []),
  ];
}
