import type { HeaderPiece } from '../../lines/pieces/header-pieces.js';
import { isNoise } from './position-header.js';

/**
 * "Data Engineer (Blauwberg Systems)   2020 – now": brackets hold the employer where they hold the name of an organization, or where most
 * headers of the section have them and name no employer elsewhere. One alone may say in what ("Design Engineer (Molds)").
 */
export function withBracketedEmployers(headers: readonly HeaderPiece[][]): HeaderPiece[][] {
  const bracketed = headers.map(bracketedName);
  const isHabit = bracketed.filter((piece) => piece !== null).length * 2 > headers.length && headers.length > 1;
  return headers.map((pieces, at) => {
    const name = bracketed[at];
    if (!name || !(isHabit || name.organisation)) return pieces;
    return pieces.map((piece) => (piece === name ? { ...piece, aside: false, afterAt: true } : piece));
  });
}

/** The name in brackets right behind the title of a header that says nothing else; null in any other. */
function bracketedName(pieces: readonly HeaderPiece[]): HeaderPiece | null {
  const named = pieces.filter(({ place, label, text }) => !place && label !== 'dates' && !isNoise(text));
  const [title, name] = named;
  const fits = title && name && named.length === 2 && title.title > 0 && !title.aside && name.aside && name.title === 0;
  return fits && name.line === title.line && /^[\p{Lu}\d]/u.test(name.text) ? name : null;
}
