import { describe, expect, it } from '@jest/globals';
import { SHIPPED_SKILLS } from '#libs/language';
import { mixedAlternatives } from './mixed-alternatives.js';

const read = (text: string) => mixedAlternatives(text, false, SHIPPED_SKILLS)?.expression ?? null;

describe('alternatives of which a table knows some', () => {
  it('keep the other ones', () => {
    expect(read('NLP or ad tech')).toMatchObject({ test: 'any', parts: [{ test: 'skill' }, { test: 'phrase' }] });
    expect(read('Excel or statutory bookkeeping')).toMatchObject({
      parts: [{ test: 'skill' }, { test: 'phrase', label: 'statutory bookkeeping' }],
    });
  });

  it.each([
    'Python or Rust',
    'cloud (AWS or GCP)',
    'Kotlin, Java or another JVM language',
    'Salesforce or Pipedrive',
    'carpentry or joinery',
  ])('are none of these in %s', (text) => {
    expect(read(text)).toBeNull();
  });
});
