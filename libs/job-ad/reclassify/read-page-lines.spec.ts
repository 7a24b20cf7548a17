import { describe, expect, it } from '@jest/globals';
import type { LineClass, LineClassChange } from '#libs/contracts';
import { readPageLines } from './read-page-lines.js';
import { readRole } from '../role/read-role.js';

const PAGE = `Baker

About us
We are a bakery of twelve people. We use Kubernetes.

Requirements
- PostgreSQL
- Team player

Nice to have
- Kafka

What we offer
- Docker courses
- A garden`;

const change = (page: string, text: string, of: LineClass): LineClassChange => ({
  ...{ start: page.indexOf(text), text, class: of },
});
const labels = (page: string, ...classes: LineClassChange[]): string[] =>
  readRole(page, { classes })
    .criteria.filter(({ category }) => category !== 'experience')
    .map(({ label, kind }) => `${label} (${kind})`);

describe('a page with the classes that users gave to its lines', () => {
  it('is read as before without any', () => {
    expect(readRole(PAGE, { classes: [] })).toEqual(readRole(PAGE));
    expect(labels(PAGE)).toEqual(['PostgreSQL (required)', 'Kafka (preferred)']);
  });

  it('asks for what a line says that asks, wherever it stands', () => {
    expect(labels(PAGE, change(PAGE, 'Docker courses', 'asks'))).toContain('Docker courses (required)');
    expect(labels(PAGE, change(PAGE, 'We use Kubernetes.', 'asks')).join()).toMatch(/Kubernetes \(required\)/);
    expect(labels(PAGE, change(PAGE, 'A garden', 'asks'))).toHaveLength(3);
  });

  it('asks for a trait that a user insists on, in words', () => {
    const role = readRole(PAGE, { classes: [change(PAGE, 'Team player', 'other')] });
    expect(role.notes).toEqual([]);
    expect(labels(PAGE.replace('Requirements', 'Soft skills'))).not.toContain('Team player (required)');
    const page = PAGE.replace('A garden', 'Team player of the year');
    const line = change(page, 'Team player of the year', 'asks');
    expect(labels(page, line)).toHaveLength(3);
  });

  it.each<LineClass>(['soft', 'offers', 'company', 'legal', 'apply', 'terms', 'heading', 'other'])(
    'asks for nothing in a line of the class %s',
    (of) => {
      expect(labels(PAGE, change(PAGE, 'PostgreSQL', of))).toEqual(['Kafka (preferred)']);
    },
  );

  it('notes a trait and terms, and takes a duty for one', () => {
    const read = (of: LineClass) => readRole(PAGE, { classes: [change(PAGE, 'PostgreSQL', of)] });
    expect(read('soft').notes).toContainEqual(expect.objectContaining({ kind: 'soft-skill', label: 'PostgreSQL' }));
    expect(read('terms').notes).toContainEqual(expect.objectContaining({ kind: 'filter', label: 'PostgreSQL' }));
    const duty = PAGE.replace('PostgreSQL', 'Build payment services for bakers');
    const role = readRole(duty, { classes: [change(duty, 'Build payment services for bakers', 'does')] });
    expect(role.criteria.map(({ category }) => category)).toContain('responsibilities');
  });

  it('keeps the importance of where the line stands', () => {
    const page = PAGE.replace('- Kafka', '- We offer Kafka courses');
    expect(labels(page)).toHaveLength(1);
    expect(labels(page, change(page, 'We offer Kafka courses', 'asks')).join()).toMatch(/Kafka courses \(preferred\)/);
  });

  it('does without a class whose words are not in its place', () => {
    const moved = { ...change(PAGE, 'PostgreSQL', 'company'), text: 'PostgreSQI' };
    expect(labels(PAGE, moved)).toEqual(labels(PAGE));
  });

  it('counts and shows its lines with both classes', () => {
    const { lines, language } = readPageLines(PAGE, { classes: [change(PAGE, 'PostgreSQL', 'company')] });
    const line = lines.find(({ span }) => PAGE.slice(span.start, span.end) === 'PostgreSQL');
    expect(line).toMatchObject({ class: 'company', readerClass: 'asks', findings: [] });
    expect(line).not.toHaveProperty('understood');
    expect(language).toBe('en');
  });

  it('may be in another language, with signs that are read as others, or without line breaks', () => {
    const german = 'Bäcker (m/w/d)\n\nDein Profil\n- PostgreSQL\n- Erfahrung mit Roggen\n\nWir bieten\n- Docker';
    expect(labels(german, change(german, 'PostgreSQL', 'company')).join()).not.toContain('PostgreSQL');
    expect(labels(german, change(german, 'Docker', 'asks'))).toContain('Docker (required)');
    const joined = 'Baker\n\nWe feed a town.You Bring:Experience with rye &amp; wheatAble to start at four';
    const all = labels(joined).length;
    expect(labels(joined, change(joined, 'Experience with rye &amp; wheat', 'other'))).toHaveLength(all - 1);
    const polish = 'Piekarz\n\nSzukamy piekarza, który zna się na chlebie.\nZna się na chlebie i lubi wcześnie wstawać';
    const line = change(polish, 'Zna się na chlebie i lubi wcześnie wstawać', 'asks');
    expect(labels(polish, line).length).toBeGreaterThan(labels(polish).length);
  });
});
