import { describe, expect, it } from '@jest/globals';
import { takeSourceLines, MAX_LINE } from './source-lines.js';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('lines', () => {
  it('that are too long are reported and skipped, even across several windows', () => {
    const long = 'x'.repeat(MAX_LINE + 10);
    const first = takeSourceLines(bytes(`a\n${long}`.slice(0, MAX_LINE + 2)), {
      line: 1,
      skipping: false,
      isLast: false,
      limit: 9,
    });
    expect(first.lines.map(({ line, bytes: text }) => [line, text === null])).toEqual([
      [1, false],
      [2, true],
    ]);
    expect(first).toMatchObject({ consumed: MAX_LINE + 2, line: 2, skipping: true });
    const rest = takeSourceLines(bytes('xxxxxx\n\r\nb'), { ...first, isLast: true, limit: 9 });
    expect(rest.lines.map(({ line, bytes: text }) => [line, Buffer.from(text ?? []).toString()])).toEqual([[4, 'b']]);
    expect(rest.consumed).toBe(10);
  });
});
