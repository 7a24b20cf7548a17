import { describe, expect, it } from '@jest/globals';
import type { CertificationEntry, Position, Sentence } from '#libs/contracts';
import { certificationRows, skillRows, STILL } from './filter-rows.js';

const span = { document: 0, start: 0, end: 1 };
const month = (year: number, of: number) => year * 12 + of - 1;
const stated = (year: number, of: number) => ({ date: `${year}-${of}`, month: month(year, of), span });

function position(from: [number, number], to: [number, number] | 'now', kind: Position['kind'] = 'work'): Position {
  return {
    kind,
    title: null,
    employer: null,
    titleKeys: [],
    start: stated(...from),
    end: to === 'now' ? null : stated(...to),
    current: to === 'now',
    dates: 'dated',
    span,
  };
}

function sentence(at: number | null, skills: string[], changes: Partial<Sentence> = {}): Sentence {
  const mentions = skills.map((skill) => ({ skill, start: 0, end: 1 }));
  const place = at === null ? ('list' as const) : ('work' as const);
  return {
    span,
    place,
    position: at,
    negated: false,
    words: 5,
    terms: [],
    runs: [],
    mentions,
    statedMonths: null,
    ...changes,
  };
}

describe('skill rows', () => {
  const today = month(2026, 11);

  it('adds up dated work, overlaps once, first and last month counted', () => {
    // Jan–Jun 2020 and Apr–Dec 2020 are twelve months together.
    const positions = [position([2020, 1], [2020, 6]), position([2020, 4], [2020, 12])];
    const rows = skillRows({ positions, sentences: [sentence(0, ['python']), sentence(1, ['python'])] }, today);
    expect(rows).toEqual([{ skill: 'python', months: 12, lastMonth: month(2020, 12) }]);
  });

  it('counts current work up to today', () => {
    const rows = skillRows({ positions: [position([2026, 9], 'now')], sentences: [sentence(0, ['go'])] }, today);
    expect(rows).toEqual([{ skill: 'go', months: 3, lastMonth: STILL }]);
  });

  it('counts no months of what others did or what is known a little', () => {
    const positions = [position([2020, 1], [2020, 6])];
    const weak = { mentions: [{ skill: 'docker', start: 0, end: 1, claim: 'weak' as const }] };
    const sentences = [sentence(0, ['kafka'], { claim: 'others' }), sentence(0, [], weak), sentence(0, ['helm'])];
    expect(skillRows({ positions, sentences }, today).map(({ skill, months }) => [skill, months])).toEqual([
      ['docker', null],
      ['helm', 6],
      ['kafka', null],
    ]);
  });

  it('keeps what is only listed, without a duration, and leaves out what is negated or hidden', () => {
    const positions = [position([2020, 1], [2020, 6]), position([2020, 1], [2020, 6], 'project')];
    const sentences = [
      sentence(null, ['helm']),
      sentence(1, ['rust']),
      sentence(0, ['kafka'], { negated: true }),
      sentence(0, ['spark'], { ignored: 'hidden-text' }),
    ];
    expect(skillRows({ positions, sentences }, today)).toEqual([
      { skill: 'helm', months: null, lastMonth: null },
      { skill: 'rust', months: null, lastMonth: null },
    ]);
  });
});

describe('certification rows', () => {
  const entry = (certification: string | null, expires: string | null): CertificationEntry => ({
    certification,
    name: { value: 'x', span },
    issued: null,
    expires: expires === null ? null : { date: expires, month: 0, span },
    span,
  });

  it('gives the last day of what is stated, and the later end of two', () => {
    const certifications = [entry('cka', '2024-02'), entry('cka', '2026'), entry('aws', null), entry(null, '2030')];
    expect(certificationRows({ certifications })).toEqual([
      { certification: 'aws', validUntil: null },
      { certification: 'cka', validUntil: '2026-12-31' },
    ]);
    expect(certificationRows({ certifications: [entry('cka', '2024-02')] })[0]?.validUntil).toBe('2024-02-29');
  });
});
