/** The requirements and notes of the items of a page. */
import type { RoleContent } from '#libs/contracts';
import { skillsIn, type SkillLexicon } from '#libs/language';
import { requirementLabel, phraseStems } from '../criteria/phrases/phrase-leaf.js';
import { readBesideExperience } from '../criteria/read-beside-experience.js';
import { readRequirement } from '../criteria/read-requirement.js';
import { parsedRequirement, type ParsedRequirement } from '../criteria/requirement-reading.js';
import { cloudDrafts, cloudGroups } from '../criteria/skills/read-clouds.js';
import type { AskedThing } from '../criteria/things/asked-thing.js';
import { bareList } from '../criteria/bare-list.js';
import { noteOf } from '../notes/notes.js';
import { KIND_OF_SECTION, type PageItem } from '../page/page-item.js';
import { isAbsence } from '../vocabulary/importance-cues.js';
import type { RoleExperience } from './role-experience.js';

/** The result of reading one item, or a part of it. */
export interface ItemReading {
  readings: readonly ParsedRequirement[];
  note: RoleContent['notes'][number] | null;
}

/**
 * Reads the items of a page: each as a requirement or a note, groups of clouds as one, and what the lines about experience ask for beside
 * years. Duties are read on their own.
 *
 * @param trade the job of the role: words that only name it are no requirement
 */
export function readItems(
  items: readonly AskedThing[],
  { stated, assumed }: RoleExperience,
  trade: string,
  lexicon: SkillLexicon,
): ItemReading[] {
  const clouds = cloudGroups(items, lexicon);
  const inClouds = new Set(clouds.flatMap((group) => group.items));
  const isOther = (item: PageItem): boolean =>
    inClouds.has(item) || item.section === 'duties' || stated?.items.has(item) === true || item === assumed?.item;
  const ofItems = items.map((item): ItemReading => {
    const group = clouds.find((one) => one.items[0] === item);
    if (group) return { readings: [parsedRequirement({ criteria: cloudDrafts(group, lexicon) })], note: null };
    return isOther(item) ? { readings: [], note: null } : readItem(item, items, lexicon);
  });
  const beside = [
    ...objectOfYears(stated, trade, lexicon),
    ...readBesideExperience(items, stated?.items ?? new Set(), lexicon),
  ];
  return [...ofItems, { readings: beside, note: null }];
}

/** An item as a requirement, or as a note; what the page does not ask for is both. */
function readItem(item: AskedThing, items: readonly PageItem[], lexicon: SkillLexicon): ItemReading {
  const isAbsent = isAbsence(item.text);
  const noted = isAbsent ? 'filter' : noteOf(item, lexicon);
  const kind = item.insistedOn && noted === 'soft-skill' ? null : noted;
  const note = kind && { kind, label: requirementLabel(item.text), span: { start: item.start, end: item.end } };
  const isRead = isAbsent || (kind === null && !repeats(item, items));
  return { readings: isRead ? readRequirements(item, lexicon) : [], note };
}

/** The requirements of one item: one, or each name of a bare list. */
function readRequirements(item: AskedThing, lexicon: SkillLexicon): ParsedRequirement[] {
  const { section, topic, group, insisted } = item;
  if (ONLY_LEVEL.test(item.text)) return [];
  const kind = KIND_OF_SECTION[section] ?? 'required';
  const pieces = group ? [item] : (bareList(item) ?? [item]);
  return pieces.map(({ text, start }) =>
    readRequirement({ text, start, kind, topic, group, insisted, isThing: true }, lexicon),
  );
}

/** "Experience level: Mid-Level" says which job it is. */
const ONLY_LEVEL =
  /^(?:(?:entry|junior|mid|senior|lead|manager|student)(?:[- ]?(?:level|senior|weight))?(?:[,/ ]+|$)){1,5}$/i;

/** True where a facts list only repeats what the qualifications say. */
function repeats(item: PageItem, items: readonly PageItem[]): boolean {
  return item.section === 'glance' && items.some((other) => other.section !== 'glance' && other.topic === item.topic);
}

/** Returns the object of years of experience as a requirement of its own, where the title does not name it. */
function objectOfYears(stated: RoleExperience['stated'], trade: string, lexicon: SkillLexicon): ParsedRequirement[] {
  if (!stated?.object || isImpliedByTitle(stated.object.text, trade, lexicon)) return [];
  const { text, item } = stated.object;
  const start = item.start + item.text.indexOf(text);
  return [readRequirement({ text, start, kind: KIND_OF_SECTION[item.section] ?? 'required', topic: null }, lexicon)];
}

/**
 * True where a title says what some words do: "accounting" of an accountant is no requirement beside the job. Half of the words are enough:
 * of a warehouse supervisor "warehouse or distribution" is the trade, and of an HVAC technician "residential HVAC service".
 */
function isImpliedByTitle(text: string, title: string, lexicon: SkillLexicon): boolean {
  const titleStems = new Set(phraseStems(title).map((stem) => stem.slice(0, SAME_BEGIN)));
  const stems = phraseStems(text);
  const named = stems.filter((stem) => titleStems.has(stem.slice(0, SAME_BEGIN))).length;
  const isSameJob = titleStems.has(stems.at(-1)?.slice(0, SAME_BEGIN) ?? '');
  return skillsIn(text, lexicon).length > 0 || isSameJob || named * 2 >= stems.length;
}

/** Words of one job begin alike: accountant, accounting; nurse, nursing; sales, seller not. */
const SAME_BEGIN = 4;
