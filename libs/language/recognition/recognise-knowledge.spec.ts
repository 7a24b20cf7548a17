import { describe, expect, it } from '@jest/globals';
import { fc } from '../../../test/support/properties.js';
import { recogniseKnowledge } from './recognise-knowledge.js';

const known = (text: string): string[] =>
  recogniseKnowledge(text).map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);

describe('what a sentence asks a person to know', () => {
  it.each([
    ['Experience with Kafka and machine learning', ['skill: Kafka', 'skill: machine learning']],
    ['Strong knowledge of agile principles', ['skill: agile principles']],
    ['CKA or AWS Certified Developer preferred', ['certification: CKA', 'certification: AWS Certified Developer']],
    [
      'BS/MS degree in physics, fluent in English and German',
      ['degree: BS/MS degree in physics', 'language: English', 'language: German'],
    ],
    ['Bachelor’s degree, economics or law', ['degree: Bachelor’s degree', 'field: economics', 'field: law']],
    ['You have experience in financial services', ['subject: financial services']],
    ['Solid understanding of security and testing', ['subject: security', 'subject: testing']],
    [
      'cloud kubernetes docker automation',
      ['subject: cloud', 'skill: kubernetes', 'skill: docker', 'subject: automation'],
    ],
  ])('%s', (text, expected) => {
    expect(known(text)).toEqual(expected);
  });

  it.each([
    'Senior Java Developer (m/f/d)',
    'You will join our Java developers and the agile team',
    'We run our platform on Kubernetes.',
    'The law of the land and the design of the hall',
    'Security is at the door of the building.',
  ])('is nothing in: %s', (text) => {
    expect(known(text)).toEqual([]);
  });

  it('moves the ranges by the offset', () => {
    expect(recogniseKnowledge('Experience with Terraform', 100)).toEqual([
      { kind: 'skill', id: 'terraform', start: 116, end: 125 },
    ]);
  });

  it('stands in order and apart in any text made of names', () => {
    const pieces = fc.constantFrom(
      'Java',
      'developer',
      'degree',
      'BSc',
      'in',
      'law',
      'CKA',
      ',',
      'our',
      'cloud',
      'English',
      '/',
      'tools',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
        const text = parts.join(' ');
        let at = 0;
        for (const { start, end } of recogniseKnowledge(text)) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(at).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
