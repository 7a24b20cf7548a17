import { allMatches } from '#libs/language';
import { periodsOf } from '../../../dates/periods.js';
import { partOfLine, type ResumeLine } from '../../../lines/lines.js';
import { wordTotal } from '../../../lines/line-shape.js';
import { isTown } from '../../../lines/places.js';
import { hasOrganisationWord } from '../../../lines/title-words.js';
import { namesInstitution } from '../../education/parts/institution.js';
import { isVersion, narrowsName } from '../names/certificate-name.js';
import { isCredentialLetters, namesKnownCredential } from '../names/credential-names.js';
import { mayNameCredential, namesProof } from '../names/credential-words.js';
import { endOfLicence, isOfCar } from '../names/driving-licenses.js';
import { isOnlyStatus } from '../names/certificate-status.js';

/** In characters: a longer line is prose. */
const LONGEST_LIST = 400;

/** The certificates of a line of a list, each as a line of its own: "FIMO 1998, FCO until 17/09/2028"; "Virginia (2012); Texas". */
export function certificateRows(line: ResumeLine): ResumeLine[] {
  if (line.text.length > LONGEST_LIST) return [line];
  const label = isOfCar(line.text) ? 0 : ((LABEL.exec(line.text) ?? BARE_PAPER.exec(line.text))?.[0].length ?? 0);
  const own = label > 0 ? partOfLine(line, label) : line;
  if (isTableRow(own.text)) return [own];
  return byLicence(own).flatMap((part) => partsOfList(part));
}

const partsOfList = (own: ResumeLine): ResumeLine[] =>
  splitAt(
    own,
    SIGNS,
    (_from, at, sign) => !sign.startsWith('.') || mayNameCredential(nextPart(own.text, at + sign.length)),
  )
    .flatMap(byDates)
    .flatMap(byRepeatedEnds)
    .flatMap(byPapers)
    .flatMap((row) => bySlashes(row) ?? byNames(row) ?? byCommas(row));

/** "Patente C e CQC merci", "Rijbewijs B, C, CE, code 95": the papers of a driver beside the license, which has categories of its own. */
function byLicence(line: ResumeLine): ResumeLine[] {
  const end = endOfLicence(line.text);
  const joint = end > 0 ? BEHIND_LICENCE.exec(line.text.slice(end))?.[0] : undefined;
  if (joint === undefined || !namesKnownCredential(nextPart(line.text, end + joint.length))) return [line];
  return [partOfLine(line, 0, end), partOfLine(line, end + joint.length)];
}

const BEHIND_LICENCE = /^(?:\s*[,+&]\s*|\s+(?:e|und|et|y|i|en|and|och|og)\s+)/iu;

/** "Train-the-Trainer 2023 / Front-End Developer / Cloud Practitioner": three names at least, since two may be one ("BLS / AED"). */
function bySlashes(line: ResumeLine): ResumeLine[] | null {
  const rows = splitAt(line, /\s+\/\s+/g, () => true);
  return rows.length >= LEAST_NAMES && rows.every(({ text }) => isNameLike(text)) ? rows : null;
}

/**
 * "HR License, Forklift (LF), Dogging (DG), Confined Space": a list of names in one line, none of which is an issuer, a place, a length of
 * time or a grade. Letters alone behind a longer name are those of an issuer, unless they are known for a credential.
 */
function byNames(line: ResumeLine): ResumeLine[] | null {
  const rows = splitAt(line, COMMA, () => true);
  if (rows.length < 2) return null;
  const named = rows.filter(({ text }) => isNameLike(text)).length;
  if (rows.length === 2 && areAlike(rows[0]!.text, rows[1]!.text)) return rows;
  if (!rows.some(({ text }) => mayNameCredential(text))) return null;
  if (rows.length < LEAST_NAMES || named < (rows.length > LEAST_NAMES ? rows.length * MOST_OF_THEM : rows.length))
    return null;
  const isOfLetters = (text: string): boolean => /^\p{Lu}[\p{Lu}\d/&.-]*(?:\s\(.*)?$/u.test(text.trim());
  const letters = rows.filter(({ text }, at) => at > 0 && isOfLetters(text) && !/\d/.test(text));
  return letters.length > rows.length / 2 || letters.every(({ text }) => namesKnownCredential(text)) ? rows : null;
}

/** A name of a few words that begins with a capital and is no issuer, place, grade or status. */
function isNameLike(text: string): boolean {
  const own = text.replace(/\s*\([^)]*\)/g, '').trim();
  return (
    /^[\p{Lu}\d]/u.test(own) &&
    /\p{L}{2}/u.test(own) &&
    !/[.!?:]$/.test(own) &&
    wordTotal(own) <= LONGEST_NAME &&
    !hasOrganisationWord(own) &&
    !namesInstitution(own) &&
    !isTown(own) &&
    !narrowsName(own) &&
    !SAYS_ISSUER.test(own) &&
    !STAGE.test(own) &&
    !/^(?:M\/)?(?:no|nr|lic|reg)\b/iu.test(own)
  );
}

/** "TÜV-zertifiziert", "IHK-zertifizierter Träger": who stands behind the paper. */
const SAYS_ISSUER =
  /^[\p{L}&]+[- ](?:zertifiziert\p{L}*|akkreditiert\p{L}*|anerkannt\p{L}*|accredited|approved|endorsed|recogni[sz]ed|agréée?|homologad[oa]|riconosciut[oa]|erkend)(?!\p{L})/iu;
/** "Modul 3 im Frühjahr": how far someone has come. */
const STAGE = /^(?:modul[eo]?|teil|part(?:e|ie)?|stage|unit) \d/iu;

/** "REHIS Elementary Food Hygiene, REHIS Intermediate Food Hygiene"; "Mental Health First Aider, ECDL": two names, by themselves. */
const areAlike = (one: string, other: string): boolean =>
  isNameLike(one) &&
  isNameLike(other) &&
  ((wordTotal(other) > 1 && one.split(/\s/, 1)[0]!.length > 2 && one.split(/\s/, 1)[0] === other.split(/\s/, 1)[0]) ||
    (mayNameCredential(one) && isCredential(other)));

const LEAST_NAMES = 3;
/** In a longer list one may be written in another way. */
const MOST_OF_THEM = 0.7;
/** In words. */
const LONGEST_NAME = 7;

/** "Network+ Certified, 2006 A+ Certified, 2007 MCSE, 2009": names that follow right behind the date of the one before. */
function byDates(line: ResumeLine): ResumeLine[] {
  const lone = periodsOf(line).filter(
    ({ start, range, unreadable }) => !range && !unreadable && !isVersion(line, start),
  );
  if (lone.length < 2) return [line];
  const ends = lone
    .map(({ end }) => end - line.start)
    .filter((end) => {
      const behind = /^\s+(?=\p{Lu})/u.test(line.text.slice(end)) ? nextPart(line.text, end).trim() : '';
      return behind !== '' && mayNameCredential(behind) && mayNameCredential(line.text.slice(0, end));
    });
  return [0, ...ends].map((from, at) => partOfLine(line, from, ends[at])).filter(({ text }) => text !== '');
}

/** "PMP | PMI | 2023": a row of a table, with cells for its issuer and a date of its own. */
function isTableRow(text: string): boolean {
  const cells = text.split(/\s*\|\s*|\s+·\s+/).filter((cell) => cell !== '');
  return (
    cells.length >= 2 &&
    !/[;•]/.test(text) &&
    cells
      .slice(1)
      .some((cell) => /^\W*(?:\p{L}+\.? )?(?:\d{1,2}[./-])*(?:19|20)\d\d(?!\d)/u.test(cell) && wordTotal(cell) <= 3) &&
    !/(?:19|20)\d\d/.test(cells[0]!)
  );
}

const nextPart = (text: string, at: number): string => text.slice(at).split(/[,;•|]|\.\s/, 1)[0]!;

/** "Certificate, Network Routing, Field Branch": the paper itself ahead of its name. */
const BARE_PAPER =
  /^(?:certificat(?:e|ion)|zertifikat|certificat|certificado|certificato|certyfikat)\s*(?:,|-)\s+(?=\p{Lu})/iu;

/**
 * "Certified Rigger (CR) Certified Signaller (CS)", "Excel Certification Word Certification": names that stand behind one another with
 * nothing between them, each of which ends as the others do.
 */
function byRepeatedEnds(line: ResumeLine): ResumeLine[] {
  for (const end of ENDS) {
    const parts = splitAt(line, end, () => true);
    if (parts.length > 1) return parts;
  }
  return [line];
}

const byPapers = (line: ResumeLine): ResumeLine[] =>
  splitAt(line, PAPER_END, (_from, at, sign) => namesProof(line.text.slice(at + sign.length)));

/** "ServSafe Manager Certification Food Handlers Card Adult CPR": a word of a paper ends a name, and another one follows. */
const PAPER_END =
  /(?<=\p{Ll} (?:Certification|Certificate|Licen[cs]e|Card|Permit))\s+(?!Holder|Class|Level|Type|Program|Course|No\b|Number)(?=\p{Lu}\p{L}+ )/gu;

const ENDS = [/(?<=\([A-Z][A-Za-z\d+/-]{1,9}\))\s+(?=\p{Lu}\p{Ll})/gu, /(?<=\p{L} Certification)\s+(?=\p{Lu})/gu];

/** Signs between certificates, and full stops that end no abbreviation. */
const SIGNS =
  /\s*[;•]\s*|\s+[|·]\s+|(?<=[\p{L}\d)]{2})(?<!\b(?:No|Nr|St|Dr|Prof|Art|art|Kat|Cat|Std|Abs|Lev|Vol|okt|nov|dez|sept|niv|hrs|yrs|lic|Lic|Reg|reg|cert|Cert|Inc|inc|Ltd|nivel|exp|Exp|bzw|ca|ab|vgl))\.\s+(?=\p{Lu})/gu;

/** "Certs: OSHA 10 (2019)", "Courses:", "Short courses - ": what the list is called. */
const LABEL =
  /^(?:certs?|certifications?|certificates?|licen[cs]es?|tickets|courses|corsi|cursos|kurse|formations|training|zertifikate|certificats|certificazioni|patenti|kursy|cursussen|currently enrolled|other)\s*:\s+/iu;

const COMMA = /,\s+/g;

/** A comma parts two certificates where the first has its date or is complete, and what follows names another. */
function byCommas(line: ResumeLine): ResumeLine[] {
  const dates = periodsOf(line);
  return splitAt(line, COMMA, (from, at, text) => {
    const isDated = dates.some(({ start, end }) => start >= line.start + from && end <= line.start + at);
    const behind = line.text.slice(at + text.length);
    const next = behind.split(/,\s/, 1)[0]!;
    const before = line.text.slice(from, at);
    if (!isDated) return isCredential(before) && isCredential(next);
    if (!mayNameCredential(next) || isOnlyStatus(next) || SAYS_ISSUER.test(next)) return false;
    const hasOwnDate = dates.some(
      ({ start, end }) => start >= line.start + at && end <= line.start + at + text.length + next.length,
    );
    return (
      (hasOwnDate || /^\p{L}+(?:[- ]\p{L}+){0,4}$/u.test(next.trim()) || /\p{Lu}{2}/u.test(next)) &&
      mayNameCredential(before)
    );
  });
}

/** "CSCS card", "IPAF", "Crane Operator's License": a part that is a credential by its own words, and no issuer of one. */
const isCredential = (part: string): boolean =>
  isCredentialLetters(part) ||
  /^\p{Lu}[^,:]*\s(?:licen[cs]es?|certificat(?:e|ion)|card|ticket|permit)(?:\s*\([^)]*\))?$/iu.test(part.trim()) ||
  (namesKnownCredential(part) && wordTotal(part) <= LONGEST_PART);

/** In words. */
const LONGEST_PART = 5;

/** The parts of a line between signs outside brackets; what says only how a certificate stands stays with the one before. */
function splitAt(
  line: ResumeLine,
  sign: RegExp,
  parts: (from: number, at: number, sign: string) => boolean,
): ResumeLine[] {
  const rows: ResumeLine[] = [];
  let from = 0;
  for (const match of allMatches(line.text, sign)) {
    const before = line.text.slice(0, match.index);
    if (before.lastIndexOf('(') > before.lastIndexOf(')')) continue;
    if (!parts(from, match.index, match[0])) continue;
    if (isOnlyStatus(line.text.slice(match.index + match[0].length).split(sign, 1)[0]!)) continue;
    rows.push(partOfLine(line, from, match.index));
    from = match.index + match[0].length;
  }
  rows.push(partOfLine(line, from));
  return rows.filter(({ text }) => /\p{L}{2}|\p{L}\d/u.test(text));
}
