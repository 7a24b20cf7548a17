import { describe, expect, it } from '@jest/globals';
import type { Criterion, LineClass, LineClassChange } from '#libs/contracts';
import { mergeCriteria, mergeReading } from './merge-readings.js';
import { readPageLines } from './read-page-lines.js';

const PAGE = `Baker

Your tasks
- Build payment services for bakers
- Bake bread for the morning market

Requirements
- PostgreSQL
- Python
- Team player
- Docker/Kubernetes

What we offer
- Kafka courses
- Run the ovens of three kitchens`;

type Lines = Record<string, LineClass>;

const changesOf = (lines: Lines): LineClassChange[] =>
  Object.entries(lines).map(([text, of]) => ({ start: PAGE.indexOf(text), text, class: of }));

/** The reading of the page before and after lines were classed. */
function change(after: Lines, before: Lines = {}) {
  const [was, is] = [before, after].map((lines) => readPageLines(PAGE, { classes: changesOf(lines) })) as [
    ReturnType<typeof readPageLines>,
    ReturnType<typeof readPageLines>,
  ];
  const lines = is.lines.filter((line, at) => line.class !== was.lines[at]!.class);
  return { before: was.role, after: is.role, lines };
}

const read = (lines: Lines = {}): Criterion[] => readPageLines(PAGE, { classes: changesOf(lines) }).role.criteria;
const labels = (criteria: readonly Criterion[]): string[] => criteria.map(({ label }) => label);
const dutiesIn = (criteria: readonly Criterion[]): string[] =>
  criteria.flatMap(({ expression }) =>
    expression.test === 'duties' ? expression.duties.map(({ label }) => label) : [],
  );

describe('edited criteria after a change of line classes', () => {
  it('are those of the page where nothing was edited', () => {
    for (const lines of [{ PostgreSQL: 'company' }, { 'Kafka courses': 'asks' }, { PostgreSQL: 'does' }] as Lines[])
      expect(labels(mergeCriteria(read(), change(lines))).sort()).toEqual(labels(read(lines)).sort());
  });

  it('come back as they were when the class is changed back', () => {
    const without = mergeCriteria(read(), change({ PostgreSQL: 'company' }));
    const again = mergeCriteria(without, change({}, { PostgreSQL: 'company' }));
    expect(labels(again).sort()).toEqual(labels(read()).sort());
  });

  it('keep what users changed in other lines, and what they added and removed', () => {
    const own = read().flatMap((one): Criterion[] => {
      if (one.label === 'Docker or Kubernetes' || one.label.startsWith('Docker')) return [];
      return [one.label === 'Python' ? { ...one, kind: 'must', importance: 40, label: 'Python 3' } : one];
    });
    const added: Criterion = { ...own.find(({ label }) => label === 'PostgreSQL')!, id: 'skills.own', span: null };
    const merged = mergeCriteria([...own, added], change({ PostgreSQL: 'company' }));
    expect(merged).toEqual([...own.filter(({ label }) => label !== 'PostgreSQL'), added]);
  });

  it('lose what was edited in the line itself', () => {
    const own = read().map((one) =>
      one.label === 'PostgreSQL' ? { ...one, label: 'Postgres', kind: 'must' as const } : one,
    );
    expect(labels(mergeCriteria(own, change({ PostgreSQL: 'legal' })))).not.toContain('Postgres');
  });

  it('lose what users took from the line, or another reader read there', () => {
    const place = { start: PAGE.indexOf('PostgreSQL'), end: PAGE.indexOf('PostgreSQL') + 4 };
    const taken: Criterion = { ...read()[0]!, id: 'skills.taken', span: place };
    expect(mergeCriteria([taken], change({ PostgreSQL: 'other' }))).toEqual([]);
    expect(mergeCriteria([taken], change({ 'Team player': 'other' }))).toEqual([taken]);
  });

  it('lose a part of a group that users made', () => {
    const [postgres, python] = ['PostgreSQL', 'Python'].map((label) => read().find((one) => one.label === label)!);
    const parts = [python!.expression, postgres!.expression];
    const group: Criterion = {
      ...python!,
      label: 'Python or PostgreSQL',
      expression: { test: 'any', label: '', parts },
    };
    const [merged] = mergeCriteria([group], change({ PostgreSQL: 'company' }));
    expect(merged).toMatchObject({ id: python!.id, label: 'Python', expression: python!.expression });
  });

  it('have no criterion twice that a user added already', () => {
    const kafka = read({ 'Kafka courses': 'asks' }).find(({ id }) => id === 'skills.kafka' || /kafka/i.test(id))!;
    const own = [...read(), { ...kafka, span: null, kind: 'must' as const }];
    expect(mergeCriteria(own, change({ 'Kafka courses': 'asks' }))).toEqual(own);
  });

  it('get and lose duties one by one', () => {
    const own = read().map((one) => (one.category === 'responsibilities' ? { ...one, kind: 'bonus' as const } : one));
    const more = mergeCriteria(own, change({ 'Run the ovens of three kitchens': 'does' }));
    expect(dutiesIn(more)).toEqual([
      'Build payment services for bakers',
      'Bake bread for the morning market',
      'Run the ovens of three kitchens',
    ]);
    expect(more.find(({ category }) => category === 'responsibilities')).toMatchObject({
      ...{ kind: 'bonus', label: '3 responsibilities' },
    });
    const fewer = mergeCriteria(own, change({ 'Build payment services for bakers': 'company' }));
    expect(dutiesIn(fewer)).toEqual(['Bake bread for the morning market']);
    const none = own.filter(({ category }) => category !== 'responsibilities');
    expect(dutiesIn(mergeCriteria(none, change({ 'Run the ovens of three kitchens': 'does' })))).toEqual([
      'Run the ovens of three kitchens',
    ]);
  });

  it('are compared whatever the order of their fields', () => {
    const stored = JSON.parse(JSON.stringify(read(), (_, value: unknown) => backwards(value))) as Criterion[];
    expect(labels(mergeCriteria(stored, change({ PostgreSQL: 'company' })))).not.toContain('PostgreSQL');
  });
});

/** As a database may give an object back. */
const backwards = (value: unknown): unknown =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).reverse())
    : value;

describe('the notes and questions of a version after a change of line classes', () => {
  it('are those that the page gives since', () => {
    const { before, after } = change({ 'Team player': 'company', PostgreSQL: 'soft' });
    expect(mergeReading(before, { before, after }).notes.map(({ label }) => label)).toEqual(['PostgreSQL']);
    expect(mergeReading(before, { before, after: before })).toEqual(before);
  });

  it('stay where the page never gave them', () => {
    const { before, after } = change({ 'Team player': 'company' });
    const own = { code: 'of-another-reader', criterion: null, span: null, data: {} };
    expect(mergeReading({ ...before, questions: [own] }, { before, after }).questions).toContainEqual(own);
  });
});
