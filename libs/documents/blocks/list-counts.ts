const ROMAN: readonly [number, string][] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

/**
 * Writes a number as a list shows it.
 *
 * @param format as OOXML names it: `decimal`, `lowerLetter`, `upperRoman` …
 */
export function writtenCount(count: number, format: string): string {
  // Beyond this Word itself falls back on digits.
  const small = count >= 1 && count <= 780;
  switch (format) {
    case 'lowerLetter':
      return small ? letters(count) : String(count);
    case 'upperLetter':
      return small ? letters(count).toUpperCase() : String(count);
    case 'lowerRoman':
      return small ? roman(count) : String(count);
    case 'upperRoman':
      return small ? roman(count).toUpperCase() : String(count);
    case 'decimalZero':
      return String(count).padStart(2, '0');
    case 'bullet':
    case 'none':
      return '';
    default:
      return String(count);
  }
}

/** a … z, aa, bb …: Word repeats the letter. */
function letters(count: number): string {
  return String.fromCharCode(97 + ((count - 1) % 26)).repeat(Math.ceil(count / 26));
}

function roman(count: number): string {
  let rest = count;
  let out = '';
  for (const [value, sign] of ROMAN)
    while (rest >= value) {
      out += sign;
      rest -= value;
    }
  return out;
}
