import { expect, it } from '@jest/globals';
import type { AtsMoves } from '#libs/contracts';
import type { DueWriteBack } from '#libs/database';
import { planWriteBack } from './write-back-plan.js';

const decline = (moves: AtsMoves, reasonCode: string | null): DueWriteBack => ({
  ...{ vendorId: 'a-1', kind: 'stage', asked: 1, step: 0, begunAt: null, digest: null, ref: null, callback: null },
  ...{ candidateVendorId: 'c-1', openingVendorId: null, status: 'active', stageId: 's-1', ranking: null },
  application: { id: 'ours', roleId: 'role', mode: 'scored', isOutOfDate: false },
  wants: { showsScores: false, movesStages: true, moves },
  decision: { kind: 'decline', reasonCode, isOfPerson: true },
});

it.each<[string, AtsMoves['decline'], string | null, string | null]>([
  ['the reason that stands for the one of the decision', rejected('r-1', { 'skills-gap': 'r-2' }), 'skills-gap', 'r-2'],
  ['for others the one for all', rejected('r-1', { 'skills-gap': 'r-2' }), 'pay', 'r-1'],
  ['none where there is none for all', rejected(null, { 'skills-gap': 'r-2' }), 'pay', null],
  ['what only every object has is no reason', rejected('r-1', {}), 'constructor', 'r-1'],
  ['a role that maps no reasons', rejected('r-1'), 'skills-gap', 'r-1'],
  ['a decision of before there were reasons', rejected('r-1', { 'skills-gap': 'r-2' }), null, 'r-1'],
])('the plan rejects with %s', (_what, to, reasonCode, reason) => {
  const move = { application: 'a-1', candidate: 'c-1', to: 'rejected', reason };
  expect(planWriteBack(decline({ decline: to! }, reasonCode), '')).toEqual({ move });
});

it('the plan reports to the product that asked for an assessment, though the role wants nothing shown', () => {
  const ranked: DueWriteBack = { ...decline({}, null), kind: 'score', ranking: { score: 8_210, lane: 0 } };
  expect(planWriteBack(ranked, 'https://candor.example')).toEqual({ state: 'idle', error: null });
  const asked = { ...ranked, wants: null, callback: 'https://ats.example/told' };
  const link = 'https://candor.example/roles/role?application=ours';
  expect(planWriteBack(asked, 'https://candor.example')).toEqual({
    result: { score: 82, lane: 'Strong match', link },
    callback: 'https://ats.example/told',
  });
  const stale = { ...asked, application: { ...asked.application!, isOutOfDate: true } };
  expect(planWriteBack(stale, 'https://candor.example')).toEqual({ state: 'held', error: null });
});

function rejected(reason: string | null, reasons?: Record<string, string>): AtsMoves['decline'] {
  return { to: 'rejected', reason, ...(reasons && { reasons }) };
}
