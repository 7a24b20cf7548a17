import type { HeaderPiece } from '../../lines/pieces/header-pieces.js';
import { wordTotal } from '../../lines/line-shape.js';

/**
 * Towns that no list knows, told by the others: people keep to one form, so what stands last where another header of the section has a
 * place ("Teacher — Glasgow", "Teacher — Kirkintilloch") is one too, if the header still names a title and an employer without it.
 */
export function withLocationsAlike(headers: readonly HeaderPiece[][]): HeaderPiece[][] {
  const slots = headers.map(edgesOfLines);
  const known = new Map<string, number>();
  for (const [slot, piece] of slots.flatMap((own) => [...own])) {
    if (piece.place) known.set(slot, (known.get(slot) ?? 0) + 1);
    else if (piece.title > 0 || piece.organisation) known.set(slot, (known.get(slot) ?? 0) - 1);
  }
  return headers.map((pieces, at) => {
    // What stands behind a title is no town where the header names one elsewhere.
    const hasPlaceElsewhere = (piece: HeaderPiece): boolean =>
      pieces.some((one) => one.place && one.line !== piece.line);
    const towns = [...slots[at]!].flatMap(([slot, piece]) =>
      (known.get(slot) ?? 0) > 0 && mayBeTown(piece) && !hasPlaceElsewhere(piece) ? piece : [],
    );
    const others = pieces.filter((piece) => !towns.includes(piece) && !piece.place && piece.text !== '');
    const named = others.some(({ title }) => title > 0) && others.length >= 2;
    return named ? pieces.map((piece) => (towns.includes(piece) ? { ...piece, place: true } : piece)) : pieces;
  });
}

/**
 * Returns the last piece of each line, after another piece or after its dates, or the first before another cell, by its
 * place.
 */
function edgesOfLines(pieces: readonly HeaderPiece[]): Map<string, HeaderPiece> {
  const last = new Map<string, HeaderPiece>();
  for (const [at, piece] of pieces.entries()) {
    const before = pieces[at - 1]?.line === piece.line ? pieces[at - 1] : undefined;
    const isLast = pieces[at + 1]?.line !== piece.line;
    if (!before && pieces[at + 1]?.line === piece.line && pieces[at + 1]!.afterCell)
      last.set(`${piece.line} first`, piece);
    if (!isLast || (!before && piece.stretch === 0)) continue;
    const comma = before?.stretch === piece.stretch;
    last.set(`${piece.line} ${before ? 'behind' : 'alone'} ${comma ? 'a comma' : 'another sign'}`, piece);
  }
  return last;
}

const LONGEST_TOWN = 3;

const mayBeTown = ({ text, place, title, organisation, label, aside, afterAt }: HeaderPiece): boolean =>
  !place &&
  title === 0 &&
  !organisation &&
  label === null &&
  !aside &&
  !afterAt &&
  wordTotal(text) <= LONGEST_TOWN &&
  /^\p{Lu}[\p{L} .'’-]+$/u.test(text);
