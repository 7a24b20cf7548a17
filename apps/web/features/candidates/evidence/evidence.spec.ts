import { describe, expect, it } from '@jest/globals';
import type { EvidenceTier, ExplainedNode } from '#libs/contracts';
import { highlightsOf, markText, quotesOf, rangesOf, similarQuotesOf } from './evidence.js';

const TEXT = 'Ran EKS. Planned maintenance.';
const quote = (start: number, end: number, tier: EvidenceTier) => ({
  ...{ documentId: 'd1', start, end, quote: TEXT.slice(start, end), tier },
});
const EKS = quote(4, 7, 'implied');
const LINE = quote(9, 28, 'similar');
const node = (of: Partial<ExplainedNode>): ExplainedNode => ({
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
  ...{ evidence: [], statements: [], children: [], ...of },
});

describe('the quotes of a requirement', () => {
  const whole = node({ test: 'all', children: [node({ evidence: [EKS] }), node({ evidence: [LINE, LINE] })] });

  it('leave similar wording out of what is highlighted', () => {
    expect(quotesOf(whole)).toEqual([EKS]);
    expect(similarQuotesOf(whole)).toEqual([LINE]);
  });
});

describe('a highlight', () => {
  const kubernetes = { id: 'kubernetes', label: 'Kubernetes', quotes: [EKS] };
  const eks = { id: 'eks', label: 'EKS', quotes: [quote(4, 7, 'exact')] };

  it('is of something implied for the requirements that only something narrower shows there', () => {
    const [, marked] = markText(TEXT, 'd1', [kubernetes, eks]);
    expect(marked).toEqual({ text: 'EKS', start: 4, topics: ['kubernetes', 'eks'], implied: ['kubernetes'] });
  });

  it('has the tier of the requirement that it leads to', () => {
    const ranges = rangesOf('d1', [kubernetes, eks]);
    const rectangle = { range: 0, page: 0, left: 0, top: 0, right: 1, bottom: 1 };
    const tierFor = (topic: string | null) => highlightsOf(ranges, [rectangle], topic, null)[0]!.isImplied;
    expect([tierFor('kubernetes'), tierFor('eks')]).toEqual([true, false]);
  });

  it('is of the thing itself where one quote of a requirement names it', () => {
    const both = { id: 'both', label: 'Both', quotes: [EKS, quote(4, 7, 'exact')] };
    expect(rangesOf('d1', [both])[0]!.implied).toEqual([]);
    expect(markText(TEXT, 'd1', [both])[1]!.implied).toEqual([]);
  });
});
