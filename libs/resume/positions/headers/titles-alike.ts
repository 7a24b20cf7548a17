import type { HeaderPiece } from '../../lines/pieces/header-pieces.js';
import { isNoise } from './position-header.js';

/** So many headers with a title at one place are a form. */
const LEAST_ALIKE = 2;

/**
 * Titles that no list knows, told by the others: people keep to one form, so what stands where most headers of the section have their title
 * ("Waiter / The Anchor", "Kitchen hand / The Anchor") is one too, if nothing else in its header is.
 */
export function withTitlesAlike(headers: readonly HeaderPiece[][]): HeaderPiece[][] {
  const slots = headers.map(slotsOf);
  const titled = slots.map((own) => [...own].find(([, piece]) => isTitle(piece))?.[0] ?? null);
  const counts = new Map<string, number>();
  for (const slot of titled) if (slot !== null) counts.set(slot, (counts.get(slot) ?? 0) + 1);
  const [slot, count = 0] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
  const known = titled.filter((one) => one !== null).length;
  const isOwnLine = isAloneOnLine(
    slots.filter((_, at) => titled[at] === slot),
    slot,
  );
  if (slot === undefined || count < LEAST_ALIKE || count * 2 <= known || count * 3 < headers.length)
    return [...headers];
  return headers.map((pieces, at) => {
    // "Chauffeur distributie   Te Molder": a noun in the name beside it makes no title of that one.
    const fair = titled[at] === slot ? slots[at]!.get(slot) : undefined;
    if (fair?.title === 1 && pieces.some((one) => one.title === 2 && one.line === fair.line))
      return pieces.map((one) => (one === fair ? { ...one, title: 2 } : one));
    const piece = titled[at] === null ? slots[at]!.get(slot) : undefined;
    if (!piece || !mayBeTitle(piece) || (slots[at]!.size < 2 && !isOwnLine)) return pieces;
    return pieces.map((one) => (one === piece ? { ...one, title: 2 } : one));
  });
}

/** Returns whether the title mostly has a line of its own: then a header of one name in that line has a title and no employer. */
function isAloneOnLine(headers: readonly Map<string, HeaderPiece>[], slot: string | undefined): boolean {
  const line = slot?.split(' ', 1)[0];
  const alone = headers.filter((own) => [...own.keys()].filter((key) => key.split(' ', 1)[0] === line).length === 1);
  return alone.length * 2 > headers.length;
}

const isTitle = ({ title, organisation, afterAt, place, label }: HeaderPiece): boolean =>
  label === 'title' || (title > 0 && !organisation && !afterAt && !place && label === null);

/** The names of a header by their line and their number in it. */
function slotsOf(pieces: readonly HeaderPiece[]): Map<string, HeaderPiece> {
  const slots = new Map<string, HeaderPiece>();
  const numbers = new Map<number, number>();
  for (const piece of pieces) {
    if (piece.label === 'dates' || piece.aside || piece.text === '' || isNoise(piece.text)) continue;
    const number = numbers.get(piece.line) ?? 0;
    numbers.set(piece.line, number + 1);
    slots.set(`${piece.line} ${number}`, piece);
  }
  return slots;
}

const mayBeTitle = ({ text, place, organisation, afterAt, label }: HeaderPiece): boolean =>
  !place && !organisation && !afterAt && label === null && /^\p{L}/u.test(text);
