import { describe, expect, it } from '@jest/globals';
import { fc } from '../../support/properties.js';
import type { Profile } from '#libs/contracts';
import { assessorFor, compileWeights, defaultWeights, fold } from '#libs/matching';
import { readRole, SHIPPED_ROLES } from '#libs/job-ad';
import { buildProfile, type SourceDocument } from '#libs/resume';
import {
  anyTellingArb,
  careerArb,
  documentOf,
  tellingArb,
  type Telling,
} from '../support/arbitrary/arbitrary-careers.js';
import { stayArb, stayDocumentOf, stayTellingArb } from '../support/arbitrary/arbitrary-stays.js';
import { TAKES_HOURS } from '../../support/test-length.js';
import { AS_OF } from '../support/index.js';
import { roleOf, sourceOf } from '../support/texts-to-score.js';

/** What must hold of several documents of one person that do not contradict each other, from text to score. */
const role = readRole(SHIPPED_ROLES[0]!.page, {});
const weights = compileWeights(role.criteria, defaultWeights(role.criteria));
const assess = assessorFor(role);
const scoreOf = (profile: Profile): number => fold(assess(profile, AS_OF).criteria, weights).score;
/** A usual run draws the same careers as the last one; with `CANDOR_TEST_LENGTH=hours` it draws many. */
const RUNS = { numRuns: TAKES_HOURS ? 1_000 : 20 };

const PAIRS: [string, Telling['kind'], Telling['kind']][] = [
  ['a résumé to a record', 'record', 'resume'],
  ['a newer résumé to a résumé', 'resume', 'resume'],
  ['a record to a record', 'record', 'record'],
  ['a letter to a record', 'record', 'letter'],
];

describe('more evidence', () => {
  it.each(PAIRS)('never lowers a score: %s, in either order', (_, one, other) => {
    fc.assert(
      fc.property(careerArb, tellingArb(one), tellingArb(other), fc.boolean(), (career, a, b, isLater) => {
        const [first, second] = [documentOf(career, a, isLater ? 2 : 1), documentOf(career, b, isLater ? 1 : 2)];
        const both = scoreOf(buildProfile([first, second]));
        expect(both).toBeGreaterThanOrEqual(scoreOf(buildProfile([first])));
        expect(both).toBeGreaterThanOrEqual(scoreOf(buildProfile([second])));
      }),
      RUNS,
    );
  });

  it('never lowers a score: a third document', () => {
    fc.assert(
      fc.property(careerArb, fc.array(anyTellingArb, { minLength: 3, maxLength: 3 }), (career, tellings) => {
        const documents = tellings.map((one, at) => documentOf(career, one, at));
        const all = scoreOf(buildProfile(documents));
        for (const left of documents)
          expect(all).toBeGreaterThanOrEqual(scoreOf(buildProfile(documents.filter((one) => one !== left))));
      }),
      RUNS,
    );
  });
});

it('several documents give one profile in whatever order they are given, and one score in whatever order they came', () => {
  fc.assert(
    fc.property(
      careerArb,
      fc.array(anyTellingArb, { minLength: 3, maxLength: 3 }),
      fc.shuffledSubarray([0, 1, 2], { minLength: 3 }),
      (career, tellings, order) => {
        const documents = tellings.map((one, at) => documentOf(career, one, at));
        expect(buildProfile(order.map((at) => documents[at]!))).toEqual(buildProfile(documents));
        const came = documents.map((one, at): SourceDocument => ({ ...one, receivedAt: order[at]! }));
        expect(scoreOf(buildProfile(came))).toBe(scoreOf(buildProfile(documents)));
      },
    ),
    RUNS,
  );
});

it('a profile of several documents shows each job once', () => {
  fc.assert(
    fc.property(careerArb, tellingArb('record'), tellingArb('resume'), (career, a, b) => {
      const whole = (one: Telling): Telling => ({
        ...one,
        asStays: false,
        jobs: one.jobs.map((job) => ({ ...job, isStated: true, dates: 'months' as const })),
      });
      const { positions } = buildProfile([documentOf(career, whole(a), 1), documentOf(career, whole(b), 2)]);
      expect(positions).toHaveLength(career.jobs.length);
      for (const { sources } of positions) expect(sources?.map(({ span }) => span.document).sort()).toEqual([0, 1]);
    }),
    RUNS,
  );
});

describe('dates of any precision', () => {
  // Months that a stay hardly reaches: each one that is lost lowers the score.
  const long = roleOf('14+ years of Kubernetes', '14+ years of Python', '14+ years of Terraform');
  const longWeights = compileWeights(long.criteria, defaultWeights(long.criteria));
  const assessLong = assessorFor(long);
  const scoreOfLong = (...documents: SourceDocument[]): number =>
    fold(assessLong(buildProfile(documents), AS_OF).criteria, longWeights).score;

  const cv = (text: string, receivedAt: number): SourceDocument => ({
    ...sourceOf(`Jo Winter\njo@example.org\n\n${text}\n`),
    receivedAt,
  });
  const work = (...entries: string[]): string =>
    `Experience\n\n${entries.map((entry) => `${entry}\n- Ran Kubernetes clusters\n- Python services`).join('\n\n')}`;

  it('a stay and its parts never lower a score, in either order', () => {
    fc.assert(
      fc.property(stayArb, stayTellingArb, stayTellingArb, fc.boolean(), (stay, a, b, isLater) => {
        const [first, second] = [stayDocumentOf(stay, a, isLater ? 2 : 1), stayDocumentOf(stay, b, isLater ? 1 : 2)];
        const both = scoreOfLong(first, second);
        expect(both).toBeGreaterThanOrEqual(scoreOfLong(first));
        expect(both).toBeGreaterThanOrEqual(scoreOfLong(second));
      }),
      { numRuns: 150 },
    );
  });

  it.each([
    ['two parts', ['2022 – present', '2018 – 2021'], '2018 – present'],
    ['three parts', ['2024 – present', '2021 – 2023', '2018 – 2020'], '2018 – present'],
    ['parts of a stay that is over', ['2021 – 2024', '2018 – 2020'], '2018 – 2024'],
    ['months beside years', ['Feb 2022 – present', '2018 – 2021'], 'Jan 2018 – present'],
    ['a part within one year', ['2019 – present', '2018 – 2018'], 'Oct 2018 – present'],
  ])('bare years that follow each other touch: %s', (_, parts, whole) => {
    const [stay, other] = [
      work(`Engineer, Tannery Labs, ${whole}`),
      work(...parts.map((spell, at) => `Engineer ${parts.length - at}, Tannery Labs, ${spell}`)),
    ];
    const alone = scoreOfLong(cv(stay, 1));
    expect(scoreOfLong(cv(stay, 1), cv(other, 2))).toBeGreaterThanOrEqual(alone);
    expect(scoreOfLong(cv(stay, 2), cv(other, 1))).toBeGreaterThanOrEqual(alone);
  });

  it.each([
    ['2018 – 2021', 'Jan 2018 – present'],
    ['03/2018 – 12/2021', '01/2018 – present'],
    ['2018 – 2020', 'March 2018 – present'],
    ['Summer 2018 – 2020', '2018 – present'],
    ['2018 – 2023', '02/2018 – 05/2024'],
  ])('an older document never lowers a score: %s before %s', (older, newer) => {
    const [before, after] = [older, newer].map((spell) => work(`Engineer, Tannery Labs, ${spell}`));
    const alone = scoreOfLong(cv(after!, 2));
    expect(scoreOfLong(cv(before!, 1), cv(after!, 2))).toBeGreaterThanOrEqual(alone);
  });

  it.each([
    'Works council member, Tannery Labs, 2019 – 2021',
    'Works council member, Tannery Labs, 2018 – 2021',
    'Volunteer first aider, Tannery Labs',
  ])('voluntary work at the employer ends no job there: %s', (entry) => {
    const job = work('Engineer, Tannery Labs, 2018 – present');
    const voluntary = `Volunteering\n\n${entry}\n- Held meetings`;
    const alone = scoreOfLong(cv(job, 1));
    expect(scoreOfLong(cv(job, 1), cv(voluntary, 2))).toBeGreaterThanOrEqual(alone);
    expect(scoreOfLong(cv(job, 2), cv(voluntary, 1))).toBeGreaterThanOrEqual(alone);
  });
});

it('documents that each say a little of the page in their own job are no copy of it', () => {
  const page = readRole(
    'Registered Nurse\n\nResponsibilities\n- Care for ventilated patients in intensive care\n- Dress wounds and document the healing\n- Train students on the ward\n\nRequirements\n- 14+ years of experience as a nurse\n- Bachelor of Nursing\n- English C1\n',
    {},
  );
  const compiled = compileWeights(page.criteria, defaultWeights(page.criteria));
  const job = (receivedAt: number, ...bullets: string[]): SourceDocument => ({
    ...sourceOf(
      `Jo Winter\n\nExperience\n\nNurse, St Mary Hospital\nMarch 2023 – December 2025\n${bullets.map((one) => `- ${one}`).join('\n')}\n`,
    ),
    receivedAt,
  });
  const scoreOfNurse = (...documents: SourceDocument[]): number =>
    fold(assessorFor(page)(buildProfile(documents), AS_OF).criteria, compiled).score;
  const lines = ['Worked in intensive care with ventilated patients', 'Dressed wounds and documented how they healed'];
  const [one, other] = [job(1, ...lines), job(2, 'Trained students on the ward')];
  const alone = scoreOfNurse(one);
  expect(scoreOfNurse(one, other)).toBeGreaterThanOrEqual(alone);
  expect(scoreOfNurse(one, { ...other, receivedAt: 0 })).toBeGreaterThanOrEqual(alone);
  // What one document copies is a copy.
  expect(scoreOfNurse(job(3, ...lines, 'Trained students on the ward'))).toBeLessThan(alone);
});

it('a list of tools under a job is borne out by any title that documents give it, whichever came last', () => {
  const page = readRole('Platform Engineer\n\nRequirements\n- AWS\n- Terraform\n- Kubernetes\n', {});
  const compiled = compileWeights(page.criteria, defaultWeights(page.criteria));
  const job = (title: string, bullet: string, receivedAt: number): SourceDocument => ({
    ...sourceOf(`Jo Winter\n\nExperience\n\n${title}, Fabrikam\nMarch 2023 – December 2025\n- ${bullet}\n`),
    receivedAt,
  });
  const scoreOfPlatform = (...documents: SourceDocument[]): number =>
    fold(assessorFor(page)(buildProfile(documents), AS_OF).criteria, compiled).score;
  const [list, other] = ['Kept the house in order, AWS, Terraform, Kubernetes', 'Held meetings'];
  const alone = scoreOfPlatform(job('Platform Engineer', list, 1));
  for (const receivedAt of [0, 2])
    expect(scoreOfPlatform(job('Platform Engineer', list, 1), job('Warden', other, receivedAt))).toBeGreaterThanOrEqual(
      alone,
    );
});
