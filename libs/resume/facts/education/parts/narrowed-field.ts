/** What a field is narrowed to beside its name: a branch behind a dash, an option behind a comma, or words in brackets. */
import { recogniseDegrees } from '#libs/language';
import { isTown } from '../../../lines/places.js';
import { wordTotal } from '../../../lines/line-shape.js';
import type { ResumeLine } from '../../../lines/lines.js';
import { hasOrganisationWord, titleStrength } from '../../../lines/title-words.js';
import { MODE } from './study-mode.js';
import { cutPart, namesInstitution, type LinePart } from './institution.js';
import { NO_SUBJECT } from './no-subject.js';
import { studyStatus } from './study-status.js';

/** "Master Commerce, spécialité achat-vente": what a field is narrowed to belongs to it. */
export function withOption(field: LinePart, parts: readonly LinePart[], line: ResumeLine): LinePart {
  const next = parts.find(({ start }) => start >= field.end);
  if (
    !next ||
    !/^(?:orientation|spec\.|specialty|speciali[sz]ation|spécialité|option|mention|parcours|finalité|fachrichtung|vertiefung|schwerpunkt|specializzazione|indirizzo|curriculum|specjalność|specjalizacja|afstudeerrichting|keuzerichting|optie|inriktning|retning|orientación|especialidad|ênfase em) /iu.test(
      next.text,
    )
  )
    return field;
  return { start: field.start, end: next.end, text: line.text.slice(field.start - line.start, next.end - line.start) };
}

/** "Engineering – Robotics" at the end of a line, with the school in another: a field and its branch. */
export function withBranch(field: LinePart, line: ResumeLine, school: LinePart | null): LinePart {
  const behind = line.text.slice(field.end - line.start);
  const branch = BRANCH.exec(behind)?.[0];
  if (branch === undefined || school === null) return field;
  const end = field.end + branch.length;
  // "Computer Science - Princeton, NJ" names a town.
  if (behind[branch.length] === ',' && !namesInstitution(behind.slice(branch.length).split(',', 2)[1]!)) return field;
  const rest = branch.replace(/^\s[-–—]\s/, '');
  if (
    MODE.test(rest) ||
    recogniseDegrees(rest).length > 0 ||
    isTown(rest) ||
    namesInstitution(rest) ||
    (school.start < end && school.end > field.end)
  )
    return field;
  return { start: field.start, end, text: line.text.slice(field.start - line.start, end - line.start) };
}

const BRANCH = /^\s[-–—]\s\p{Lu}[\p{L}-]+(?: (?:(?:and|&|of) )?\p{Lu}[\p{L}-]+){0,2}(?=$|\s*[,\t|])/u;

/**
 * "Nursing (Medical Surgical)", "CCA (Comptabilité Contrôle Audit)": words right behind a field in brackets, which are neither how it was
 * studied nor how well.
 */
export function withBracket(field: LinePart, line: ResumeLine): LinePart {
  const [bracket = '', text = ''] = /^ \(([^()]{3,60})\)/u.exec(line.text.slice(field.end - line.start)) ?? [];
  if (field.text.includes('(') || !narrows(text)) return field;
  const end = field.end + bracket.length;
  return { start: field.start, end, text: line.text.slice(field.start - line.start, end - line.start) };
}

/** "Fachrichtung Maschinentechnik", "option santé": a field without the word that says that it is one. */
export function withoutLabel(part: LinePart): LinePart {
  const label = OPTION.exec(part.text)?.[0].length ?? 0;
  return label > 0 && part.text.length > label + 2 ? cutPart(part, label, part.text.length) : part;
}

const OPTION =
  /^(?:fachrichtung|studienrichtung|studiengang|schwerpunkt|vertiefung(?:srichtung)?|spécialité|option|mention|filière|parcours|specializzazione(?: in)?|indirizzo|specjalność|kierunek|afstudeerrichting|studierichting|richting|inriktning|linje|especialidad(?: en)?|orientación(?: en)?|ênfase em|speciali[sz](?:ation|ing) in|major(?:ing|ed)? in)\s*:?\s+(?=\p{L}{3})/iu;

/**
 * "Agriculture Level 3 Primary ITO", "Maçon par la VAE": a field without the level or the way to it that stands behind, and "Business
 * Business Management" without the word that a form says twice.
 */
export function withoutLevel(part: LinePart): LinePart {
  const twice = /^(\p{L}{4,}|\p{L}.{6,}) \1(?: |$)/u.exec(part.text)?.[1]?.length;
  const field = twice === undefined ? part : cutPart(part, twice + 1, part.text.length);
  const at = field.text.search(
    /\s+(?:level|niveau|nivel|nível|livello|poziom|stufe) (?:\d|[IVX]+(?!\p{L}))|\s+par (?:la )?vae(?!\p{L})/iu,
  );
  return at > 0 ? cutPart(field, 0, at) : field;
}

/** Words with a capital that may be a speciality: no grade, mode, remark, school, town or degree, and no letters of one. */
const narrows = (text: string): boolean =>
  /^(?![A-Z]{3,} )\p{Lu}.*\p{Ll}{3}/u.test(text) &&
  !hasOrganisationWord(text) &&
  !/kammer(?!\p{L})/u.test(text) &&
  !/\d/.test(text) &&
  wordTotal(text) <= LONGEST_BRACKET &&
  !IS_GRADE.test(text) &&
  !/^(?:dipl[oô]m|certificat|brevet|attestat|bachelor|master|licen[cs]|professions?bachelor|RIBA|part )/iu.test(text) &&
  !NO_FIELD.test(text) &&
  !NO_SUBJECT.test(text) &&
  !MODE.test(text) &&
  !namesInstitution(text) &&
  titleStrength(text) === 0 &&
  !isTown(text) &&
  studyStatus(text) === undefined &&
  recogniseDegrees(text).length === 0;

/** In words. */
const LONGEST_BRACKET = 6;

/** How well a degree was passed, or at which level. */
export const IS_GRADE =
  /^(?:preparation|progress|[\d.,/:%]+|(?:second|first|third|upper|lower)(?: class\b|$)|(?:upper|lower) (?:second|third)|note|grade|class|profil|mention|with (?:honou?rs|distinction)|avec|mit auszeichnung|bestanden|level \d|niveau|nivel|[A-Z]{1,2}$|\d|diploma$|zdan|wynik)/iu;

/** How a degree is called or was studied, in brackets behind it. */
export const NO_FIELD =
  /^(?:hons?|honou?rs|fh|uni|with|part|full|distance|deel|voltijd|distinction|merit|commendation|pass|ihk|hwk|waec|matric|equivalent|level|abschluss|berufs|thesis|general$|cum|magna|summa|pending|expected|in |en |not |did|ongoing)/iu;
