import { describe, expect, it } from '@jest/globals';
import { parseJson } from './json-body.js';
import { MalformedJson } from './problem.js';

const parse = (text: string) => parseJson(Buffer.from(text));

describe('a JSON body', () => {
  it('is parsed, and nothing when it is empty', () => {
    expect(parse('{"a":[1,"\\u00e9 \\ud83d\\ude00"]}')).toEqual({ a: [1, 'é 😀'] });
    expect(parse('')).toBeUndefined();
  });

  it('is refused with the place where it is wrong', () => {
    expect(() => parse('{"a": }')).toThrow(MalformedJson);
    expect(() => parse('{"a": }')).toThrow(/UTF-8 JSON/);
  });

  it('may be 64 levels deep, brackets in text not counted', () => {
    expect(() => parse(`${'['.repeat(64)}${']'.repeat(64)}`)).not.toThrow();
    expect(() => parse(`${'['.repeat(65)}${']'.repeat(65)}`)).toThrow(/64 levels/);
    expect(() => parse('['.repeat(1_000_000))).toThrow(/64 levels/);
    expect(parse(JSON.stringify(`"\\${'{['.repeat(100)}`))).toHaveLength(202);
  });

  it('has no text that the database could not store', () => {
    expect(() => parse('{"a":{"b":"x\\u0000"}}')).toThrow(/a\.b has a NUL/);
    expect(() => parse('{"a":["\\ud800"]}')).toThrow(/a\.0 has/);
    expect(() => parse('{"\\u0000":1}')).toThrow(MalformedJson);
    expect(parse('{"a":"\\\\u0000"}')).toEqual({ a: '\\u0000' });
  });
});
