import { expect, it } from '@jest/globals';
import { isPartlyRead } from './outcome.js';

const found = (code: string, data: Record<string, number> = {}) => [{ code, span: null, data }];

it.each(['pages-unreadable', 'pages-need-ocr', 'pages-not-recognised', 'ocr-doubtful', 'ends-early'])(
  'a reader lacks a part: %s',
  (code) => {
    expect(isPartlyRead(found(code, { pages: 1, of: 4 }))).toBe(true);
  },
);

it('a reader lacks a part where more characters than a few icons have no meaning', () => {
  expect(isPartlyRead(found('characters-unmapped', { characters: 32, of: 2064 }))).toBe(false);
  expect(isPartlyRead(found('characters-unmapped', { characters: 400, of: 2064 }))).toBe(true);
});

it.each(['hidden-text', 'invisible-characters', 'text-on-picture', 'encoding-guessed', 'text-layer-of-scan'])(
  'a reader lacks no part where it only remarks: %s',
  (code) => {
    expect(isPartlyRead(found(code))).toBe(false);
  },
);
