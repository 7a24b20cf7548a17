/**
 * What must hold of documents that tell one life without contradicting each other, from five trades, as records and as résumés in four
 * languages: more of them never lower a score, in whatever order they come. A usual run draws a few lives, the same in every run;
 * `CANDOR_TEST_LENGTH=hours` many of them.
 *
 * @runs-alone Drawn at length it takes longer than other tests may.
 */
import { describe, expect, it, jest } from '@jest/globals';
import { fc } from '../../support/properties.js';
import type { Profile } from '#libs/contracts';
import { assessorFor, compileWeights, defaultWeights, fold } from '#libs/matching';
import { readRole } from '#libs/job-ad';
import { buildProfile, type SourceDocument } from '#libs/resume';
import { TAKES_HOURS } from '../../support/test-length.js';
import { lifeArb, lifeTellingsArb, type LifeTelling } from '../support/arbitrary/arbitrary-lives.js';
import { AS_OF } from '../support/index.js';
import { staysOf, writeLife } from '../support/tell-life.js';
import { TRADES } from '../support/trades.js';

jest.setTimeout(1_800_000);

const RUNS = { numRuns: TAKES_HOURS ? 250 : 5 };
/**
 * The least months of a job of these lives. If shorter ones are stated in bare years, it cannot always be known which
 * is which.
 */
const SHORTEST = 14;
const DOCUMENTS = 4;
/**
 * Of many lives so many may fall, by kinds that `docs/decisions/candidates-profile-union.md` names: in a usual run none may. It was .005 of 2,500
 * when this was written.
 */
const FALLING_SHARE = 0.02;

const orderArb = fc.shuffledSubarray([0, 1, 2, 3], { minLength: DOCUMENTS });

function scorerFor(page: string): (profile: Profile) => number {
  const role = readRole(page, {});
  const weights = compileWeights(role.criteria, defaultWeights(role.criteria));
  const assess = assessorFor(role);
  return (profile) => fold(assess(profile, AS_OF).criteria, weights).score;
}

/** Scores for each role of each set of documents: bit n of a set is document n. */
function scoresOf(
  documents: readonly SourceDocument[],
  scorers: readonly ((profile: Profile) => number)[],
): (set: number) => number[] {
  const known = new Map<number, number[]>();
  return (set) => {
    const scores =
      known.get(set) ??
      scorers.map((scoreOf) => scoreOf(buildProfile(documents.filter((_, at) => (set & (1 << at)) !== 0))));
    known.set(set, scores);
    return scores;
  };
}

describe.each(Object.entries(TRADES))('documents of a life: %s', (trade, { roles }) => {
  const scorers = roles.map(scorerFor);

  it('each that is added to any others never lowers a score, and in whatever order they came the score is one', async () => {
    const lives = fc.sample(
      fc.record({
        life: lifeArb(trade, SHORTEST),
        tellings: lifeTellingsArb(2, DOCUMENTS),
        orders: fc.tuple(orderArb, orderArb),
      }),
      RUNS,
    );
    const falling: unknown[] = [];
    for (const { life, tellings, orders } of lives) {
      const [came, cameOtherwise] = await Promise.all(
        orders.map(async (order) =>
          scoresOf(await Promise.all(tellings.map((one, at) => writeLife(life, one, 1 + order[at]!))), scorers),
        ),
      );
      const all = (1 << tellings.length) - 1;
      const sets = Array.from({ length: all - 1 }, (_, at) => at + 1);
      const falls = sets.some((set) =>
        tellings.some((_, at) => came!(set).some((before, role) => came!(set | (1 << at))[role]! < before)),
      );
      if (falls || came!(all).some((score, role) => score !== cameOtherwise!(all)[role])) falling.push(life);
    }
    expect(falling.slice(Math.floor(lives.length * FALLING_SHARE))).toEqual([]);
  });

  it('gives one profile in whatever order two came, where one tells of work begun after all that the other knows', async () => {
    await fc.assert(
      fc.asyncProperty(lifeArb(trade, SHORTEST), lifeTellingsArb(2, 2), async (life, [one, other]) => {
        const [newest = [], ...known] = staysOf(life.jobs);
        fc.pre(known.length > 0 && known.flat().every(({ from }) => newest.every((job) => job.from > from)));
        const [older, newer] = [
          { ...whole(one!), isOlder: true },
          { ...whole(other!), isOlder: false },
        ];
        const profileOf = async (first: number, second: number): Promise<Profile> =>
          buildProfile([await writeLife(life, older, first), await writeLife(life, newer, second)]);
        expect(await profileOf(2, 1)).toEqual(await profileOf(1, 2));
      }),
      RUNS,
    );
  });
});

/** It tells of all jobs that it knows, by months and each by itself. */
function whole(telling: LifeTelling): LifeTelling {
  return {
    ...telling,
    stays: 'parts',
    jobs: telling.jobs.map((job) => ({
      ...job,
      isStated: true,
      dates: 'both',
      from: 'month',
      to: 'month',
      rounded: [0, 0],
    })),
  };
}
