import { describe, expect, it } from '@jest/globals';
import type { Criterion, Kind, Value, WeightsContent } from '#libs/contracts';
import { packVector } from '#libs/matching';
import { compareVersions, type VersionSide } from './compare-versions.js';

const IDS = ['ada', 'ben', 'photo'];
const sure = (value: number): Value => ({ value, low: value, high: value });
const open: Value = { value: 5000, low: 0, high: 10000 };

/** Spark and Python as a role asks for them, and what each of `IDS` shows of them. The photo could not be read. */
function side(kinds: [Kind, Kind], importances: [number, number], people: [Value, Value][]): VersionSide {
  const criteria = ['Spark', 'Python'].map((label): Criterion => {
    const id = label.toLowerCase();
    const expression = { test: 'skill' as const, label, any: [] };
    return { id, label, category: 'skills', expression, span: null } as unknown as Criterion;
  });
  const weights: WeightsContent = {
    categories: { skills: 100, experience: 0, responsibilities: 0, certifications: 0, education: 0, languages: 0 },
    criteria: Object.fromEntries(
      criteria.map(({ id }, at) => [id, { kind: kinds[at]!, importance: importances[at]! }]),
    ),
    thresholds: { strong: 70, possible: 40 },
  };
  return {
    content: { criteria } as VersionSide['content'],
    weights,
    pool: {
      size: IDS.length,
      vectors: Buffer.concat([...people, [open, open]].map((values) => packVector(values))),
      readable: Uint8Array.from([1, 1, 0]),
      applicationAt: (place) => IDS[place]!,
      placeOf: (id) => IDS.indexOf(id),
    },
  };
}

const compared = async (before: VersionSide, after: VersionSide) =>
  (await compareVersions(before, after, { rows: 3, movers: 3 })).rowsOf(new Map());

describe('the effect of a new role version on a candidate', () => {
  const people: [Value, Value][] = [
    [sure(0), sure(10000)],
    [sure(10000), sure(2000)],
  ];

  it('is explained by the unmet must-have before points', async () => {
    const { rises, falls } = await compared(
      side(['required', 'required'], [15, 40], people),
      side(['must', 'required'], [40, 40], people),
    );
    // Python of 100 points: 40 of 55, then 40 of 80.
    expect(falls).toMatchObject([
      {
        applicationId: 'ada',
        before: { rank: 1, lane: 'strong', score: 72.73 },
        after: { rank: 2, lane: 'missing-must', score: 50 },
        lanesDecidedBy: [{ criterion: 'spark', label: 'Spark', before: null, after: 'missed' }],
        because: [{ criterion: 'python', before: 72.73, after: 50 }],
      },
    ]);
    // A candidate whose documents could not be read has no rank, and does not move.
    expect(rises).toMatchObject([
      { applicationId: 'ben', lanesDecidedBy: [], because: [{ criterion: 'spark' }, { criterion: 'python' }] },
    ]);
  });

  it('says no shift of less than half a point beside a must-have', async () => {
    const [ada] = people;
    const both: typeof people = [ada!, [sure(10000), sure(5000)]];
    const { falls } = await compared(
      side(['required', 'required'], [1, 400], both),
      side(['must', 'required'], [2, 400], both),
    );
    expect(falls).toMatchObject([{ applicationId: 'ada', after: { lane: 'missing-must' }, because: [] }]);
  });

  it('says must-haves that are none any more, and what could not be assessed', async () => {
    const [ada, ben]: [Value, Value][] = [
      [open, sure(10000)],
      [sure(9000), sure(10000)],
    ];
    const { rises } = await compared(
      side(['must', 'required'], [40, 400], [ada!, ben!]),
      side(['bonus', 'must'], [0, 400], [ada!, [sure(10000), sure(9000)]]),
    );
    expect(rises).toMatchObject([
      { applicationId: 'ada', lanesDecidedBy: [{ criterion: 'spark', before: 'unknown', after: null }] },
    ]);
  });
});
