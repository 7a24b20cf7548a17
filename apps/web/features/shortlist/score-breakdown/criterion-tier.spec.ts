import { expect, it } from '@jest/globals';
import type { EvidenceTier, ExplainedNode, Outcome } from '#libs/contracts';
import { criterionTierOf } from './criterion-tier.js';

const explained = (tiers: readonly EvidenceTier[]): ExplainedNode => ({
  ...{
    test: 'phrase',
    label: 'it',
    value: 0,
    low: 0,
    high: 0,
    outcome: 'missing' as const,
    similar: false,
    sentence: '',
  },
  evidence: tiers.map((tier, start) => ({ documentId: 'd1', start, end: start + 1, quote: 'x', tier })),
  ...{ statements: [], children: [] },
});

it.each<[string, Outcome, EvidenceTier[], string]>([
  ['named by one quote', 'met', ['implied', 'exact'], 'exact'],
  ['shown by narrower things alone', 'partial', ['implied', 'similar'], 'implied'],
  ['met by what a user stated', 'met', [], 'exact'],
  ['in similar wording', 'missing', ['similar'], 'similar'],
  ['in similar wording of a page that was read in part', 'unknown', ['similar'], 'similar'],
  ['without a quote', 'missing', [], 'not-found'],
  ['not met, as a user overrode it', 'missing', ['exact'], 'not-found'],
])('a requirement %s has its tier', (_, outcome, tiers, tier) =>
  expect(criterionTierOf({ outcome, explanation: explained(tiers) })).toBe(tier),
);
