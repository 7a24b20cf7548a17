import { describe, expect, it } from '@jest/globals';
import { assess } from '#libs/matching';
import type { ProfileFacts, UnparsedPart } from '#libs/contracts';
import { AS_OF, Person, SHIPPED, ask, criterion, criterionOf, roleWith, scoreOf } from '../support/index.js';

const line = 'Ran it on [kubernetes]';
const span = (end: number) => ({ document: 0, start: 0, end });

/** A line with dates that became no position, and the text below it down to an offset. */
function withPart(facts: ProfileFacts, [from, to]: [string, string] | [null, null], end: number): ProfileFacts {
  const month = (date: string) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5)) - 1;
  const at = (date: string) => ({ date, month: month(date), span: span(end) });
  const part: UnparsedPart = {
    cause: 'dates-without-position',
    span: span(end),
    reach: span(end),
    words: '',
    entry:
      from === null
        ? null
        : {
            ...{ title: null, employer: null, span: span(end), dates: 'dated' },
            ...{ start: at(from), end: to === 'now' ? null : at(to), current: to === 'now' },
          },
  };
  return { ...facts, unparsed: [part] };
}

/** Kubernetes told outside of any position: listed, without relevant work. */
const text = () => new Person().says('other', line).facts();
const kubernetes = roleWith([criterion('skills.kubernetes', ask.skill('kubernetes'), 'must')]);

describe('lines with dates that became no position', () => {
  it('leave what the rest earns, and make the months up to theirs possible', () => {
    // 24 of the 36 months asked: 0.8 × 24/36; no scope either way.
    const { value, low, high, outcome } = criterionOf(
      withPart(text(), ['2022-01', '2023-12'], 20),
      SHIPPED,
      'experience.years',
    );
    expect({ value, low, high, outcome }).toEqual({ value: 0, low: 0, high: 5333, outcome: 'unknown' });
  });

  it('make all months possible where their dates cannot be read', () => {
    expect(criterionOf(withPart(text(), [null, null], 20), SHIPPED, 'experience.years')).toMatchObject({
      value: 0,
      high: 8000,
    });
  });

  it('count once with dated work beside them', () => {
    const dated = new Person().job({ title: 'MLOps Engineer', from: '2022-01', to: '2023-12' }, line).facts();
    // 24 months stand; 2023 is in both, 2024 is new: 36 of 36 possible.
    const { value, high } = criterionOf(withPart(dated, ['2023-01', '2024-12'], 1), SHIPPED, 'experience.years');
    expect({ value, high }).toEqual({ value: 5333, high: 8000 });
  });

  it('raise what a skill below them could be worth to that of dated work', () => {
    const facts = withPart(text(), ['2022-01', 'now'], text().documents[0]!.length);
    expect(criterionOf(facts, kubernetes, 'skills.kubernetes')).toMatchObject({ value: 3000, low: 3000, high: 10000 });
  });

  it('leave a skill that the text does not name missing', () => {
    const role = roleWith([criterion('skills.helm', ask.skill('helm'), 'must')]);
    expect(criterionOf(withPart(text(), ['2022-01', 'now'], 20), role, 'skills.helm')).toMatchObject({
      high: 0,
      outcome: 'missing',
    });
  });

  it('turn a must-have that would fail into one to review', () => {
    const facts = text();
    expect(scoreOf(facts, kubernetes)).toMatchObject({ lane: 'unlikely', mustsMissed: 1 });
    const open = scoreOf(withPart(facts, ['2022-01', 'now'], facts.documents[0]!.length), kubernetes);
    expect(open).toMatchObject({ lane: 'review', score: scoreOf(facts, kubernetes).score });
  });

  it('put a role without must-haves to review where they decide whether the candidate is a possible match', () => {
    const facts = withPart(text(), ['2022-01', 'now'], text().documents[0]!.length);
    const role = roleWith([criterion('skills.kubernetes', ask.skill('kubernetes'))]);
    // 30 of 100 points are certain, and a possible match begins at 40.
    expect(scoreOf(facts, role)).toMatchObject({ score: 3000, high: 10000, coverage: 30, lane: 'review' });
    expect(scoreOf(text(), role)).toMatchObject({ score: 3000, coverage: 100, lane: 'unlikely' });
  });

  it('are flagged with their places', () => {
    const { flags } = assess(withPart(text(), ['2022-01', 'now'], 20), SHIPPED, AS_OF);
    expect(flags).toEqual([{ code: 'unparsed', spans: [span(20)], data: { parts: 1 } }]);
  });
});

describe('a text most of which is in no section', () => {
  it('leaves every requirement open', () => {
    const facts = text();
    const part: UnparsedPart = {
      cause: 'text-outside-sections',
      span: span(20),
      reach: span(20),
      entry: null,
      words: '',
    };
    const role = roleWith([criterion('skills.helm', ask.skill('helm'))]);
    expect(criterionOf({ ...facts, unparsed: [part] }, role, 'skills.helm')).toMatchObject({ value: 0, high: 10000 });
  });
});
