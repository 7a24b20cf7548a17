import { allMatches } from '#libs/language';
import { periodsOf } from '../../dates/periods.js';
import { partOfLine, type ResumeLine } from '../../lines/lines.js';
import { wordTotal } from '../../lines/line-shape.js';
import { isCredentialLetters, namesKnownCredential } from './credential-names.js';
import { mayNameCredential } from './credential-words.js';
import { isOnlyStatus } from './certificate-status.js';

/** In characters: a longer line is prose. */
const LONGEST_LIST = 400;

/** The certificates of a line of a list, each as a line of its own: "FIMO 1998, FCO until 17/09/2028"; "Virginia (2012); Texas". */
export function certificateRows(line: ResumeLine): ResumeLine[] {
  if (line.text.length > LONGEST_LIST) return [line];
  const label = (LABEL.exec(line.text) ?? BARE_PAPER.exec(line.text))?.[0].length ?? 0;
  const own = label > 0 ? partOfLine(line, label) : line;
  return splitAt(
    own,
    SIGNS,
    (_from, at, sign) => !sign.startsWith('.') || mayNameCredential(nextPart(own.text, at + sign.length)),
  )
    .flatMap(byRepeatedEnds)
    .flatMap(byCommas);
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

const ENDS = [/(?<=\([A-Z][A-Za-z\d+/-]{1,9}\))\s+(?=\p{Lu})/gu, /(?<=\p{L} Certification)\s+(?=\p{Lu})/gu];

/** Signs between certificates, and full stops that end no abbreviation. */
const SIGNS =
  /\s*[;•]\s*|\s+\|\s+|(?<=[\p{L}\d)]{2})(?<!\b(?:No|Nr|St|Dr|Prof|Art|art|Kat|Cat|Std|Abs|Lev|Vol|okt|nov|dez|sept|niv|hrs|yrs|lic|Lic|Reg|reg|cert|Cert|Inc|inc|Ltd|nivel|exp|Exp|bzw|ca|ab|vgl))\.\s+(?=\p{Lu})/gu;

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
    if (!mayNameCredential(next) || isOnlyStatus(next)) return false;
    const hasOwnDate = dates.some(
      ({ start, end }) => start >= line.start + at && end <= line.start + at + text.length + next.length,
    );
    return (
      (hasOwnDate || /^\p{L}+(?:[- ]\p{L}+){0,4}$/u.test(next.trim()) || /\p{Lu}{2}/u.test(next)) &&
      mayNameCredential(before)
    );
  });
}

/** "CSCS card", "IPAF", "Crane Operator's Licence": a part that is a credential by its own words, and no issuer of one. */
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
