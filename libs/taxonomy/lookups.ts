import type { Certification } from './certification.js';
import { CERTIFICATIONS } from './certifications/index.js';
import { FIELDS, RELATED_GROUPS, TECHNICAL_GROUPS, type Field } from './education.js';
import type { Title } from './title.js';
import { TITLE_FAMILIES, TITLES } from './titles/index.js';

const CERTIFICATION = new Map(CERTIFICATIONS.map((one) => [one.id, one]));
const TITLE = new Map(TITLES.map((one) => [one.id, one]));
const FIELD = new Map(FIELDS.map((one) => [one.id, one]));

/** The certification with this id, or undefined. */
export function certificationById(id: string): Certification | undefined {
  return CERTIFICATION.get(id);
}

/**
 * Certifications that stand in for this one: its successors, its equivalents, and those that name it as theirs. Named pairs only; in
 * the order of the list.
 */
export function certificationsEquivalentTo(id: string): string[] {
  const own = CERTIFICATION.get(id);
  if (!own) return [];
  const named = new Set([...(own.successors ?? []), ...(own.equivalents ?? [])]);
  return CERTIFICATIONS.filter((other) => named.has(other.id)).map((other) => other.id);
}

/** The title with this id, or undefined. */
export function titleById(id: string): Title | undefined {
  return TITLE.get(id);
}

function familiesOf({ family, secondFamily }: Title): string[] {
  return secondFamily === undefined ? [family] : [family, secondFamily];
}

/**
 * Titles around this one: `same` are it and its siblings, `family` the others of its family, `feeder` those of the families that lead
 * into it. Empty for an unknown id; no id stands twice.
 */
export function titlesAround(id: string): { same: string[]; family: string[]; feeder: string[] } {
  const own = TITLE.get(id);
  if (!own) return { same: [], family: [], feeder: [] };
  const same = [id, ...(own.siblings ?? [])];
  const families = familiesOf(own);
  const feeders = TITLE_FAMILIES.filter((one) => families.includes(one.id)).flatMap((one) => one.feeders);
  const others = TITLES.filter((other) => !same.includes(other.id));
  const among = (title: Title, ids: readonly string[]): boolean => familiesOf(title).some((one) => ids.includes(one));
  const family = others.filter((other) => among(other, families)).map((other) => other.id);
  const feeder = others.filter((other) => among(other, feeders) && !family.includes(other.id)).map((other) => other.id);
  return { same, family, feeder };
}

/**
 * Fields that "or a related field" adds to those named, or with `technical` "or a related technical field". The named ones come
 * first; without a named one, every field that is meant.
 */
export function relatedFields(named: readonly string[], technical: boolean): string[] {
  const groups = new Set<Field['group']>(technical ? TECHNICAL_GROUPS : []);
  for (const id of named) {
    const group = FIELD.get(id)?.group;
    if (!group) continue;
    groups.add(group);
    for (const related of RELATED_GROUPS[group] ?? []) groups.add(related);
  }
  return [
    ...named,
    ...FIELDS.filter((field) => groups.has(field.group) && !named.includes(field.id)).map((field) => field.id),
  ];
}
