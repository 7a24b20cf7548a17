import { describe, expect, it } from '@jest/globals';
import { plainName } from './uploaded-files.js';

describe('the name of an uploaded file', () => {
  it('stays as it came when it is an ordinary one, in any script', () => {
    for (const name of ['cv.pdf', 'Lebenslauf Müller (2).docx', '履歴書.pdf', 'قرار.pdf', 'a"b;c.txt', '😀.md'])
      expect(plainName(name)).toBe(name);
  });

  it('loses folders', () => {
    expect(plainName('../../etc/passwd')).toBe('passwd');
  });

  it('loses what cannot be stored, seen or sent in a header', () => {
    expect(plainName('a\0b\r\nSet-Cookie: x\t\ud800.txt')).toBe('abSet-Cookie: x.txt');
    expect(plainName('cv\u202Efdp.exe')).toBe('cvfdp.exe');
    expect(plainName(' \u200F\0 ')).toBe('');
  });

  it('is no longer than 255 characters, and no character is cut in two', () => {
    expect(plainName('x'.repeat(300))).toHaveLength(255);
    expect(plainName(`${'x'.repeat(254)}😀`)).toBe('x'.repeat(254));
  });
});
