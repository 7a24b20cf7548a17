import { describe, expect, it } from '@jest/globals';
import type { CustomEntry } from '#libs/taxonomy';
import { checkCustomSkills } from './check-custom-skills.js';
import { SHIPPED_SKILLS } from '../lexicon/skill-lexicon.js';

const faults = (...entries: CustomEntry[]): string[] =>
  checkCustomSkills(entries, SHIPPED_SKILLS).map(
    ({ code, path, of }) => `${path} ${code}${of === null ? '' : ` ${of}`}`,
  );

const flow = (more: object = {}): CustomEntry => ({ id: 'acme-flow', name: 'Acme Flow', ...more });

describe('custom skills are checked', () => {
  it('and nothing is wrong with new ones, their classes and what they imply, or with further aliases', () => {
    const entries = [
      flow({ aliases: ['acmeflow', 'AF 2000'], classes: ['pipeline-orchestration'], implies: ['acme-core', 'python'] }),
      { id: 'acme-core', name: 'Acme Core', implies: ['airflow'] },
      { id: 'kubernetes', aliases: ['kubey'] },
    ];
    expect(faults(...entries)).toEqual([]);
    expect(faults()).toEqual([]);
  });

  it('for ids that are shipped, stand twice, or are none', () => {
    expect(faults({ id: 'kubernetes', name: 'Our Clusters' })).toEqual(['0.id id-shipped Kubernetes']);
    expect(faults(flow(), flow({ name: 'Acme Flux' }))).toEqual(['1.id id-twice']);
    expect(faults({ id: 'acme-flow', aliases: ['acmeflow'] })).toEqual(['0.id skill-unknown']);
  });

  it('for classes and implied skills that are not there, and classes that are tools', () => {
    expect(faults(flow({ classes: ['no-such-class', 'airflow'], implies: ['no-such-skill'] }))).toEqual([
      '0.classes.0 class-unknown',
      '0.classes.1 class-unknown',
      '0.implies.0 implied-unknown',
    ]);
  });

  it('for spellings that are taken, however they are written, and says whose they are', () => {
    expect(faults(flow({ aliases: ['K8S', 'ci cd', 'acme-flow'] }))).toEqual([
      '0.aliases.0 spelling-shipped Kubernetes',
      expect.stringMatching(/^0\.aliases\.1 spelling-shipped .+/),
      '0.aliases.2 spelling-twice acme-flow',
    ]);
    expect(faults(flow(), { id: 'python', aliases: ['ACME FLOW', 'python'] })).toEqual([
      '1.aliases.0 spelling-twice acme-flow',
      '1.aliases.1 spelling-shipped Python',
    ]);
  });

  it('for spellings that stand in any text, or in none', () => {
    for (const text of ['the', 'x', '7', 'experience', 'Project', 'platform', 'with the'])
      expect(faults(flow({ name: text }))).toEqual(['0.name spelling-common']);
    expect(faults(flow({ name: '+/–' }))).toEqual(['0.name spelling-empty']);
    expect(faults(flow({ name: 'the one tool that every team of acme works with' }))).toEqual(['0.name spelling-long']);
  });

  it('for circles of any length, and not for what hangs on one', () => {
    expect(faults(flow({ implies: ['acme-flow'] }))).toEqual(['0.implies implies-itself']);
    const circle = [
      { id: 'acme-a', name: 'Acme Alpha', implies: ['acme-b'] },
      { id: 'acme-b', name: 'Acme Beta', implies: ['acme-c', 'python'] },
      { id: 'acme-c', name: 'Acme Gamma', implies: ['acme-a'] },
    ];
    expect(faults(...circle, { id: 'acme-e', name: 'Acme Epsilon', implies: ['python'] })).toEqual([
      '0.implies implies-itself',
      '1.implies implies-itself',
      '2.implies implies-itself',
    ]);
    // A long chain ends, and is walked in one pass.
    const chain = Array.from({ length: 500 }, (_, n) => ({
      id: `acme-${n}`,
      name: `Acme ${n}`,
      implies: n < 499 ? [`acme-${n + 1}`] : [],
    }));
    expect(faults(...chain)).toEqual([]);
  });
});
