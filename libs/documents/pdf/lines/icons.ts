import type { Word } from '../words.js';

/** An icon that begins this many lines of a page is a bullet; others are pictures of a telephone or an envelope. */
const BULLET_LINES = 3;

/** Turns icons that begin items into bullets and removes other icons, which are not readable as text. */
export function withIconsAsBullets(words: readonly Word[]): readonly Word[] {
  if (!words.some(({ icon }) => icon)) return words;
  const counts = new Map<string, number>();
  for (const word of words) if (word.icon) counts.set(word.text, (counts.get(word.text) ?? 0) + 1);
  return words.flatMap((word) => {
    if (!word.icon) return [word];
    return (counts.get(word.text) ?? 0) >= BULLET_LINES ? [{ ...word, text: '\u2022', icon: false }] : [];
  });
}
