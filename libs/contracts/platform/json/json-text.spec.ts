import { describe, expect, it } from '@jest/globals';
import { fc } from '../../../../test/support/properties.js';
import {
  answeredJson,
  cleanedJson,
  hasMoreValues,
  jsonFaultAt,
  parseJson,
  placeIn,
  signedJson,
  InvalidJsonError,
} from './json-text.js';

const parse = (text: string) => parseJson(Buffer.from(text));

describe('JSON from outside', () => {
  it('is parsed, and nothing when it is empty', () => {
    expect(parse('{"a":[1,"\\u00e9 \\ud83d\\ude00"]}')).toEqual({ a: [1, 'é 😀'] });
    expect(parse('')).toBeUndefined();
  });

  it('may begin with a byte order mark', () => {
    expect(parse('\uFEFF{"a":"é"}')).toEqual({ a: 'é' });
  });

  it('is refused in another encoding: a name would be kept without its letters', () => {
    expect(() => parseJson(Buffer.from('{"name":"Jörg"}', 'latin1'))).toThrow(InvalidJsonError);
    expect(() => parseJson(Buffer.from('{"a":"é"}').subarray(0, 7))).toThrow(/not UTF-8/);
  });

  it('is refused with the place where it is wrong, and without what stands there', () => {
    expect(() => parse('{"a":\n "Ada" "Lovelace"}')).toThrow(InvalidJsonError);
    expect(() => parse('{"a":\n "Ada" "Lovelace"}')).toThrow(/^It stops being JSON at line 2, column 8\.$/);
    expect(() => parse('{"a": [1,\n')).toThrow(/^The JSON ends too early, line 2, column 1\.$/);
  });

  it('may be 64 levels deep, brackets in text not counted', () => {
    expect(() => parse(`${'['.repeat(64)}${']'.repeat(64)}`)).not.toThrow();
    expect(() => parse(`${'['.repeat(65)}${']'.repeat(65)}`)).toThrow(/64 levels/);
    expect(() => parse('['.repeat(1_000_000))).toThrow(/64 levels/);
    expect(parse(JSON.stringify(`"\\${'{['.repeat(100)}`))).toHaveLength(202);
  });

  it('has no text that the database could not store', () => {
    expect(() => parse('{"a":{"b":"x\\u0000"}}')).toThrow(/a\.b contains a NUL/);
    expect(() => parse('{"a":["\\ud800"]}')).toThrow(/a\.0 contains/);
    expect(() => parse('{"\\u0000":1}')).toThrow(InvalidJsonError);
    expect(parse('{"a":"\\\\u0000"}')).toEqual({ a: '\\u0000' });
  });
});

describe('the number of values', () => {
  /** An empty list is counted as if it held something. */
  const valuesOf = (value: unknown): number =>
    typeof value !== 'object' || value === null
      ? 1
      : 1 + Object.values(value).reduce<number>((sum, one) => sum + valuesOf(one), 0) + Number(isEmpty(value));
  const isEmpty = (value: object): boolean => Object.keys(value).length === 0;

  it('is counted without parsing, and what stands in texts is no value', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue({ maxDepth: 5 }), { minLength: 1 }), (value) => {
        const bytes = Buffer.from(JSON.stringify(value));
        const count = valuesOf(value);
        expect([hasMoreValues(bytes, count), hasMoreValues(bytes, count - 1)]).toEqual([false, true]);
      }),
    );
  });

  it('is counted in texts with escaped quotes, and in what is no JSON', () => {
    const text = JSON.stringify(['a", [1,2,3', 'b\\', ',,']);
    expect([hasMoreValues(Buffer.from(text), 4), hasMoreValues(Buffer.from(text), 3)]).toEqual([false, true]);
    expect(hasMoreValues(Buffer.from('"never closed, , ,'), 1)).toBe(false);
    expect(hasMoreValues(Buffer.alloc(10_000_000, ','), 1_000)).toBe(true);
  });
});

describe('JSON that its sender cannot be asked to mend', () => {
  const sent = Buffer.from('{"na\\u0000me":"Ad\\u0000a \\ud83d\\ude00 \\udc00","list":["\\ud800",1,"\\\\u0000"]}');

  it('is taken without what cannot be stored, and says how much that was', () => {
    expect(cleanedJson(sent)).toEqual({ value: { name: 'Ada 😀 ', list: ['', 1, '\\u0000'] }, leftOut: 4 });
    expect(cleanedJson(Buffer.from('{"a":"\\u00e9"}'))).toEqual({ value: { a: 'é' }, leftOut: 0 });
    expect(() => cleanedJson(Buffer.from('{"a":'))).toThrow(InvalidJsonError);
    expect(() => cleanedJson(Buffer.from('['.repeat(65)))).toThrow(InvalidJsonError);
  });

  it('is as it was sent where a signature is over what it says', () => {
    expect(signedJson(sent)).toEqual(JSON.parse(sent.toString()));
  });
});

describe('the place of a fault', () => {
  it.each([
    ['{"a": }', 6],
    ['{"a" 1}', 5],
    ['{a: 1}', 1],
    ['[1,]', 3],
    ['{"a":1,}', 7],
    ['[1 2]', 3],
    ['"open', 5],
    ['"bad \\x escape"', 5],
    ['"tab\there"', 4],
    ['{} {}', 3],
    ['[1}', 2],
    ['01', 1],
    ['nul', 0],
    [']', 0],
    ['', 0],
  ])('in %s is %i', (text, offset) => {
    expect(jsonFaultAt(text)).toBe(offset);
  });

  it('lies at the end of every JSON that was cut off', () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(), (json, cut) => {
        const torn = `[${json}`.slice(0, 1 + (cut % (json.length + 1)));
        const fault = jsonFaultAt(torn);
        // Half a word or number is the piece that cannot stand there.
        expect(torn.slice(fault)).toMatch(/^(?:[a-z]*|-|\\u?[\da-f]*|[-+.\deE]*)$/);
      }),
    );
  });

  it('is given by line and column', () => {
    expect(placeIn('a\nbc\n', 3)).toEqual({ line: 2, column: 2 });
    expect(placeIn('a\nbc\n', 5)).toEqual({ line: 3, column: 1 });
  });
});

describe('JSON that was answered', () => {
  const answered = (text: string) => answeredJson(Buffer.from(text));

  it('has no text in it that cannot be stored', () => {
    expect(answered('{"a\\u0000":["b\\ud800c","\\ud83d\\ude00"],"d":1}')).toEqual({ a: ['bc', '😀'], d: 1 });
    expect(answered('\uFEFF[1]')).toEqual([1]);
  });

  it.each(['', '<html>', '{"a":', '['.repeat(100) + ']'.repeat(100)])('is none: %s', (text) => {
    expect(answered(text)).toBeUndefined();
  });
});
