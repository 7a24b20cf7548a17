import type { Span, Stated } from '#libs/contracts';
import type { ResumeLine } from '../../lines/lines.js';
import { namePartOf } from './name-parts.js';
import { hasNameShape, isNoName } from './person-names.js';

/** As forms of the European CV print them, with a plural in brackets. */
const OF_FORM =
  '(?:surname|first name|apelido|nome|nome próprio|apellido|nombre|nachname|vorname|familienname|nom|prénom|cognome|achternaam|voornaam|nazwisko|imię)(?:\\((?:s|n)\\))?(?: próprio\\(s\\))? ?\\/ ?(?:surname|first name|apelido|nome|apellido|nombre|nachname|vorname|familienname|nom|prénom|cognome|achternaam|voornaam|nazwisko|imię)(?:\\((?:s|n|i|ona)\\))?(?: próprio\\(s\\))?';
const WHOLE =
  OF_FORM +
  "|(?:full |candidate |applicant |your )?name|name of (?:the )?candidate|vor- und (?:nach|zu)name|vor- & nachname|vorname und name|vorname,? name|name,? vorname|nom et pr[ée]nom|pr[ée]nom et nom|nombre(?: y apellidos?| completo)?|apellidos? y nombres?|nome(?: e cognome| completo)?|cognome e nome|nome/cognome|naam|voor- en achternaam|volledige naam|imi[ęe] i nazwisko|nazwisko i imi[ęe]|namn|navn|jméno(?: a příjmení)?|név|nume(?: și prenume)?|имя|фио|ім'я";
const FAMILY =
  'surname|family name|last name|nachname|familienname|zuname|nom(?: de famille)?|apellidos?|cognome|achternaam|apelido|sobrenome|nazwisko|efternamn|efternavn|příjmení|фамилия';
const GIVEN =
  'first names?|given names?|forenames?|vornamen?|pr[ée]noms?|nombres?|nome|voornaam|voornamen|nome pr[óo]prio|imi[ęe]|imiona|förnamn|fornavn|имя';

/** "Name: - Ingrid Solheim", "Nome\tRui Tavares"; in a form the label may stand apart by a blank alone. */
const label = (words: string): RegExp =>
  new RegExp(String.raw`^(?:${words})(?:\s*[:.]+[\s-]*|\s*\t\s*|\s{2,}|\s+-\s+|\s+)(?=\S)`, 'iu');
const SURE = /[:\t]|\s{2,}|\s-\s/;
const [WHOLE_LABEL, FAMILY_LABEL, GIVEN_LABEL] = [label(WHOLE), label(FAMILY), label(GIVEN)];
/** The other half of a name stands in one of so many lines around. */
const NEAR_LINES = 2;

/** A name that a label of the personal details states, whole or in two halves; null where there is none. */
export function labelledName(text: string, lines: readonly ResumeLine[], document: number): Stated<string> | null {
  for (const [at, line] of lines.entries()) {
    const family = valueOf(line, FAMILY_LABEL);
    if (!family) continue;
    const near = lines.slice(Math.max(0, at - NEAR_LINES), at + NEAR_LINES + 1).filter((one) => one !== line);
    const given = near.map((one) => valueOf(one, GIVEN_LABEL)).find((one) => one !== null);
    if (!given) continue;
    const [start, end] = [Math.min(given.start, family.start), Math.max(given.end, family.end)];
    return { value: `${quoted(text, given)} ${quoted(text, family)}`, span: { document, start, end } };
  }
  for (const line of lines) {
    const whole = valueOf(line, WHOLE_LABEL) ?? valueOf(line, FAMILY_LABEL);
    if (whole && /\s/.test(whole.text)) return stated(text, whole, document);
  }
  return null;
}

/** Returns whether a line states a name, or half of one, behind its label. */
export const isNameLabel = (line: ResumeLine): boolean =>
  [WHOLE_LABEL, FAMILY_LABEL, GIVEN_LABEL].some((labels) => valueOf(line, labels)?.sure === true);

interface Value extends Omit<Span, 'document'> {
  text: string;
  /** The label is set apart by more than a blank. */
  sure: boolean;
}

function valueOf(line: ResumeLine, labels: RegExp): Value | null {
  const found = labels.exec(line.text)?.[0];
  if (!found) return null;
  const sure = SURE.test(found);
  const part = namePartOf(line.text.slice(found.length));
  if (!hasNameShape(part.text, { anyCase: sure, least: 1 }) || isNoName(part.text)) return null;
  const start = line.start + found.length + part.start;
  return { text: part.text, sure, start, end: start + part.text.length };
}

const quoted = (text: string, { start, end }: { start: number; end: number }): string =>
  text.slice(start, end).replace(/\s+/g, ' ');

const stated = (text: string, value: Value, document: number): Stated<string> => ({
  value: quoted(text, value),
  span: { document, start: value.start, end: value.end },
});
