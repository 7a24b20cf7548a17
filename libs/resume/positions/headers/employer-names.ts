/** How far the name of an employer goes in a header. */
import type { HeaderPiece } from '../../lines/pieces/header-pieces.js';
import { isTown } from '../../lines/places.js';
import { capitalShare, wordTotal } from '../../lines/line-shape.js';
import { hasOrganisationWord, titleStrength } from '../../lines/title-words.js';

/**
 * The employer with what a form says of it in brackets, with the names that brackets list ("Various (Matchday Stewards Ltd, Greenfield
 * Festivals)"), and with the name behind a slash or a comma that goes on ("Territorial Army / Army Reserve", "Thackray Lowe LLP, Chartered
 * Accountants"). Other brackets say what it does or who sent the person there.
 */
export function wholeEmployer(
  pieces: readonly HeaderPiece[],
  employer: HeaderPiece,
  places: readonly HeaderPiece[],
): HeaderPiece {
  if (employer.aside) return employer;
  const asides = asidesBehind(pieces, employer);
  const isListed = asides.length > 1 && asides.every(({ text, title }) => title === 0 && /^[\p{Lu}\d]/u.test(text));
  if (asides.length > 0 && (employer.label === 'employer' || isListed)) {
    const text = asides.map((one) => one.text).join(', ');
    return { ...employer, end: asides.at(-1)!.end + 1, text: `${employer.text} (${text})` };
  }
  const next = pieces.find(({ start }) => start >= employer.end);
  if (!next || next.line !== employer.line || next.start - employer.end > 3 || next.afterCell || next.aside)
    return employer;
  const goesOn = next.afterSlash
    ? next.organisation && next.title < 2
    : next.stretch === employer.stretch &&
      (FIRM_GOES_ON.test(next.text) || (next.title === 0 && isPartOfHouse(next, employer, places)));
  return goesOn
    ? { ...employer, end: next.end, text: `${employer.text}${next.afterSlash ? ' / ' : ', '}${next.text}` }
    : employer;
}

/**
 * "Institut für Fördertechnik, Technische Hochschule Schwabenhöhe | Stuttgart", "Urząd Miasta Lublin, Wydział Podatków": behind the comma of an
 * employer stands the house that it is a part of, or its own part, where the words say so or the town stands behind a stronger sign.
 */
const isPartOfHouse = (next: HeaderPiece, employer: HeaderPiece, places: readonly HeaderPiece[]): boolean =>
  PART_OF_HOUSE.test(next.text) ||
  (employer.organisation && next.organisation) ||
  (wordTotal(next.text) > 1 &&
    places.some(({ line, start, stretch }) => line === next.line && start >= next.end && stretch > next.stretch));

/** Matches what the parts of a house are called, in front of their names. */
const PART_OF_HOUSE =
  /^(?:department|dept\.?|division|directorate|faculty|abteilung|fakultät|referat|dezernat|faculté|département|direction|facultad|departamento|dirección|facoltà|dipartimento|direzione|faculdade|direção|afdeling|dienst|wydział|oddział|dział|katedra) \p{L}/iu;

/** "Paz & Asociados", "Chartered Accountants": behind the comma of a firm's name, more of it. */
const FIRM_GOES_ON = /^\p{Lu}[\p{L}'’-]+ & \p{Lu}|^(?:Chartered|Certified|Registered|Consulting) \p{Lu}\p{L}+s$/u;

/** "Contabilista Certificada na Contas do Sousa": where no other name is the employer, the one behind the word for "at"; null where none stands. */
export function atName(title: HeaderPiece): { title: HeaderPiece; employer: HeaderPiece } | null {
  const house = OF_HOUSE.exec(title.text);
  const isHouse = house !== null && hasOrganisationWord(house[2]!) && /\p{Lu}/u.test(title.text.slice(house[0].length));
  const match = isHouse ? house : AT_NAME.exec(title.text);
  if (!match || title.label !== null || titleStrength(match[1]!) === 0) return null;
  const name = title.text.slice(match[0].length - (isHouse ? house[2]!.length : 0));
  if (wordTotal(name) < 2 || (!isHouse && capitalShare(name) < 0.75) || isTown(name)) return null;
  return {
    title: { ...title, end: title.start + match[1]!.length, text: match[1]! },
    employer: { ...title, start: title.end - name.length, text: name },
  };
}
/** "Trésorier de l'association malgache de Nantes": what the house is, in small letters. */
const OF_HOUSE =
  /^(\p{L}[\p{L}-]+(?: \p{L}+)?) (?:of the |of |de la |de l'|du |de |della |dell'|del |do |da |der |des |van de )(\p{Ll}{4,})(?= )/u;
const AT_NAME =
  /^(\p{L}.{2,60}?)\s(?:en(?: el| la)?|em|na|no|au|aux|chez|all[ao]|al|nell[ao]|nel|avec|w|we|hos|på)\s(?=\p{Lu})/u;

/** The pieces of the brackets right behind a title or an employer. */
export function asidesBehind(pieces: readonly HeaderPiece[], title: HeaderPiece): HeaderPiece[] {
  const found: HeaderPiece[] = [];
  for (const piece of pieces) {
    const from = found.at(-1) ?? title;
    if (piece.start < title.end) continue;
    const isNext =
      piece.aside &&
      piece.line === title.line &&
      piece.start - from.end <= 2 &&
      piece.stretch === (found[0] ?? piece).stretch;
    if (!isNext) break;
    found.push(piece);
  }
  return found;
}
