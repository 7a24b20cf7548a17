import { inflateTable } from '../text/inflate-table.js';
import { lazy } from '../text/lazy.js';
import { broadOccupation, fieldLookup, occupationLookup } from './occupation-table.js';
import { PACKED_OCCUPATIONS } from './table.generated.js';

const lookup = lazy(() => occupationLookup(inflateTable(PACKED_OCCUPATIONS).toString('utf8')));

/**
 * Codes of the O*NET occupations that go by a title (`29-1141.03`), given as the stems of its words without those of seniority, in any
 * order. Empty for a title that O*NET does not list or that names more than three kinds of job. Unpacked when first needed.
 */
export function occupationsOf(titleStems: readonly string[]): readonly string[] {
  return lookup()(titleStems);
}

const fields = lazy(() => fieldLookup(inflateTable(PACKED_OCCUPATIONS).toString('utf8')));

/** Keys of the jobs in a field of work, given as the stems of its name: of a teller's for "banking". */
export function jobsInField(stems: readonly string[]): string[] {
  return stems.length === 0 ? [] : fields()(stems).map((job) => JOB + job);
}

/** Prefixes of title keys: an occupation, and the job that its specialties share. */
const OCCUPATION = 'occupation:';
const JOB = 'job:';

/**
 * Keys by which titles outside the taxonomy are related through O*NET. Two titles with one `same` key name the same job: the only
 * occupation that each goes by, where a specialty ("ICU nurse") is the job itself too ("registered nurse") and not the other way round.
 * Two that only share a `family` key are of one family of jobs.
 *
 * @returns `holds`: keys of a position with that title; `same` and `family`: keys that a role with it looks for
 */
export function occupationKeys(titleStems: readonly string[]): { holds: string[]; same: string[]; family: string[] } {
  const codes = occupationsOf(titleStems);
  const family = [...new Set(codes.map(broadOccupation))].map((job) => JOB + job);
  const only = codes.length === 1 ? codes[0]! : null;
  if (only === null) return { holds: family, same: [], family };
  const general = `${broadOccupation(only)}.00`;
  const holds = [...new Set([only, general])].map((code) => OCCUPATION + code);
  return { holds: [...holds, ...family], same: [OCCUPATION + only], family };
}
