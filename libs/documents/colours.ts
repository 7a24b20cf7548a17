/** Red, green and blue, each 0..255. */
export type Rgb = readonly [number, number, number];

/** Returns whether a value is a color, as opposed to a word for one. */
export function isRgb(colour: unknown): colour is Rgb {
  return Array.isArray(colour);
}

export const WHITE: Rgb = [255, 255, 255];
export const BLACK: Rgb = [0, 0, 0];

/**
 * Below this contrast (WCAG's ratio of luminances, 1..21) text is not told from what it stands on: pure white on the lightest grey that
 * Word's palette has (F2F2F2) is 1.12, the light grey of decorations that people do see (D9D9D9 on white) 1.41.
 */
const LEAST_CONTRAST = 1.2;

/** Returns whether text of one color is invisible on the other. */
export function melts(text: Rgb, background: Rgb): boolean {
  const [light, dark] = [luminance(text), luminance(background)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05) < LEAST_CONTRAST;
}

/** Returns whether white text cannot be seen on it. */
export function luminous(colour: Rgb): boolean {
  return melts(WHITE, colour);
}

function luminance([red, green, blue]: Rgb): number {
  const linear = (part: number) => {
    const share = part / 255;
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** Parses a color of six (or three) hexadecimal digits, with or without `#`; null for anything else. */
export function hexColour(written: string | undefined): Rgb | null {
  const digits = /^#?([0-9a-f]{6}|[0-9a-f]{3})$/i.exec(written?.trim() ?? '')?.[1];
  if (digits === undefined) return null;
  const long = digits.length === 3 ? digits.replace(/./g, '$&$&') : digits;
  const part = (at: number) => parseInt(long.slice(at, at + 2), 16);
  return [part(0), part(2), part(4)];
}
