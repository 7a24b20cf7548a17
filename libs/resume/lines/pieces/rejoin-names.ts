import type { HeaderPiece } from './header-pieces.js';

/**
 * "Volunteer State Trucking" beside "OTR Driver", "Pacific Anchor Freight Pte Ltd" over "Logistics Executive": what begins like a title is a
 * firm's name where another title is sure. With more words before it than one, that title is on another line.
 */
export function withFirmsWhole(pieces: readonly HeaderPiece[]): HeaderPiece[] {
  const whole: HeaderPiece[] = [];
  for (const piece of pieces) {
    const before = whole.at(-1);
    const isCut =
      before?.line === piece.line &&
      before.stretch === piece.stretch &&
      piece.start - before.end === 1 &&
      piece.organisation;
    const isOther = ({ start, line, title, aside }: HeaderPiece): boolean =>
      start !== piece.start &&
      start !== before?.start &&
      title === 2 &&
      !aside &&
      (line !== piece.line || /^\p{Lu}\p{L}+$/u.test(before!.text));
    if (isCut && IN_CAPITALS.test(before.text) && pieces.some(isOther))
      whole[whole.length - 1] = { ...piece, start: before.start, text: `${before.text} ${piece.text}`, title: 0 };
    else whole.push(piece);
  }
  return whole;
}

/** One to four words as a name has them. */
const IN_CAPITALS = /^\p{Lu}[\p{L}'’-]+(?: (?:& )?\p{Lu}[\p{L}'’-]+){0,3}$/u;

/** "Human Resources (HR) Officer": the letters that a name is known by stand in the middle of it. */
export function withShortForms(pieces: readonly HeaderPiece[]): HeaderPiece[] {
  const whole: HeaderPiece[] = [];
  for (const piece of pieces) {
    const [before, short] = [whole.at(-2), whole.at(-1)];
    const isShort = short?.aside && before && !before.aside && isInitialsOf(short.text, before.text);
    const goesOn = isShort && !piece.aside && short.start - before.end === 2 && piece.start - short.end === 2;
    if (goesOn) {
      const text = `${before.text} (${short.text}) ${piece.text}`;
      whole.splice(-2, 2, {
        ...piece,
        start: before.start,
        text,
        stretch: before.stretch,
        afterAt: before.afterAt,
        label: before.label,
      });
    } else whole.push(piece);
  }
  return whole;
}

function isInitialsOf(letters: string, name: string): boolean {
  if (!/^\p{Lu}{2,6}$/u.test(letters)) return false;
  // With the small words between or without ("Learning and Development (LD)").
  return [/(?<!\p{L})\p{L}/gu, /(?<!\p{L})\p{Lu}/gu].some((initials) =>
    (name.match(initials) ?? []).join('').toUpperCase().endsWith(letters),
  );
}

/** "ICTP - International Centre for Theoretical Physics": the letters that a house is known by and its name. */
export function withNamesWhole(pieces: readonly HeaderPiece[]): HeaderPiece[] {
  const whole: HeaderPiece[] = [];
  for (const piece of pieces) {
    const before = whole.at(-1);
    const isName =
      before?.title === 0 && /^\p{Lu}{2,8}$/u.test(before.text) && (piece.organisation || HOUSE.test(piece.text));
    if (
      isName &&
      !before.aside &&
      before.line === piece.line &&
      piece.start - before.end === ' - '.length &&
      !piece.afterCell
    )
      whole[whole.length - 1] = { ...piece, start: before.start, text: `${before.text} - ${piece.text}` };
    else whole.push(piece);
  }
  return whole;
}

/** Matches a word of the names of companies. */
const HOUSE =
  /\p{Lu}.* .*\b(?:School|Institute|Centre|Center|University|College|Academy|Agency|Organi[sz]ation|Association|Council|Authority|Foundation|Laborator(?:y|ies)|Hospital|Commission|Ministry|Federation)\b/u;
