import type { Position, RoleContent } from '#libs/contracts';

/**
 * The relation of a title to the role's: the same job, one of its family or a feeder, one that only shares a word with
 * it, or none.
 */
export type TitleRelation = 'same' | 'around' | 'shares-a-word' | 'none';

export interface RoleTitles {
  same: ReadonlySet<string>;
  around: ReadonlySet<string>;
  /** Stems of each of the role's own titles that the taxonomy does not know. */
  free: readonly ReadonlySet<string>[];
  /** Stems of its trade. */
  trade: ReadonlySet<string>;
  /** Stems of the fields that years are asked in. */
  fields: readonly (readonly string[])[];
  /** Kinds of job that go by the role's title, as far as they are known. */
  jobs: ReadonlySet<string>;
}

/** Before the stems of a title that the taxonomy does not know (`Position.titleKeys`). */
const FREE = '~';
/** Before the stems of a title that the taxonomy knows. */
const WORDS = 'words:';
/** Before the kind of job that a title goes by. */
const JOB = 'job:';

/**
 * Stems of words that say how one works and not in which trade. Beside the words of the role's title they make another job ("Nurse
 * Manager" for a nurse), and alone they say nothing ("Sales Manager", "Project Manager").
 */
const ANY_TRADE = new Set(
  (
    'administr advis advisor agent analyst assist associ clerk consult coordin design develop director engin execut executive expert head intern ' +
    'lead leader manag manager member offic officer offici oper partner repres servic specialist staff supervis supervisor support team ' +
    'technician traine volunt worker'
  ).split(' '),
);

/**
 * Stems of words that say by which right one works, which the titles of others leave out: a staff nurse is a registered one, and a chef
 * who owns the place is a chef.
 */
const EMPLOYMENT_TERMS = new Set(
  'accredit certifi charter cofound cofounder found founder licens owner qualifi regist'.split(' '),
);

/** Whether a title shares a word of the role's trade: of its title, of the fields of its years, or one that its page says again and again. */
export function isOfTrade(keys: readonly string[], { trade }: RoleTitles): boolean {
  return wordsOfTitle(keys).some((stems) => [...stems].some((one) => trade.has(one)));
}

/** The stems of a title, whether the taxonomy knows it or not; of none where it has no words but those of seniority. */
function wordsOfTitle(keys: readonly string[]): ReadonlySet<string>[] {
  return keys.flatMap((key) => {
    const prefix = [FREE, WORDS].find((one) => key.startsWith(one));
    return prefix === undefined ? [] : [new Set(key.slice(prefix.length).split(' '))];
  });
}

export function roleTitles({ same, family, feeder, fields = [], trade = [] }: RoleContent['titles']): RoleTitles {
  return {
    same: new Set(same),
    around: new Set([...family, ...feeder]),
    free: same.flatMap((key) => (key.startsWith(FREE) ? [stemsOf(key)] : [])),
    jobs: new Set(family.filter((key) => key.startsWith(JOB))),
    fields,
    trade: new Set(trade.filter((one) => !ANY_TRADE.has(one))),
  };
}

/**
 * Compares a position's title keys with the role's titles. A title outside the taxonomy is the same job when it holds all words of the
 * role's ("Senior ICU nurse, nights" for "ICU nurse"), or names the trade without the role's specialty ("Nurse"), and is near it when they
 * share a word of the trade.
 */
export function titleRelation(keys: readonly string[], titles: RoleTitles): TitleRelation {
  if (keys.some((key) => titles.same.has(key))) return 'same';
  const free = titles.free.length === 0 ? [] : keys.filter((key) => key.startsWith(FREE)).map(stemsOf);
  if (free.some((stems) => titles.free.some((asked) => isSameJob(stems, asked)))) return 'same';
  if (free.some((stems) => titles.free.some((asked) => isPlainTrade(stems, asked))) && !isOtherJob(keys, titles))
    return 'same';
  if (isOfFields(keys, titles)) return 'same';
  if (keys.some((key) => titles.around.has(key))) return 'around';
  const isNear = (stems: ReadonlySet<string>, asked: ReadonlySet<string>): boolean =>
    sharesTrade(stems, asked) || isPartOf(stems, asked);
  return free.some((stems) => titles.free.some((asked) => isNear(stems, asked))) ? 'shares-a-word' : 'none';
}

/** "Retail Banking Officer" for years in "retail banking": the title holds all words of a field that years are asked in. */
function isOfFields(keys: readonly string[], { fields }: RoleTitles): boolean {
  if (fields.length === 0) return false;
  return wordsOfTitle(keys).some((stems) => fields.some((field) => field.every((one) => stems.has(one))));
}

function sharesTrade(stems: ReadonlySet<string>, asked: ReadonlySet<string>): boolean {
  return [...stems].some((stem) => asked.has(stem) && !ANY_TRADE.has(stem) && !EMPLOYMENT_TERMS.has(stem));
}

/** The role's title without what sets it apart: "Design Engineer" for "Mould Design Engineer". One word alone says too little. */
function isPartOf(stems: ReadonlySet<string>, asked: ReadonlySet<string>): boolean {
  return stems.size > 1 && [...stems].every((stem) => asked.has(stem));
}

function isSameJob(stems: ReadonlySet<string>, asked: ReadonlySet<string>): boolean {
  const trade = [...asked].filter((stem) => !EMPLOYMENT_TERMS.has(stem));
  return (
    trade.length > 0 &&
    trade.every((stem) => stems.has(stem)) &&
    [...stems].every((stem) => asked.has(stem) || !ANY_TRADE.has(stem))
  );
}

/**
 * A title that says less than the role's and nothing else ("Teacher" for "Elementary School Teacher"): people write what they are, and where
 * they were it is their text that must show something of the role. Only of trades with a word of their own: a "Manager" or a "Project
 * Manager" says too little of a "Construction Project Manager", and a "Teacher" is no "Teacher Assistant".
 */
function isPlainTrade(stems: ReadonlySet<string>, asked: ReadonlySet<string>): boolean {
  const trade = [...stems].filter((stem) => !EMPLOYMENT_TERMS.has(stem));
  const ofAnyTrade = [...asked, ...trade].some((stem) => ANY_TRADE.has(stem));
  return trade.length > 0 && !ofAnyTrade && trade.every((stem) => asked.has(stem));
}

/** The title goes by other kinds of job than the role's: "School" is no teacher. */
function isOtherJob(keys: readonly string[], { jobs }: RoleTitles): boolean {
  const own = keys.filter((key) => key.startsWith(JOB));
  return jobs.size > 0 && own.length > 0 && !own.some((key) => jobs.has(key));
}

function stemsOf(key: string): Set<string> {
  return new Set(key.slice(FREE.length).split(' '));
}

/**
 * Separates the jobs of one title ("Platform Engineer / Cook"). "And" separates only after a whole job, and not in the
 * departments of a head.
 */
const PARTS = /\s*[/|+;]\s*/u;
const AND = /^(?!.*(?<![\p{L}])(?:of|for)(?![\p{L}]))(\S+\s\S.*?)\s(?:&|and|und|et|y)\s(.+)$/iu;

/**
 * Returns whether the title names an unknown job beside the known ones. A list may belong to either, and the text has
 * to say to which.
 */
export function namesUnknownJob({ title, titleKeys }: Position): boolean {
  if (title === null) return false;
  const parts = title.value.split(PARTS).flatMap((part) => AND.exec(part)?.slice(1) ?? [part]);
  const jobs = parts.filter((part) => /\p{L}{2}/u.test(part)).length;
  return jobs > 1 && jobs > titleKeys.filter((key) => !key.startsWith('job:') && !key.startsWith(WORDS)).length;
}
