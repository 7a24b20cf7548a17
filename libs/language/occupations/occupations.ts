import { inflateTable } from '../text/inflate-table.js';
import { lazy } from '../text/lazy.js';
import { broadOccupation, fieldLookup, MOST_JOBS, occupationLookup } from './occupation-table.js';
import { PACKED_OCCUPATIONS } from './table.generated.js';
import { PACKED_INDEXED, PACKED_TITLE_INDEX } from './title-index.generated.js';
import { type IndexedOccupation, readIndexed, titleIndexLookup } from './title-index.js';

const lookup = lazy(() => occupationLookup(inflateTable(PACKED_OCCUPATIONS).toString('utf8')));

/**
 * Codes of the O*NET occupations that go by a title (`29-1141.03`), given as the stems of its words without those of seniority, in any
 * order. Empty for a title that O*NET does not list or that names more than three kinds of job. Unpacked when first needed.
 */
export function occupationsOf(titleStems: readonly string[]): readonly string[] {
  return lookup()(titleStems);
}

const fields = lazy(() => fieldLookup(inflateTable(PACKED_OCCUPATIONS).toString('utf8')));

const indexed = lazy(() => readIndexed(inflateTable(PACKED_INDEXED).toString('utf8')));
const titleIndex = lazy(() => titleIndexLookup(inflateTable(PACKED_TITLE_INDEX)));

/** The occupations of ESCO that go by a title that O*NET does not list, in any of twelve languages. */
function indexedOccupationsOf(titleStems: readonly string[]): IndexedOccupation[] {
  return titleStems.length === 0 ? [] : titleIndex()(titleStems).map((place) => indexed()[place]!);
}

/** Keys of the jobs in a field of work, given as the stems of its name: of a teller's for "banking". */
export function jobsInField(stems: readonly string[]): string[] {
  return stems.length === 0 ? [] : fields()(stems).map((job) => JOB + job);
}

/** Prefixes of title keys: an occupation, and the job that its specialties share. */
const OCCUPATION = 'occupation:';
const JOB = 'job:';

/** The keys of a title: those that a position holds, and those that a role looks for. */
interface OccupationKeys {
  holds: string[];
  same: string[];
  family: string[];
}

/**
 * Keys by which titles outside the taxonomy are related through O*NET and, where it does not list them, through ESCO. Two titles with one `same` key name the same job: the only
 * occupation that each goes by, where a specialty ("ICU nurse") is the job itself too ("registered nurse") and not the other way round.
 * Two that only share a `family` key are of one family of jobs.
 *
 * @returns `holds`: keys of a position with that title; `same` and `family`: keys that a role with it looks for
 */
export function occupationKeys(titleStems: readonly string[]): OccupationKeys {
  const codes = occupationsOf(titleStems);
  if (codes.length === 0) return indexedKeys(indexedOccupationsOf(titleStems));
  const family = [...new Set(codes.map(broadOccupation))].map((job) => JOB + job);
  const only = codes.length === 1 ? codes[0]! : null;
  if (only === null) return { holds: family, same: [], family };
  const general = `${broadOccupation(only)}.00`;
  const holds = [...new Set([only, general])].map((code) => OCCUPATION + code);
  return { holds: [...holds, ...family], same: [OCCUPATION + only], family };
}

/** An occupation of ESCO is the same as the one of O*NET that it was linked to as such; what is wider, narrower or near is its family. */
function indexedKeys(found: readonly IndexedOccupation[]): OccupationKeys {
  const jobs = new Set(found.flatMap(({ exact, near }) => [...exact, ...near].map(broadOccupation)));
  const family = jobs.size > MOST_JOBS ? [] : [...jobs].map((job) => JOB + job);
  const [only] = found;
  if (found.length !== 1 || only === undefined) return { holds: family, same: [], family };
  const same = [only.id, ...only.exact].map((one) => OCCUPATION + one);
  return { holds: [...same, ...family], same, family };
}
