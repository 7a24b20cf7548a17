/** Emoji at the begin of lines: the mark of a list, or the ornament of a heading. */
import { pageHeadingOf } from '../page/headings.js';
import type { CleaningStep } from './mapped-text.js';

/** One or several pictures with their variants. Signs of trademarks are none. */
const PICTURE =
  /^[ \t]*((?![©®™‼⁉])(?:\p{Extended_Pictographic}|\p{Regional_Indicator})(?:\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}|\u200d|\ufe0f)*)[ \t]*(?=[\p{L}\p{N}"'“(*$£€])/u;

/** Pictures that begin lines: they are a bullet where one repeats or lines beside each other have one, and nothing elsewhere. */
export const pictures: CleaningStep = (text) => {
  let start = 0;
  const lines = text.split('\n').map((line) => {
    const match = PICTURE.exec(line);
    const isHeading = match !== null && pageHeadingOf(line.slice(match[0].length)) !== null;
    const found = { start, picture: match?.[1] ?? null, length: match?.[0].length ?? 0, isHeading };
    start += line.length + 1;
    return found;
  });
  const counts = new Map<string, number>();
  for (const { picture, isHeading } of lines)
    if (picture !== null && !isHeading) counts.set(picture, (counts.get(picture) ?? 0) + 1);
  const isItem = (at: number): boolean => (lines[at]?.picture ?? null) !== null && !lines[at]!.isHeading;
  return lines.flatMap(({ start: from, picture, length }, at) => {
    if (picture === null) return [];
    const isListed = isItem(at) && (counts.get(picture)! > 1 || isItem(at - 1) || isItem(at + 1));
    return [{ start: from, end: from + length, text: isListed ? '- ' : '' }];
  });
};
