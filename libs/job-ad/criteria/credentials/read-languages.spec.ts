import { describe, expect, it } from '@jest/globals';
import { readRole } from '../../role/read-role.js';

const languages = (line: string): string[] =>
  readRole(`Support Agent\n\nRequirements\n- ${line}`)
    .criteria.filter(({ category }) => category === 'languages')
    .map(
      ({ kind, label, expression }) =>
        `${kind} ${label} ${expression.test === 'language' ? expression.level : expression.test}`,
    );

describe('languages of one line', () => {
  it.each([
    ['Fluent English required, German a plus', ['required English C1', 'bonus German null']],
    [
      'Bilingual: French (required) and English (required), Spanish an asset',
      ['required French C1', 'required English C1', 'bonus Spanish null'],
    ],
    [
      'You are fluent in Danish and Swedish; Norwegian is a plus',
      ['required Danish C1', 'required Swedish C1', 'bonus Norwegian null'],
    ],
    ['Good English, ideally Polish', ['required English B2', 'preferred Polish null']],
    ['French, Spanish or Italian a plus', ['bonus French, Spanish or Italian any']],
    ['German or French', ['required German or French any']],
    ['Fluent in Dutch and Polish', ['required Dutch C1', 'required Polish C1']],
  ])('%s', (line, expected) => {
    expect(languages(line)).toEqual(expected);
  });
});
