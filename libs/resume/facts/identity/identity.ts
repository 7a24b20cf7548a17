import { JSON_EXTRACTOR, type Identity, type Span, type Stated } from '#libs/contracts';
import { allMatches, recogniseSkills } from '#libs/language';
import { periodsOf } from '../../dates/periods.js';
import type { ResumeLine } from '../../lines/lines.js';
import { wordTotal } from '../../lines/line-shape.js';
import { hasOrganisationWord, titleStrength } from '../../lines/title-words.js';
import { givenName, nameIn } from './find-name.js';
import { isNoName } from './person-names.js';
import { isNameLabel } from './labelled-names.js';
import { nameBelow } from './name-below-heading.js';
import { placesOfName } from './repeated-names.js';

/** Letters of addresses (RFC 6531), of scripts that part words by spaces: in others an address begins behind any letter. */
const ADDRESS_LETTER = String.raw`\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{M}\w`;
/**
 * Characters around the @ of an address. The search goes outward from the sign, which takes time linear in the text.
 */
const EMAIL_BEFORE = new RegExp(String.raw`[${ADDRESS_LETTER}.+%-]{1,64}$`, 'u');
const EMAIL_AFTER = new RegExp(String.raw`^[${ADDRESS_LETTER}-]{1,63}(?:\.[${ADDRESS_LETTER}-]{1,63}){1,6}`, 'u');
const LINK =
  /(?:https?:\/\/|www\.)[^\s|,;()<>"]+|\b(?:linkedin\.com|github\.com|gitlab\.com|xing\.com|bitbucket\.org|medium\.com|stackoverflow\.com|twitter\.com|x\.com|kaggle\.com|instagram\.com|facebook\.com|behance\.net|dribbble\.com|youtube\.com|orcid\.org|researchgate\.net)\/[^\s|,;()<>"]+/gi;
const BARE_LINK =
  /(?<![@\w.\p{L}])(?:[a-z0-9-]+\.)+(?:com|org|net|io|dev|me|de|eu|fr|es|uk|ch|at|info|ai|app|co|example)(?:\/[^\s|,;()<>"]*)?(?![\w@])/giu;
const PHONE = /(?<![\w/.-])(?:\+|00|\(\+?|\()?\d[\d\s()./-]{6,20}\d(?![\w/-])/g;
const PLACE =
  /(?:^|[|•·,\t]\s*|\s-{1,2}\s+)((?:\p{Lu}[\p{L}.'-]+(?: \p{Lu}?[\p{L}.'-]+){0,3}), ?(?:[A-Z]{2}(?: \d{5})?|\p{Lu}[\p{L}. ]{2,24})(?:, ?\p{Lu}[\p{L}. ]{1,24})?)\s*(?:$|[|•·\t]|\s-{1,2}\s)/u;
/** Postcode and town, as addresses of many countries have them: "50667 Köln", "London SW1A 1AA". */
const POSTCODE =
  /(?<![\d\p{L}-])(?:(?:[A-Z]{1,2}-)?\d{4,5} \p{Lu}[\p{L}'-]+(?: (?:am|an der|im|\p{Lu}[\p{L}'-]+)){0,3}|(?:\p{Lu}[\p{L}'-]+,? )?[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2})(?![\d\p{L}])/u;
/** Matches a part of every address that few other lines have. It is tested first, because it costs nothing. */
const MAY_BE_ADDRESS = /\d|\b(?:rue|avenue|boulevard|allée|impasse|calle|avenida|plaza|paseo) /;
const STREET =
  /(?<!\p{L})(?:\p{Lu}[\p{L}.-]*(?:straße|strasse|str\.|weg|gasse|platz|allee|ring|damm|ufer) \d{1,4} ?[a-z]?|\d{1,5}[a-z]?,? (?:\p{Lu}[\p{L}.'-]* ){1,3}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Dr|Court|Ct|Boulevard|Blvd|Way|Close|Terrace|Crescent)|(?:\d{1,4}(?: bis| ter)?,? )?(?:[Rr]ue|[Aa]venue|[Bb]oulevard|[Aa]llée|[Ii]mpasse|[Cc]alle|[Aa]venida|[Pp]laza|[Pp]aseo) (?:d[eu] |de la |des |del )?\p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}'-]+){0,2}(?:,? \d{1,4})?)(?![\p{L}\d])/u;
const LABELLED_PLACE =
  /^(?:address|location|adresse|anschrift|wohnort|ort|city|based in|lives in|domicile|dirección|ubicación)\s*:?\s+(\S.{1,80})$/i;
const PERSONAL =
  /^(?:date of birth|born|birth ?date|dob|age|gender|sex|nationality|citizenship|marital status|religion|geboren|geburtsdatum|geburtsort|alter|geschlecht|nationalität|staatsangehörigkeit|familienstand|né(?:e)? le|date de naissance|âge|sexe|nationalité|situation familiale|fecha de nacimiento|edad|sexo|nacionalidad|estado civil)\b\s*:?\s*(.{0,80})/iu;
const CONTACT_WORDS =
  /\b(?:e-?mail|phone|mobile|tel|telefon|cell|linkedin|github|website|web|homepage|address|portfolio|mailto|fax)\b/gi;
const CONTACT_LABEL =
  /^(?:e-?mail|phone|mobile|tel|telefon|cell|linkedin|github|website|web|homepage|portfolio|fax)\s*:/i;
/** Labels of cells before an email address or a telephone number. */
const LABEL = /^(?:telefon|handy|mobil|anschrift|adresse|kontakt|internet|téléphone|teléfono|correo|courriel)$/i;
/** A longer line holds more than contact details. */
const LONGEST_CONTACT_LINE = 300;
/**
 * Finds the identity of the person, and every span to mask when identities are hidden: name (wherever it is repeated),
 * mail addresses, phone numbers, links, place, birth date, nationality and the like.
 *
 * @param text the document text itself, from which values are quoted
 * @param head lines before the first heading and those of a section with contact details
 * @param extractor the reader of the text: one of JSON has the given name in its first line, in any form
 */
export function identityIn(
  text: string,
  lines: readonly ResumeLine[],
  head: readonly ResumeLine[],
  document: number,
  extractor = '',
): Identity {
  const emails = emailsIn(text, document);
  const links = distinct([...matches(text, LINK, document), ...linksInHead(text, head, document)]).filter(
    (link) => !emails.some((email) => overlaps(email.span, link.span)),
  );
  const phones = head
    .flatMap((line) => phonesIn(text, line, document))
    .filter((phone) => ![...emails, ...links].some((one) => overlaps(one.span, phone.span)));
  const name =
    (extractor === JSON_EXTRACTOR ? givenName(text, document) : null) ??
    nameIn(text, head, emails, document) ??
    nameBelow(text, lines, emails, document);
  const location = placeIn(name ? head.filter((line) => !holds(line, name.span)) : head, document);
  const addresses = head.flatMap((line) => addressesIn(line, document));
  const personal = head
    .concat(lines.filter((line) => PERSONAL.test(line.text)))
    .flatMap((line) => personalIn(line, document));
  const terms = [...emails, ...links, ...phones, ...(location ? [location] : []), ...addresses, ...personal].map(
    (one) => one.span,
  );
  const named = name ? [name.span, ...placesOfName(text, name.value, document)] : [];
  return { name, emails, phones, links, location, terms: sortSpans(terms.concat(named)) };
}

/** Returns whether a line has a telephone number and nothing but contact details. */
export const isPhoneLine = (line: ResumeLine, text: string): boolean =>
  line.text.length <= LONGEST_PHONE_LINE &&
  line.text.replace(/\D/g, '').length >= LEAST_DIGITS &&
  isContactLine(line) &&
  periodsOf(line).length === 0 &&
  phonesIn(text, line, 0).some(({ value }) => value.replace(/\D/g, '').length >= LEAST_DIGITS);

/** A number by itself with its area: fewer digits may be of anything. */
const LEAST_DIGITS = 9;
const LONGEST_PHONE_LINE = 60;

/** Returns whether a line holds nothing but contact details. */
export function isContactLine(line: ResumeLine): boolean {
  // "8/2015 - 4/2019" has the digits of a telephone number.
  if (line.text.length > LONGEST_CONTACT_LINE || periodsOf(line).some((period) => period.range)) return false;
  const plain = line.text
    .replace(/\S{1,64}@\S{1,80}/g, ' ')
    .replace(LINK, ' ')
    .replace(BARE_LINK, ' ')
    .replace(PHONE, ' ');
  const left = plain.replace(CONTACT_WORDS, ' ');
  const changed = plain !== line.text;
  if (MAY_BE_ADDRESS.test(line.text) && STREET.test(line.text) && titleStrength(line.text) === 0) return true;
  if (PERSONAL.test(line.text) || LABELLED_PLACE.test(line.text) || isNameLabel(line)) return true;
  const letters = left.replace(/[^\p{L}]/gu, '').length;
  if (changed) return letters <= 60 && titleStrength(left) === 0;
  // The words alone ("LinkedIn | GitHub", "GitHub: ada-l"); "basic github" and "phone screens" are about work.
  if (left !== plain) return letters === 0 || (CONTACT_LABEL.test(line.text) && wordTotal(left) <= 3);
  return PLACE.test(line.text) && line.text.length < 70 && titleStrength(line.text) === 0;
}

function matches(text: string, pattern: RegExp, document: number, offset = 0): Stated<string>[] {
  return allMatches(text, pattern).map((match) => {
    const value = match[0].replace(/[.,;:]+$/, '');
    return { value, span: { document, start: offset + match.index, end: offset + match.index + value.length } };
  });
}

export function emailsIn(text: string, document: number): Stated<string>[] {
  const found: Stated<string>[] = [];
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const before = EMAIL_BEFORE.exec(text.slice(Math.max(0, at - 64), at))?.[0];
    const after = EMAIL_AFTER.exec(text.slice(at + 1, at + 300))?.[0];
    if (!before || !after) continue;
    const start = at - before.length;
    const written = text.slice(start, at + 1 + after.length);
    found.push({
      // In a layout of capitals it is the same address.
      value: written === written.toUpperCase() ? written.toLowerCase() : written,
      span: { document, start, end: at + 1 + after.length },
    });
  }
  return found;
}

function linksInHead(text: string, head: readonly ResumeLine[], document: number): Stated<string>[] {
  return head.flatMap((line) =>
    line.text.length > 300 || !line.text.includes('.')
      ? []
      : matches(text.slice(line.start, line.end), BARE_LINK, document, line.start),
  );
}

/** "14.02.1988": a birthday. */
const DAY = /^\d{1,2}([./-]) ?\d{1,2}\1 ?(?:19|20)\d\d$/;

function phonesIn(text: string, line: ResumeLine, document: number): Stated<string>[] {
  if (line.text.length > 300 || !/\d/.test(line.text)) return [];
  return matches(text.slice(line.start, line.end), PHONE, document, line.start).filter((phone) => {
    const digits = phone.value.replace(/\D/g, '');
    return (
      digits.length >= 7 &&
      digits.length <= 15 &&
      !/^\(?(?:19|20)\d\d\)?\s?[-/.]\s?\(?(?:19|20)?\d\d/.test(phone.value) &&
      !DAY.test(phone.value)
    );
  });
}

function placeIn(head: readonly ResumeLine[], document: number): Stated<string> | null {
  for (const line of head) {
    if (line.text.length > 200 || PERSONAL.test(line.text)) continue;
    const match = LABELLED_PLACE.exec(line.text) ?? PLACE.exec(line.text) ?? PLACE.exec(partedContacts(line.text));
    const value =
      match?.[1]?.trim() ?? (/\d/.test(line.text) ? POSTCODE.exec(line.text)?.[0] : undefined) ?? townIn(line);
    if (!value || /@|\.com|\d{6}/.test(value) || titleStrength(value) > 0 || hasOrganisationWord(value)) continue;
    if (recogniseSkills(value).length > 1) continue;
    const start = line.start + line.text.indexOf(value);
    return { value, span: { document, start, end: start + value.length } };
  }
  return null;
}

/** "a@b.com, +1 303 …, San Francisco, CA, linkedin.com/…": a line of contacts between commas, with bars around what is none of them. */
function partedContacts(text: string): string {
  if (!text.includes(',') || !(text.includes('@') || /\d{4}/.test(text))) return '';
  const parted = text
    .replace(/\S{1,64}@[^\s,;|]{1,80}/g, '|')
    .replace(LINK, '|')
    .replace(BARE_LINK, '|')
    .replace(PHONE, '|')
    .replace(CONTACT_WORDS, '|')
    .replace(/[\s,:;]*\|[\s,:;|]*/g, ' | ');
  return recogniseSkills(parted).length > 0 ? '' : parted;
}

function personalIn(line: ResumeLine, document: number): Stated<string>[] {
  const match = PERSONAL.exec(line.text);
  const value = match?.[1]?.trim();
  if (!match || !value) return [];
  const start = line.start + line.text.indexOf(value, match[0].length - match[1]!.length);
  return [{ value, span: { document, start, end: start + value.length } }];
}

/** "Bengaluru | priya@example.in": a name between separators of a line with an address of mail or a telephone. */
function townIn(line: ResumeLine): string | undefined {
  const parts = line.text.split(/\s*[|•·\t]\s*/);
  const reached = parts.some((part) => part.includes('@') || /\d{4}/.test(part));
  if (!reached || parts.length < 2) return undefined;
  return parts.find(
    (part) => /^\p{Lu}[\p{L}'-]{2,}(?: \p{Lu}[\p{L}'-]+){0,2}$/u.test(part) && !isNoName(part) && !LABEL.test(part),
  );
}

/** Streets and postcodes: they say where someone lives, which hidden identities mask. */
function addressesIn(line: ResumeLine, document: number): Stated<string>[] {
  if (line.text.length > 200 || !MAY_BE_ADDRESS.test(line.text)) return [];
  return [STREET, POSTCODE].flatMap((pattern) => {
    const match = pattern.exec(line.text);
    if (!match) return [];
    const start = line.start + match.index;
    return [{ value: match[0], span: { document, start, end: start + match[0].length } }];
  });
}

const holds = (line: ResumeLine, span: Span): boolean => line.start <= span.start && line.end >= span.end;

const overlaps = (left: Span, right: Span): boolean => left.start < right.end && right.start < left.end;

/** In text order, without those that overlap one before them. */
function distinct(found: readonly Stated<string>[]): Stated<string>[] {
  const sorted = [...found].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  let end = -1;
  return sorted.filter((one) => {
    if (one.span.start < end) return false;
    end = one.span.end;
    return true;
  });
}

/** Spans of one document in text order, none inside another. */
export function sortSpans(spans: readonly Span[]): Span[] {
  const sorted = [...spans].sort((a, b) => a.start - b.start || b.end - a.end);
  let end = -1;
  return sorted.filter((span) => {
    if (span.end <= end) return false;
    end = span.end;
    return true;
  });
}
