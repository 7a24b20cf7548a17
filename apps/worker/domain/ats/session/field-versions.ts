/**
 * What is said of a thing, field by field: of each the latest version holds. Joining is the same in whatever order things are said, and
 * however often, so that events may come late, twice and in any order. Pure.
 */
import { createHash } from 'node:crypto';
import type { FieldVersions } from '#libs/database';

/** SHA-256, hex, of a value as JSON with its fields in order: tells two values of one version apart, the same way everywhere. */
export function valueDigest(value: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(ordered(value)) ?? 'null')
    .digest('hex');
}

/** Fields that a record speaks of, as said in its version. Undefined ones are not spoken of. */
export function fieldVersionsOf(version: string, fields: Readonly<Record<string, unknown>>): FieldVersions {
  return Object.fromEntries(
    Object.entries(fields)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, { version, digest: valueDigest(value), value }]),
  );
}

/** Returns the latest version of each field of both. */
export function mergeFieldVersions(known: FieldVersions, news: FieldVersions): FieldVersions {
  const all = { ...known };
  for (const [name, incoming] of Object.entries(news)) {
    const before = Object.hasOwn(all, name) ? all[name] : undefined;
    if (before === undefined || isLater(incoming, before)) all[name] = incoming;
  }
  return all;
}

/** Returns whether one is said after the other; of two of one version the greater digest counts, for no reason but that it is the same everywhere. */
export function isLater(
  one: { version: string; digest: string },
  other: { version: string; digest: string } | null,
): boolean {
  if (other === null) return true;
  return one.version > other.version || (one.version === other.version && one.digest > other.digest);
}

/** When a version was so; versions that are no moments count as of when they came. */
export function versionMoment(version: string, at: Date): string {
  return /^\d{4}-\d{2}-\d{2}T/.test(version) ? version : at.toISOString();
}

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
      .map(([name, field]) => [name, ordered(field)]),
  );
}
