import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { NewCorrection, Profile, ActiveCorrection } from '#libs/contracts';
import { SHIPPED_SKILLS } from '#libs/language';
import { applyCorrections, buildProfile } from '#libs/resume';
import { ApiProblem } from '../../platform/http/problems/problem.js';
import { resolve } from './resolve.js';

const TEXT = `Maren Holt

Experience

Data Engineer, Larkspur Analytics
March 2019 - June 2020
- Built pipelines with Airflow

Education
BSc Computer Science, University of Leeds, 2012 - 2015
`;
const digest = createHash('sha256').update(TEXT).digest('hex');
const READ = buildProfile([{ text: TEXT, digest, extractor: 'text/1', readability: 'text' }]);
const MARKED = { digest, text: TEXT };
const entry = (index: number) => ({ profileId: '', index });
const why = { reason: 'They said so', source: 'candidate' } as const;
type Input = NewCorrection extends infer One
  ? One extends NewCorrection
    ? Omit<One, keyof typeof why>
    : never
  : never;

/** Corrections one after the other, each seen on the profile that those before it led to. */
class Desk {
  private active: ActiveCorrection[] = [];

  /** @returns what is kept, or `code path` of what refuses it */
  say(input: Input, seen: Profile = this.profile): unknown {
    const known = {
      seen,
      newest: this.profile,
      active: this.active,
      marked: MARKED,
      skills: SHIPPED_SKILLS,
      today: '2026-03-01',
    };
    try {
      const content = resolve({ ...input, ...why } as NewCorrection, known);
      const id = `0000000${this.active.length}-0000-7000-8000-000000000000`;
      this.active = [...this.active, { id, content, source: 'candidate', by: 'somebody', at: '' }];
      return content;
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      return `${error.code} ${error.errors?.[0]?.path}`;
    }
  }

  undoLast(): void {
    this.active = this.active.slice(0, -1);
  }

  get profile(): Profile {
    return applyCorrections(READ, this.active);
  }
}

describe('a user’s correction of an entry', () => {
  it('is kept with the parsed fact, also when it was corrected before', () => {
    const desk = new Desk();
    const first = desk.say({ fact: 'position', position: entry(0), title: 'Analytics Engineer' });
    expect(first).toMatchObject({ of: { read: { title: 'Data Engineer', start: '2019-03', index: 0 } } });
    const second = desk.say({ fact: 'position', position: entry(0), start: '2018-01' });
    expect((second as { of: unknown }).of).toEqual((first as { of: unknown }).of);
    expect(desk.profile.positions).toMatchObject([
      { title: { value: 'Analytics Engineer' }, start: { date: '2018-01' }, end: { date: '2020-06' } },
    ]);
    expect(desk.say({ fact: 'position', position: entry(0), title: 'Engineer' })).toBe('already-corrected title');
  });

  it('can be about one that was added, until that is undone', () => {
    const desk = new Desk();
    desk.say({ fact: 'position', title: 'SRE', employer: 'Plover', start: '2021' });
    const seen = desk.profile;
    expect(desk.say({ fact: 'skill', skill: 'Kafka', present: true, position: entry(1) })).toMatchObject({
      in: { added: '00000000-0000-7000-8000-000000000000' },
    });
    desk.undoLast();
    expect(desk.say({ fact: 'position', position: entry(1), current: true })).toMatchObject({ current: true });
    expect(desk.profile.positions[1]).toMatchObject({ start: { date: '2021' }, current: true, dates: 'dated' });
    desk.undoLast();
    desk.undoLast();
    expect(desk.say({ fact: 'position', position: entry(1), current: true }, seen)).toBe('fact-not-found position');
  });

  it.each<[Input, string]>([
    [{ fact: 'position' }, 'title'],
    [{ fact: 'position', position: entry(0) }, ''],
    [{ fact: 'position', position: entry(0), start: '2020-07' }, 'start'],
    [{ fact: 'position', position: entry(0), end: '2019-02' }, 'end'],
    [{ fact: 'position', title: 'SRE', current: true, end: '2020' }, 'current'],
    [{ fact: 'position', title: 'SRE', start: '2026-04' }, 'start'],
    [{ fact: 'education', study: entry(0), held: true, end: '2011' }, 'end'],
    [{ fact: 'education', study: entry(0), held: false, degree: 'MSc' }, 'degree'],
    [{ fact: 'education', held: false }, 'study'],
    [{ fact: 'skill', skill: 'Airflow', present: false, position: entry(0) }, 'position'],
    [{ fact: 'certificate', name: 'CKA', held: true, issued: '2024-05', expires: '2024-04' }, 'expires'],
    [{ fact: 'certificate', name: 'CKA', held: false, issued: '2024' }, 'issued'],
    [{ fact: 'certificate', name: 'CKA', held: true, issued: '2027' }, 'issued'],
    [{ fact: 'language', language: 'German', spoken: false, level: 'C1' }, 'level'],
  ])('cannot contradict itself: %j', (input, path) => {
    expect(new Desk().say(input)).toBe(`correction-contradicts-itself ${path}`);
  });

  it.each<[Input, Input, string]>([
    [
      { fact: 'position', position: entry(0), end: '2020-09' },
      { fact: 'position', position: entry(0), current: true },
      'end',
    ],
    [
      { fact: 'education', study: entry(0), held: true, degree: 'MSc' },
      { fact: 'education', study: entry(0), held: false },
      'held',
    ],
    [
      { fact: 'certificate', name: 'CKA', held: true, issued: '2024' },
      { fact: 'certificate', name: 'Certified Kubernetes Administrator', held: false },
      'held',
    ],
    [
      { fact: 'position', title: 'SRE', employer: 'Plover', start: '2021' },
      { fact: 'position', title: 'SRE', employer: 'Plover', start: '2021' },
      'title',
    ],
    [{ fact: 'skill', skill: 'k8s', present: true }, { fact: 'skill', skill: 'Kubernetes', present: false }, 'present'],
    [
      { fact: 'language', language: 'de', spoken: true, level: 'C1' },
      { fact: 'language', language: 'German', spoken: true, level: 'B2' },
      'language',
    ],
  ])('cannot contradict what stands: %j', (before, after, path) => {
    const desk = new Desk();
    expect(desk.say(before)).toEqual(expect.any(Object));
    expect(desk.say(after)).toBe(`already-corrected ${path}`);
    desk.undoLast();
    expect(desk.say(after)).toEqual(expect.any(Object));
  });
});

describe('lines that a user marked', () => {
  const documentId = '00000000-0000-7000-8000-00000000000d';
  const start = TEXT.indexOf('- Built');
  const at = { documentId, start, end: TEXT.indexOf('Education') };

  it('are kept by their place and their words, without the empty space around them', () => {
    const content = new Desk().say({ fact: 'position', title: 'Pipeline Builder', lines: at });
    expect(content).toMatchObject({
      of: null,
      lines: {
        digest,
        start,
        end: start + '- Built pipelines with Airflow'.length,
        words: 'built pipelines with airflow',
      },
    });
  });

  it.each<[Input, string]>([
    [{ fact: 'position', title: 'SRE', lines: { documentId, start: TEXT.length, end: 9999 } }, 'lines-unknown lines'],
    [{ fact: 'position', position: entry(0), title: 'SRE', lines: at }, 'correction-contradicts-itself lines'],
    [{ fact: 'position', title: 'SRE', lines: at, part: entry(0) }, 'correction-contradicts-itself lines'],
    [{ fact: 'education', study: entry(0), held: false, lines: at }, 'correction-contradicts-itself lines'],
    [{ fact: 'certificate', name: 'CKA', held: false, lines: at }, 'correction-contradicts-itself lines'],
  ])('are refused where they tell of no added entry: %j', (input, refusal) => {
    expect(new Desk().say(input)).toBe(refusal);
  });

  it('can be said once', () => {
    const desk = new Desk();
    desk.say({ fact: 'position', title: 'Pipeline Builder', lines: at });
    expect(desk.say({ fact: 'education', held: true, degree: 'MSc', lines: at })).toBe('already-corrected part');
  });
});

describe('an entry that the profile version lacks', () => {
  const problemOf = (input: Input): ApiProblem => {
    const known = { seen: READ, newest: READ, active: [], marked: MARKED, skills: SHIPPED_SKILLS, today: '2026-03-01' };
    try {
      resolve({ ...input, ...why } as NewCorrection, known);
    } catch (error) {
      if (error instanceof ApiProblem) return error;
      throw error;
    }
    throw new Error('The correction was accepted');
  };

  it.each<[Input, string, string]>([
    [{ fact: 'position', position: entry(9), title: 'SRE' }, 'position-unknown', 'position.index'],
    [{ fact: 'education', study: entry(9), held: true, degree: 'MSc' }, 'study-unknown', 'study.index'],
    [{ fact: 'lines', part: entry(9) }, 'lines-unknown', 'part.index'],
    [{ fact: 'position', part: entry(9), title: 'SRE' }, 'lines-unknown', 'part.index'],
  ])('is refused by its own code, in sentences: %j', (input, code, path) => {
    const { code: actual, message, errors } = problemOf(input);
    expect([actual, errors?.[0]?.path]).toEqual([code, path]);
    expect(message).not.toMatch(/\.\.$/);
    expect(message).toMatch(/[^.]\.$/);
  });

  it('is not confused with a contradiction, whose message ends once too', () => {
    const { message } = problemOf({ fact: 'position', position: entry(0), end: '2025', current: true });
    expect(message).toBe('A current position has no end. Send `end` or `current`, not both.');
  });
});
