import { describe, expect, it } from '@jest/globals';
import { titleKeys } from '#libs/language';
import { titlesOf } from './role-title.js';

describe('titles outside the taxonomy', () => {
  const relation = (role: string, held: string): string => {
    const asked = titlesOf(role);
    const keys = titleKeys(held);
    return keys.some((key) => asked.same.includes(key))
      ? 'same'
      : keys.some((key) => asked.family.includes(key))
        ? 'family'
        : 'none';
  };

  it.each([
    ['Registered Nurse', 'Senior ICU Nurse', 'same'],
    ['ICU Nurse', 'Critical Care Nurse', 'same'],
    ['ICU Nurse', 'Registered Nurse', 'family'],
    ['Mould Designer', 'Tool Designer', 'family'],
    ['Mould Designer', 'Registered Nurse', 'none'],
  ])('%s and %s: %s', (role, held, expected) => expect(relation(role, held)).toBe(expected));
});
