import { describe, expect, it } from '@jest/globals';
import { compactLetters } from './compact-letters.js';

describe('a pattern with a short class of letters', () => {
  const compact = (pattern: RegExp): RegExp => new RegExp(compactLetters(pattern.source), pattern.flags);

  it.each(['Müller-Łódź café', 'Ἀθῆναι ἔργα', 'Київ село', 'Đặng-Văn việt'])('matches the letters of %s', (text) => {
    expect(compact(/^(?<!\p{L})[\p{L}'-]+ \p{L}{4}(?!\p{L})/u).test(text)).toBe(true);
  });

  it('matches no digits, and leaves other classes and escapes as they are', () => {
    expect(compact(/^\p{L}+$/u).test('B2')).toBe(false);
    expect(compactLetters(String.raw`[^\]\d]\\\p{Lu}`)).toBe(String.raw`[^\]\d]\\\p{Lu}`);
  });
});
