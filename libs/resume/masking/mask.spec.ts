import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { fc } from '../../../test/support/properties.js';
import type { EducationCorrection } from '#libs/contracts';
import { applyCorrections } from '../corrections/apply-corrections.js';
import { studyRead } from '../corrections/find-entry.js';
import { buildProfile } from '../profile/build-profile.js';
import { maskOf, maskText, withoutPlaces } from './mask.js';

const CV = `Ana María Ruiz
ana.ruiz@example.com | +34 600 555 014 | linkedin.com/in/example-ana
Calle Mayor 14, 28013 Madrid
Date of birth: 14.02.1988

Experience
Platform Engineer, Acme, Madrid — 2015 – 2023
- Ruiz led the move to Kubernetes; her team of six ran it at 20 ms p99.

Education
BSc Computer Science, Universidad Politécnica de Madrid, 2006 – 2010
`;

const OUT = '[…]';
const digest = createHash('sha256').update(CV).digest('hex');
const profile = buildProfile([{ text: CV, digest, extractor: 'plain/1', readability: 'text' }]);
const mask = maskOf(profile);
const masked = maskText(CV, mask, mask.places[digest]);

describe('maskText', () => {
  it('keeps every place, and what is said about work', () => {
    expect(masked).toHaveLength(CV.length);
    expect(masked.slice(CV.indexOf('Kubernetes'))).toMatch(/^Kubernetes; /);
    expect(masked).toContain('Platform Engineer, Acme');
    expect(masked).toContain('2015 – 2023');
    expect(masked).toContain('20 ms p99');
    expect(masked).toContain('BSc Computer Science');
  });

  it.each([
    'Ana',
    'María',
    'Ruiz',
    'ruiz@',
    '600 555',
    'linkedin',
    'Calle',
    '28013',
    '1988',
    'her team',
    'Politécnica',
  ])('masks %s', (line) => {
    expect(masked).not.toContain(line);
  });

  it('masks the dates of studies, which give an age', () => {
    expect(masked).not.toMatch(/2006|2010/);
  });

  it.each<[string, Omit<EducationCorrection, 'fact' | 'of'>]>([
    ['is of another school', { held: true, institution: 'Universidad de Sevilla' }],
    ['was at another time', { held: true, start: '2007', end: null }],
    ['is not so', { held: false }],
  ])('masks what documents say of a study that, as people say, %s', (_, line) => {
    const of = { read: studyRead(profile.education[0]!, 0) };
    const content: EducationCorrection = { fact: 'education', of, ...line };
    const who = { source: 'candidate', by: 'u1', at: '2026-01-01T00:00:00Z' } as const;
    const corrected = maskOf(applyCorrections(profile, [{ id: 'c1', content, ...who }]));
    expect(maskText(CV, { ...corrected, phrases: [] }, corrected.places[digest])).not.toMatch(/Politécnica|2006|2010/);
  });

  it('masks every address of mail, also one that no document has', () => {
    expect(withoutPlaces(maskText('Write to a.r88@post.example, said Ana', mask))).toBe(`Write to ${OUT}, said ${OUT}`);
  });

  it.each([
    ['said by the candidate', 'said by the candidate'],
    ['Candidates were asked', 'Candidates were asked'],
    ['je suis candidate au poste', 'je suis candidat\u2060 au poste'],
    ['comme candidate, Lyon', 'comme candidat\u2060, Lyon'],
  ])('keeps what English says of everyone: %s', (text, shown) => {
    expect(maskText(text, { names: [], phrases: [] })).toBe(shown);
  });

  it('masks a name that is written in capitals', () => {
    expect(withoutPlaces(maskText('RUIZ, Ana: ANA ran it', mask))).toBe(`${OUT}, ${OUT}: ANA ran it`);
  });

  it('does not show how long something was', () => {
    const words = { names: [], phrases: [] };
    const [he, she] = ['he wrote it', 'she wrote it'].map((text) => withoutPlaces(maskText(text, words)));
    expect(he).toBe(`${OUT} wrote it`);
    expect(she).toBe(he);
  });

  it('masks one stretch once where two reasons meet', () => {
    const text = 'Ms. Ana Ruiz';
    expect(withoutPlaces(maskText(text, { names: ['Ana Ruiz'], phrases: [] }))).toBe(`${OUT} ${OUT}`);
    expect(
      withoutPlaces(
        maskText('abcdef', { names: [], phrases: [] }, [
          { start: 0, end: 4 },
          { start: 2, end: 6 },
        ]),
      ),
    ).toBe(OUT);
  });

  it.each([
    ['Mr Banks and his wife', ''],
    ['Chairwoman, aged 45', 'Chair,'],
    ['Frau Weber, 45 Jahre alt; sie', ' Weber, ;'],
    ['Born 14 March 1980. Il est né le 3.4.1990', '. est'],
    ['Elle et lui, 45 ans', ' et lui,'],
  ])('masks what tells gender or age in "%s"', (text, left) => {
    const rest = withoutPlaces(maskText(text, { names: ['Tom Banks'], phrases: [] }))
      .replaceAll(OUT, '')
      .replace(/\band\b/, '')
      .replace(/\s+/g, ' ');
    expect(rest.trim()).toBe(left.trim());
  });

  it.each([
    'Sr. Engineer',
    'MS in Statistics',
    '20 ms',
    'we miss nothing',
    'Chicago, IL',
    'mailed them',
    'other',
    'Manager',
  ])('leaves "%s" as it is', (text) => {
    expect(maskText(text, { names: [], phrases: [] })).toBe(text);
  });

  it('keeps the length of any text with any places', () => {
    const place = fc.tuple(fc.nat(60), fc.nat(60)).map(([start, size]) => ({ start, end: start + size }));
    fc.assert(
      fc.property(fc.string({ maxLength: 50 }), fc.array(place, { maxLength: 6 }), (text, places) => {
        const hidden = maskText(text, { names: ['he'], phrases: ['that'] }, places);
        expect(hidden).toHaveLength(text.length);
        for (const { start, end } of places) expect(hidden.slice(start, end)).toMatch(/^[█\u2060]*$/u);
      }),
    );
  });
});
