/** Searching and narrowing a shortlist finds whom asking every row would find, in every order, whichever way it goes about it. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fc } from '../../support/properties.js';
import {
  inOrganisation,
  newId,
  NO_FILTERS,
  type RankingFilters,
  type RankingPlace,
  shortlist,
  type ShortlistRow,
  type SortedPlace,
} from '#libs/database';
import type { YesNoUnknown } from '#libs/contracts';
import { compileSearch, searchVectors } from '#libs/language';
import { openDatabase, type DatabaseUnderTest } from '../platform/database/database-under-test.js';

/** More than are read one by one before the matching ones are searched for. */
const RANKED = 1_200;
/** Documents of people who are not in the role, so that a word can be held by more than are ranked. */
const OTHERS = 1_300;
const SKILLED = 7;

interface Person {
  candidate: string;
  profile: string;
  application: string;
  lane: number;
  score: number;
  /** Texts as lists of words. */
  texts: string[][];
  isSkilled: boolean;
  day: number;
  country: string | null;
  sponsorship: YesNoUnknown;
  noticeDays: number;
}

let database: DatabaseUnderTest;
let people: Person[];
const [ours, theirs, roleId, weightsVersionId, by] = [newId(), newId(), newId(), newId(), newId()];

beforeAll(async () => {
  database = await openDatabase();
  people = Array.from({ length: RANKED }, (_, n) => personOf(n));
  await database.superuser.query('SET session_replication_role = replica');
  await addPeople();
  const texts = people.flatMap(({ profile, texts: each }) => each.map((words) => ({ profile, words })));
  await addTexts(ours, texts);
  await addTexts(
    ours,
    Array.from({ length: OTHERS }, () => ({ profile: newId(), words: ['often', 'seldom'] })),
  );
  await addTexts(theirs, [{ profile: people[0]!.profile, words: ['foreign', 'once'] }]);
  await database.superuser.query('SET session_replication_role = origin');
});

afterAll(() => database.close());

/** Words: in every text, in half, in few, in one, in the last third alone, and each side by side in some. */
function personOf(n: number): Person {
  const spread = (n * 7_919) % 997;
  const first = ['all', ...(spread % 2 ? ['often'] : ['other']), ...(spread % 50 === 0 ? ['seldom', 'found'] : [])];
  const second = [
    ...(n === 700 ? ['once'] : []),
    ...(n > 1_100 ? ['late'] : []),
    ...(spread % 60 === 0 ? ['found', 'seldom'] : []),
  ];
  return {
    ...{ candidate: newId(), profile: newId(), application: newId() },
    ...{ lane: Math.floor(n / 400), score: (n * 37) % 500, isSkilled: n > 600 && spread % 40 === 0, day: n % 28 },
    ...{ country: spread % 45 === 0 ? 'FR' : n % 2 ? 'DE' : null, noticeDays: n % 100 },
    sponsorship: n % 90 === 0 ? 'yes' : n % 4 === 1 ? 'no' : 'unknown',
    texts: n % 3 === 0 || second.length > 0 ? [first, ['letter', ...second]] : [first],
  };
}

/** Every seventh of those with the skill has applied under a record that was merged into theirs. */
async function addPeople(): Promise<void> {
  const { superuser } = database;
  await superuser.query(
    `CREATE TEMPORARY TABLE given AS SELECT * FROM json_to_recordset($1) AS g
       (candidate uuid, profile uuid, application uuid, lane smallint, score int, "isSkilled" boolean, day int, "standsFor" uuid,
        country text, sponsorship text, "noticeDays" int)`,
    [JSON.stringify(people.map((person, n) => ({ ...person, standsFor: n % SKILLED === 0 ? newId() : null })))],
  );
  for (const sql of [
    `INSERT INTO candidate (organisation_id, id) SELECT $1, "standsFor" FROM given WHERE "standsFor" IS NOT NULL`,
    `INSERT INTO candidate (organisation_id, id, merged_into_id) SELECT $1, candidate, "standsFor" FROM given`,
    `INSERT INTO profile_skill (organisation_id, candidate_id, skill, months, last_month)
       SELECT $1, coalesce("standsFor", candidate), 'go', 12, 24300 FROM given WHERE "isSkilled"`,
    `INSERT INTO profile_skill (organisation_id, candidate_id, skill, months, last_month)
       SELECT $1, candidate, 'go', 12, 24300 FROM given WHERE "isSkilled" AND "standsFor" IS NOT NULL`,
  ])
    await superuser.query(sql, [ours]);
  await superuser.query(
    `INSERT INTO application (organisation_id, id, role_id, candidate_id, source, mode, created_at)
       SELECT $1, application, $2, candidate, 'api', 'scored', '2026-02-01T12:00:00Z'::timestamptz + day * interval '1 day' FROM given`,
    [ours, roleId],
  );
  await superuser.query(
    `INSERT INTO assessment (organisation_id, application_id, id, profile_id, role_version_id, matcher, content, explanation_summary)
       SELECT $1, application, application, profile, $2, 'test', '{}', '[]' FROM given`,
    [ours, newId()],
  );
  await superuser.query(
    `INSERT INTO ranking (organisation_id, weights_version_id, application_id, role_id, assessment_id, lane, score, low, high, coverage,
         musts_missed, band, flags, profile_id, changed_at)
       SELECT $1, $2, application, $3, application, lane, score, 0, 10000, day, 0, 0, 0, profile, now() FROM given`,
    [ours, weightsVersionId, roleId],
  );
  await superuser.query(
    `INSERT INTO application_answers (organisation_id, application_id, country, sponsorship, relocation, notice_days, content)
       SELECT $1, application, country, sponsorship, 'unknown', "noticeDays", '{}' FROM given`,
    [ours],
  );
  await superuser.query(
    `INSERT INTO application_authorisation (organisation_id, application_id, country, authorised)
       SELECT $1, application, 'DE', CASE country WHEN 'DE' THEN 'yes' ELSE 'no' END FROM given WHERE country IS NOT NULL`,
    [ours],
  );
  await superuser.query(
    `INSERT INTO ranking_count (organisation_id, weights_version_id, lane, n, id)
       SELECT $1, $2, lane, count(*), gen_random_uuid() FROM given GROUP BY lane`,
    [ours, weightsVersionId],
  );
}

async function addTexts(organisationId: string, texts: readonly { profile: string; words: string[] }[]): Promise<void> {
  const rows = texts.map(({ profile, words }) => ({
    ...{ profile, id: newId() },
    vector: searchVectors(words.join(' '))[0],
  }));
  for (const sql of [
    `INSERT INTO profile_source (organisation_id, profile_id, document_text_id) SELECT $1, profile, id`,
    `INSERT INTO document_words (organisation_id, document_text_id, part, words) SELECT $1, id, 0, vector::tsvector`,
  ])
    await database.superuser.query(`${sql} FROM json_to_recordset($2) AS g (profile uuid, id uuid, vector text)`, [
      organisationId,
      JSON.stringify(rows),
    ]);
}

/** What is typed, and who says it. */
interface Sought {
  text: string;
  says: (person: Person) => boolean;
}

const word = (form: string): Sought => ({
  text: form,
  says: ({ texts }) => texts.some((words) => words.includes(form)),
});
const phrase = (first: string, second: string): Sought => ({
  text: `"${first} ${second}"`,
  says: ({ texts }) => texts.some((words) => words.some((one, at) => one === first && words[at + 1] === second)),
});
const LEAVES: readonly Sought[] = [
  ...['all', 'often', 'other', 'seldom', 'once', 'late', 'letter', 'nowhere', 'foreign'].map(word),
  ...[phrase('seldom', 'found'), phrase('found', 'seldom'), phrase('all', 'other'), phrase('often', 'all')],
  { text: 'sel*', says: word('seldom').says },
];

const sought = fc.letrec<{ any: Sought; leaf: Sought }>((tie) => ({
  leaf: fc.constantFrom(...LEAVES),
  any: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    tie('leaf'),
    fc
      .tuple(tie('any'), tie('any'))
      .map(([a, b]) => ({ text: `(${a.text} AND ${b.text})`, says: (p: Person) => a.says(p) && b.says(p) })),
    fc
      .tuple(tie('any'), tie('any'))
      .map(([a, b]) => ({ text: `(${a.text} OR ${b.text})`, says: (p: Person) => a.says(p) || b.says(p) })),
    fc
      .tuple(tie('any'), tie('any'))
      .map(([a, b]) => ({ text: `(${a.text} AND NOT ${b.text})`, says: (p: Person) => a.says(p) && !b.says(p) })),
  ),
})).any;

/** What is asked for of what people answered, and who says so. */
interface Answered {
  filters: Partial<RankingFilters>;
  says: (person: Person) => boolean;
}

const ANSWERED: readonly Answered[] = [
  ...['FR', 'KP'].map((country): Answered => ({
    filters: { country: [country] },
    says: (person) => person.country === country,
  })),
  { filters: { country: ['FR', 'unknown'] }, says: ({ country }) => country !== 'DE' },
  { filters: { sponsorship: ['yes'] }, says: ({ sponsorship }) => sponsorship === 'yes' },
  { filters: { sponsorship: ['no', 'unknown'] }, says: ({ sponsorship }) => sponsorship !== 'yes' },
  { filters: { relocation: ['no'] }, says: () => false },
  { filters: { authorised: { country: 'DE', is: ['no'] } }, says: ({ country }) => country === 'FR' },
  { filters: { available: { days: 3, is: ['yes'] } }, says: ({ noticeDays }) => noticeDays <= 3 },
];

interface Asked {
  answered: Answered | null;
  search: Sought | null;
  skill: boolean;
  fromDay: number | null;
  lane: number | null;
}

const asked: fc.Arbitrary<Asked> = fc.record({
  answered: fc.option(fc.constantFrom(...ANSWERED), { freq: 1 }),
  search: fc.option(sought, { freq: 8 }),
  skill: fc.boolean(),
  fromDay: fc.option(fc.constantFrom(0, 20, 27), { freq: 1 }),
  lane: fc.option(fc.nat(2), { freq: 1 }),
});

function filtersOf({ answered, search, skill, fromDay, lane }: Asked): RankingFilters {
  const read = search && compileSearch(search.text);
  if (read && 'fault' in read) throw new Error(read.fault.message);
  return {
    ...NO_FILTERS,
    ...answered?.filters,
    ...{ lane, search: read?.condition ?? null, skill: skill ? { id: 'go', months: 6 } : null },
    receivedFrom: fromDay === null ? null : `2026-02-${String(fromDay + 1).padStart(2, '0')}`,
  };
}

const passes = ({ answered, search, skill, fromDay, lane }: Asked, person: Person): boolean =>
  (answered?.says(person) ?? true) &&
  (search?.says(person) ?? true) &&
  (!skill || person.isSkilled) &&
  (fromDay === null || person.day >= fromDay) &&
  (lane === null || person.lane === lane);

const SORTS = ['rank', 'score', 'received', 'coverage'] as const;
type Sort = (typeof SORTS)[number];

/** Compares as the order does; ties by id, the latest application first where it goes by arrival. */
const ORDERS: Record<Sort, (a: Person, b: Person) => number> = {
  rank: (a, b) => a.lane - b.lane || b.score - a.score || byId(a, b),
  score: (a, b) => b.score - a.score || byId(a, b),
  received: (a, b) => b.day - a.day || byId(b, a),
  coverage: (a, b) => b.day - a.day || byId(a, b),
};

function byId(a: Person, b: Person): number {
  return a.application < b.application ? -1 : 1;
}

/** All pages one behind the other, or as many as make the first hundreds. */
async function read(filters: RankingFilters, sort: Sort, limit: number): Promise<string[]> {
  const page = { roleId, by, weightsVersionId, filters, limit };
  return inOrganisation(database.app, ours, async (tenant) => {
    const ids: string[] = [];
    let after: (ShortlistRow & { key?: SortedPlace['key'] }) | null = null;
    for (let pages = 0; pages < 4; pages++) {
      const rows: (ShortlistRow & { key?: SortedPlace['key'] })[] =
        sort === 'rank'
          ? await shortlist.list(tenant, { ...page, after: after as RankingPlace | null })
          : await shortlist.listSorted(tenant, {
              ...page,
              sort,
              after: after && { applicationId: after.applicationId, key: after.key ?? null },
            });
      ids.push(...rows.map(({ applicationId }) => applicationId));
      after = rows.at(-1) ?? null;
      if (rows.length < limit) break;
    }
    return ids;
  });
}

describe('a shortlist that is searched and narrowed', () => {
  it('has the candidates who pass, in their order, and counts them', async () => {
    await fc.assert(
      fc.asyncProperty(asked, fc.constantFrom(...SORTS), fc.constantFrom(5, 60), async (given, sort, limit) => {
        const expected = people.filter((person) => passes(given, person)).sort(ORDERS[sort]);
        const filters = filtersOf(given);
        expect(await read(filters, sort, limit)).toEqual(
          expected.slice(0, 4 * limit).map(({ application }) => application),
        );
        const counted = { weightsVersionId, roleId, filters, by };
        const { matching } = await inOrganisation(database.app, ours, (tenant) =>
          shortlist.countFiltered(tenant, counted),
        );
        expect(matching).toBe(expected.length);
      }),
      { numRuns: 25 },
    );
  });

  it('is of one organization, whichever caller asks the index of words', async () => {
    const texts = (organisationId: string, query: string): Promise<unknown[]> =>
      inOrganisation(database.app, organisationId, (tenant) =>
        tenant.query('SELECT texts_saying($1::tsquery, NULL)', [query]),
      );
    expect([await texts(ours, `'once'`), await texts(theirs, `'once'`)]).toEqual([
      [expect.anything()],
      [expect.anything()],
    ]);
    expect([await texts(ours, `'foreign'`), await texts(newId(), `'all'`)]).toEqual([[], []]);
    expect(await database.app.query(`SELECT texts_saying('all'::tsquery, NULL)`)).toEqual([]);
    const own = inOrganisation(database.app, ours, (tenant) =>
      tenant.query<unknown[]>(`SELECT texts_saying('!nowhere'::tsquery, NULL)`),
    );
    expect((await own).length).toBe(people.flatMap(({ texts: each }) => each).length + OTHERS);
  });
});
