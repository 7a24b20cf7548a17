import { describe, expect, it } from '@jest/globals';
import type { Expression, SkillLeaf } from '#libs/contracts';
import {
  added,
  canJoin,
  grouped,
  inPlaceOf,
  joinedTo,
  movedTo,
  skillsNamedIn,
  placeAsked,
  takenOut,
  type Content,
  type DraftCriterion,
} from './criteria-content.js';
import { createTranslator } from 'use-intl';
import { described, difference, type Change } from './criteria-changes.js';
import { criteria as messages } from './messages.en.js';

const leaf = (label: string): SkillLeaf => ({
  test: 'skill',
  label,
  accepts: [{ skill: label, credit: 10_000 }],
  months: null,
});
const criterion = (id: string, expression: Expression, more: Partial<DraftCriterion> = {}): DraftCriterion => ({
  ...{ id: `skills.${id}`, category: 'skills', label: expression.label, kind: 'required', importance: 30, from: null },
  expression,
  ...more,
});
const list = ['A', 'B', 'C'].map((name) => criterion(name.toLowerCase(), leaf(name)));
const labelsOf = (criteria: readonly DraftCriterion[]): string[] => criteria.map(({ id, label }) => `${id}: ${label}`);
const content = (criteria: readonly DraftCriterion[], more: Partial<Content> = {}): Content => ({
  ...{ asOf: '2026-01-01', page: 'x', criteria },
  ...more,
});

const t = createTranslator({ locale: 'en', messages: messages.described });
const changesOf = (before: Content, after: Content): Change[] =>
  difference(before, after, (expression) => described(t, expression));

describe('groups', () => {
  it('grow by what is put into them, and are called by their parts', () => {
    const two = joinedTo(list, 'skills.a', 'skills.b');
    expect(labelsOf(two)).toEqual(['skills.b: B or A', 'skills.c: C']);
    const three = joinedTo(two, 'skills.b', 'skills.c');
    expect(labelsOf(three)).toEqual(['skills.c: C, B or A']);
    expect(three[0]!.expression).toMatchObject({
      test: 'any',
      parts: [{ label: 'C' }, { label: 'B' }, { label: 'A' }],
    });
  });

  it('take all of what one was enough of in a part of theirs', () => {
    const nested = grouped([leaf('C'), grouped([leaf('A'), leaf('B')], 'any')], 'all');
    if (nested.test !== 'all') throw new Error('a whole');
    expect(placeAsked(nested, 'Does the slash mean “and” or “or”: A or B?')).toBe(1);
    expect(placeAsked(nested, 'Does the slash mean “and” or “or”: A or D?')).toBe(-1);
    expect(inPlaceOf(nested, 1, [leaf('A'), leaf('B')])).toMatchObject({
      test: 'all',
      label: 'C, A and B',
      parts: [{ of: { label: 'C' } }, { of: { label: 'A' } }, { of: { label: 'B' } }],
    });
  });

  it('shrink by what is taken out, and are none with one part left', () => {
    const group = joinedTo(list, 'skills.a', 'skills.b');
    expect(labelsOf(takenOut(group, 'skills.b', 1))).toEqual(['skills.b: B', 'skills.a: A', 'skills.c: C']);
    expect(labelsOf(movedTo(group, 'skills.b', 0, 'skills.c'))).toEqual(['skills.b: A', 'skills.c: C or B']);
  });

  it.each([
    ['all', 1, 'A, B and C'],
    ['any', 1, 'A, B or C'],
    ['atLeast', 2, '2 of A, B, C'],
    ['atLeast', 9, '3 of A, B, C'],
    ['nth', 2, 'A second of A, B, C'],
  ] as const)('that count %s %d are called so', (mode, n, label) => {
    expect(
      grouped(
        list.map(({ expression }) => expression),
        mode,
        n,
      ).label,
    ).toBe(label);
  });

  it('are of one category, and not of years or duties', () => {
    const [a, b] = list as [DraftCriterion, DraftCriterion];
    const years = criterion('years', { test: 'experience', label: 'years', benchmarks: [], target: 0 });
    expect([canJoin(a, b), canJoin(a, a), canJoin(a, years), canJoin(a, { ...b, category: 'education' })]).toEqual([
      ...[true, false, false, false],
    ]);
  });
});

it('what is new gets an id of its own', () => {
  expect(labelsOf(added(list, [criterion('a', leaf('A')), criterion('d', leaf('D'))])).slice(3)).toEqual([
    ...['skills.a-2: A', 'skills.d: D'],
  ]);
});

it('a leaf names what its label says, and not what only follows from it', () => {
  const accepts = ['PyTorch', 'TensorFlow', 'Lightning'].map((label) => ({
    skill: label.toLowerCase(),
    credit: 10_000,
    label,
  }));
  expect(skillsNamedIn({ ...leaf('PyTorch or TensorFlow'), accepts }).map(({ skill }) => skill)).toEqual([
    ...['pytorch', 'tensorflow'],
  ]);
});

describe('the difference of two versions', () => {
  it.each<[string, Content, unknown[]]>([
    ['nothing', content(list), []],
    ['one more', content([...list, criterion('d', leaf('D'))]), [{ what: 'added', label: 'D', kind: 'required' }]],
    ['one less', content(list.slice(1)), [{ what: 'removed', label: 'A', kind: 'required' }]],
    [
      'a must-have',
      content([{ ...list[0]!, kind: 'must', importance: 40 }, ...list.slice(1)]),
      [{ what: 'kind', label: 'A', before: 'required', after: 'must' }],
    ],
    [
      'years',
      content([criterion('a', { ...leaf('A'), months: 36 }), ...list.slice(1)]),
      [{ what: 'asked', label: 'A', before: 'A', after: 'A, 3 yrs' }],
    ],
    [
      'another name',
      content([{ ...list[0]!, label: 'Z' }, ...list.slice(1)]),
      [{ what: 'renamed', label: 'Z', before: 'A' }],
    ],
    [
      'a group',
      content(joinedTo(list, 'skills.a', 'skills.b')),
      [
        { what: 'removed', label: 'A', kind: 'required' },
        { what: 'asked', label: 'B or A', before: 'B', after: 'B or A' },
      ],
    ],
    [
      'another day',
      content(list, { asOf: '2026-02-01' }),
      [{ what: 'as-of', before: '2026-01-01', after: '2026-02-01' }],
    ],
    ['another page', content(list, { page: 'y' }), [{ what: 'page' }]],
  ])('%s', (_, after, changes) => {
    expect(changesOf(content(list), after)).toEqual(changes);
  });

  it('is none where only the order of fields is another', () => {
    const [first] = list as [DraftCriterion];
    const turned = { ...first, expression: Object.fromEntries(Object.entries(first.expression).reverse()) as never };
    expect(changesOf(content([first]), content([turned]))).toEqual([]);
  });
});
