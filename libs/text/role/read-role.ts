import type { Kind, Level, RoleContent, RoleQuestion } from '#libs/contracts';
import { TAXONOMY } from '#libs/taxonomy';
import { recogniseSkills } from '../recognise.js';
import { levelOfTitle } from '../titles.js';
import { wordRuns } from '../words/runs.js';
import { assembled, emptyGathering, questionsOf } from './criteria/assemble.js';
import { isAbsence, isFilter, isSoftSkill } from './criteria/cues.js';
import { labelOf } from './criteria/phrase-leaf.js';
import { KIND_OF_SECTION, pageItems, type PageItem } from './page/page-items.js';
import { readBesideExperience } from './criteria/read-beside-experience.js';
import { cloudGroups, cloudRule, type CloudGroup } from './criteria/read-clouds.js';
import { readDuties } from './criteria/read-duties.js';
import { readExperience } from './criteria/read-experience.js';
import { readRequirement, type Gathered } from './criteria/read-requirement.js';
import { titleOfPage, titlesOf } from './page/role-title.js';

/** Version of the role reader; changes whenever the same page is read otherwise. */
export const ROLE_READER = 'role/1';

function addClouds(group: CloudGroup, gathered: Gathered): RoleQuestion[] {
  const span = { start: group.items[0]!.start, end: group.items.at(-1)!.end };
  const rule = cloudRule(group);
  const kind = KIND_OF_SECTION[group.items[0]!.section] ?? 'required';
  const add = (name: string, stated: Kind, expression: typeof rule.required): string =>
    gathered.criteria.add({ name, category: 'skills', label: expression.label, kind: stated, expression, span }).id;
  const id = add('cloud', kind, rule.required);
  for (const { n, expression } of rule.preferred)
    add(`cloud ${n}`, kind === 'required' ? 'preferred' : kind, expression);
  return group.required === null
    ? [{ code: 'cloud-count', criterion: id, span, data: { of: group.platforms.length } }]
    : [];
}

function readItem({ text, start, section, topic }: PageItem, gathered: Gathered): void {
  readRequirement({ text, start, kind: KIND_OF_SECTION[section] ?? 'required', topic }, gathered);
}

/** True where a facts list only repeats what the qualifications say. */
function repeats(item: PageItem, items: readonly PageItem[]): boolean {
  return item.section === 'glance' && items.some((other) => other.section !== 'glance' && other.topic === item.topic);
}

const asLevel = (title: string): Level | null => levelOfTitle(title);

/**
 * Reads a role page (plain text, see `rolePageText`) into criteria with the places they came from. Company, benefits, outlook, sample
 * letters, questions and related roles are not read. Ambiguous wording takes the kinder reading and raises a question; a page without
 * requirements has no criteria and the question `no-requirements`. Never throws.
 *
 * @param options.title the title, where it is known from elsewhere; else it is taken from the page.
 */
export function readRole(page: string, options: { title?: string } = {}): RoleContent {
  const { items, unknown } = pageItems(page);
  const stated = options.title?.trim() || titleOfPage(page);
  const title = stated ?? '';
  const gathered = emptyGathering();
  const notes: RoleContent['notes'] = [];
  const questions: RoleQuestion[] =
    stated === null ? [{ code: 'no-title', criterion: null, span: null, data: {} }] : [];

  for (const { text, start, end } of unknown) {
    if (items.some((item) => item.heading === text && item.start > end))
      questions.push({
        code: 'unknown-heading',
        criterion: null,
        span: { start, end },
        data: { heading: labelOf(text) },
      });
  }

  const experience = readExperience(items, asLevel(title));
  const clouds = cloudGroups(items);
  const inClouds = new Set(clouds.flatMap((group) => group.items));
  for (const item of items) {
    const group = clouds.find((one) => one.items[0] === item);
    if (group) questions.push(...addClouds(group, gathered));
    if (inClouds.has(item) || item.section === 'duties' || experience?.items.has(item)) continue;
    const note = isAbsence(item.text) ? 'filter' : noteOf(item);
    if (isAbsence(item.text)) readItem(item, gathered);
    if (note) notes.push({ kind: note, label: labelOf(item.text), span: { start: item.start, end: item.end } });
    else if (!repeats(item, items)) {
      readItem(item, gathered);
    }
  }
  readBesideExperience(items, experience?.items ?? new Set(), gathered);

  const criteria = assembled(gathered, experience?.criterion ?? null, readDuties(items));
  questions.push(...questionsOf(gathered, criteria));
  if (criteria.length === 0) questions.push({ code: 'no-requirements', criterion: null, span: null, data: {} });
  const bands = experience?.criterion.expression;
  const target = bands?.test === 'experience' ? bands.benchmarks[bands.target]!.level : null;
  return {
    title,
    level: asLevel(title) ?? experience?.typical ?? target,
    asOf: null,
    page,
    titles: titlesOf(title),
    criteria,
    runs: [...new Set(items.flatMap((item) => wordRuns(item.text)))].sort((a, b) => a - b),
    notes,
    questions,
    reader: ROLE_READER,
    taxonomy: TAXONOMY,
  };
}

/** What is noted for people instead of scored: soft skills, and conditions of work. Never where a skill of the taxonomy is named. */
function noteOf(item: PageItem): 'soft-skill' | 'filter' | null {
  if (item.section === 'soft') return 'soft-skill';
  if (item.topic === 'languages' || item.topic === 'education' || item.topic === 'certifications') return null;
  if (recogniseSkills(item.text).length > 0) return null;
  if (isFilter(item.text)) return 'filter';
  return isSoftSkill(item.text) ? 'soft-skill' : null;
}
