import type { HeaderPiece } from './header-pieces.js';

/** "Volunteer State Trucking" beside "OTR Driver": what begins like a title is a firm's name where another title is sure. */
export function withFirmsWhole(pieces: readonly HeaderPiece[]): HeaderPiece[] {
  const whole: HeaderPiece[] = [];
  for (const piece of pieces) {
    const before = whole.at(-1);
    const isCut =
      before?.line === piece.line &&
      before.stretch === piece.stretch &&
      piece.start - before.end === 1 &&
      piece.organisation;
    const others = pieces.filter((one) => one !== piece && one.start !== before?.start);
    if (isCut && /^\p{Lu}\p{L}+$/u.test(before.text) && others.some(({ title, aside }) => title === 2 && !aside))
      whole[whole.length - 1] = { ...piece, start: before.start, text: `${before.text} ${piece.text}`, title: 0 };
    else whole.push(piece);
  }
  return whole;
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
