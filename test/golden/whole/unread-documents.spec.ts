import { describe, expect, it } from '@jest/globals';
import { assess } from '#libs/matching';
import { AS_OF, Person, SHIPPED, ask, criterion, criterionOf, roleWith, scoreOf } from '../support/index.js';

describe('a profile of which nothing could be read', () => {
  const scan = new Person('a', 'no-text-layer').facts();

  it('is unknown in everything, has no credit and stands last in To review', () => {
    const { readable, criteria, flags } = assess(scan, SHIPPED, AS_OF);
    expect(readable).toBe(false);
    expect(new Set(criteria.map(({ outcome }) => outcome))).toEqual(new Set(['unknown']));
    expect(flags.map(({ code }) => code)).toEqual(['unreadable']);
    expect(scoreOf(scan, SHIPPED)).toMatchObject({ score: 0, low: 0, high: 10000, coverage: 0, lane: 'review' });
  });
});

describe('one document of two that could not be read', () => {
  const role = roleWith([
    criterion('skills.python', ask.skill('python'), 'must'),
    criterion('skills.helm', ask.skill('helm'), 'must'),
  ]);
  const read = () => new Person().job({ from: '2024-01', to: 'now' }, 'Wrote [python]');

  it('pays nothing for what is not seen, and leaves it open', () => {
    const helm = criterionOf(read().unread('garbled').facts(), role, 'skills.helm');
    expect(helm).toMatchObject({ value: 0, low: 0, high: 10000, outcome: 'unknown' });
    expect(criterionOf(read().facts(), role, 'skills.helm')).toMatchObject({ high: 0, outcome: 'missing' });
  });

  it('turns a failed must-have into one to review', () => {
    expect(scoreOf(read().facts(), role).lane).toBe('missing-must');
    expect(scoreOf(read().unread('garbled').facts(), role).lane).toBe('review');
    expect(scoreOf(read().unread('garbled').facts(), role).score).toBe(scoreOf(read().facts(), role).score);
  });

  it('is as open where a document could be read in part only', () => {
    const facts = read().facts();
    const partly = { ...facts, documents: facts.documents.map((one) => ({ ...one, partial: true as const })) };
    expect(criterionOf(partly, role, 'skills.helm')).toMatchObject({ value: 0, high: 10000, outcome: 'unknown' });
    expect(scoreOf(partly, role)).toMatchObject({ score: scoreOf(facts, role).score, lane: 'review' });
  });

  it('is as open where a document was named and has not arrived, and says so apart', () => {
    const facts = read().unread('not-arrived').facts();
    expect(criterionOf(facts, role, 'skills.helm')).toMatchObject({ value: 0, high: 10000, outcome: 'unknown' });
    expect(scoreOf(facts, role)).toMatchObject({ score: scoreOf(read().facts(), role).score, lane: 'review' });
    expect(assess(facts, role, AS_OF).flags).toEqual([{ code: 'not-arrived', spans: [], data: { documents: 1 } }]);
  });

  it('says nothing when it is merely empty', () => {
    expect(scoreOf(read().unread('empty').facts(), role)).toEqual(scoreOf(read().facts(), role));
  });
});

describe('a résumé in a language that is read word by word', () => {
  const role = roleWith([
    criterion('skills.python', ask.skill('python'), 'must'),
    criterion('skills.helm', ask.skill('helm'), 'must'),
    criterion('responsibilities.gauges', ask.duties('tidal gauges calibrated'), 'required'),
  ]);
  const facts = new Person('a', 'word-by-word').job({ from: '2024-01', to: 'now' }, 'Wrote [python]').facts();

  it('has a score: names count, and sentences are unknown', () => {
    expect(assess(facts, role, AS_OF)).toMatchObject({ readable: true, flags: [] });
    expect(criterionOf(facts, role, 'skills.python')).toMatchObject({ value: 10000, outcome: 'met' });
    expect(criterionOf(facts, role, 'skills.helm')).toMatchObject({ value: 0, high: 10000, outcome: 'unknown' });
    expect(criterionOf(facts, role, 'responsibilities.gauges')).toMatchObject({
      value: 5000,
      low: 0,
      high: 10000,
      outcome: 'unknown',
    });
  });

  it('stands in To review, with a wide range', () => {
    const { lane, score, low, high } = scoreOf(facts, role);
    expect(lane).toBe('review');
    expect(low).toBeLessThan(score);
    expect(high).toBe(10000);
  });
});
