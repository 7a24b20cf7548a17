/** The name of a certificate in its line: without its dates, its issuer and what is said of it. */
import { periodsOf } from '../../../dates/periods.js';
import { wordTotal } from '../../../lines/line-shape.js';
import type { ResumeLine } from '../../../lines/lines.js';
import { certificateStatusOf, isOnlyStatus, namesStatus, withoutStatusBehind } from './certificate-status.js';
import { hasOrganisationWord } from '../../../lines/title-words.js';
import { namesInstitution } from '../../education/parts/institution.js';
import { credentialsNamedIn, namesKnownCredential } from './credential-names.js';
import { LANGUAGE_TEST, mayNameCredential, namesCredential, namesProof } from './credential-words.js';
import { LONGEST_NAME_WORDS } from './free-certificate.js';

const EDGES = /^[\s|,:;.\-*_()>→]+|[\s|,:;\-*_(>→]+$/g;
/** Words before a date or a status that belong to it and end the name. */
const BEHIND_NAME =
  /[\s,;:(–-]+(?:\(|(?:(?:pending|planned|booked|scheduled|ongoing|in progress|lapsed|laufend|geplant|gepland|verlopen|scaduto|caducado|en cours|in corso|currently|now|is|was|valid|issued|earned|exp(?:ires?|iry|iring|ired)?\.?|expiration|renewed|renewal|recertified|(?<=[,(;:–-]\s?)certified|candidate|awarded|completed|obtained|passed|since|due|until|till|thru|through|to|from|on|in|by|gültig|bis|seit|abgelaufen|valable|jusqu|depuis|en|vigente|hasta|desde|válid[oa]|até|valido|fino|dal|geldig|tot|t\/m|sinds|ważn[yea]|do|od|giltigt?|gyldig|til|till|no\.?|nr\.?|n\.?º|n°|#)\W*)+)$/iu;

/** Where the name of a certificate stands in its line: without dates before and behind it, its issuer and what is said of it. */
export function certificateName(line: ResumeLine): { start: number; end: number } | null {
  let text = line.text;
  for (const { start, end } of periodsOf(line)) {
    if (isVersion(line, start)) continue;
    text = text.slice(0, start - line.start) + '\n'.repeat(end - start) + text.slice(end - line.start);
  }
  const part = text
    .split(/\n+/)
    .find((one) => /\p{L}{2}|\p{L}\d/u.test(one.replace(BEHIND_NAME, '')) && !isBareStatus(one));
  if (part === undefined) return null;
  let name = part.replace(EDGES, '');
  for (let last = ''; last !== name;) {
    last = name;
    name = withoutStatusBehind(name.replace(BEHIND_NAME, '').replace(NUMBER_BEHIND, '').replace(EDGES, '')).replace(
      EDGES,
      '',
    );
  }
  // "Name, Issuer, …": the name is the first part, with the speciality behind a dash.
  const pieces = withoutIssuerAhead(name.split(/(,\s+(?![^(]*\))|\s+[-|]\s+|:\s+|\t+|\s{2,})/));
  let kept = pieces[0]!;
  const names = credentialsNamedIn(name);
  for (let at = 1; at + 1 < pieces.length; at += 2) {
    const [sign, next] = [pieces[at]!, pieces[at + 1]!];
    const isInside = names.some(({ start, end }) => start < kept.length && end > kept.length);
    if (isInside || CLASS_OF_VEHICLES.test(next) || (/^,/.test(sign) && narrows(next, kept))) {
      kept += sign + next;
      continue;
    }
    if (isRemarkOnIt(next, kept) && (/-/.test(sign) || (/:/.test(sign) && namesKnownCredential(kept)))) break;
    if (/:/.test(sign) && FILED.test(next)) break;
    // "SSIAP 1 : Forma'Sécu Paris": the whole name of a credential, and who gave it.
    if (/:/.test(sign) && isWholeName(kept, names) && isNameOfSeveral(next)) break;
    const isComplete = wordTotal(kept) >= 2 || /^[A-Z\d][A-Za-z\d+/.-]*$/.test(kept) || namesProof(kept);
    if (namesStatus(next) || (/^,/.test(sign) && isComplete) || /^\s*(?:\||\t|$)/.test(sign)) break;
    kept += sign + next;
  }
  // "CAE grade B", "CELTA (Pass B)": how well it was passed.
  kept = kept.replace(
    /(?:,? (?:grade|band|pass) [A-F]|\s\((?:grade|band|pass|merit|distinction)(?: [A-F\d])?\))$/iu,
    '',
  );
  // "TOEIC 785 points": the mark.
  kept = kept.replace(/\s\d+(?:[.,]\d+)?\s(?:points?|punkte|puntos|punti|pontos|punten|pkt|overall)$/iu, '');
  // "Pharmacy Technician by the State of Illinois": who gave it.
  kept = kept.replace(/(?<=\p{L}{3})\s+(?:issued |awarded |granted )?by (?:the )?\p{Lu}.*$/u, '');
  // "CPR certified": letters say it alone.
  kept = kept.replace(/^([A-Z][A-Z/&+ -]*) [Cc]ertified$/, '$1');
  kept = withoutExplanation(withoutStatus(closed(kept.replace(EDGES, ''), name)));
  if (kept === '' || wordTotal(kept) > LONGEST_NAME_WORDS) return null;
  const start = line.text.indexOf(kept);
  return start < 0 ? null : { start: line.start + start, end: line.start + start + kept.length };
}

/** "RN 123908", "#UA-11425", "ID 0A425", "(R. 44,102)": what the certificate is filed under, and no standard. */
const NUMBER_BEHIND =
  /\s+(?:ID|PIN)[:.]?\s(?=\S*\d{2})[\w/-]+$|\s*\((?:(?!ISO|EN|DIN|BS)[\p{L}&]+ ){0,2}(?:[Nn]o|[Nn]r|[Nn][º°]|[Rr]eg|[Ll]ic|R|ID|#)\.?:?\s?\d[\d,./-]{2,}\)$|\s+(?:(?:[Ll]icen[cs]e|[Ll]ic\.?|[Cc]ertificate|[Rr]egistration|[Rr]eg\.?)\s*)?(?:#|no\.|nr\.|n[º°])\s?(?=\S*\d{3})[\w/-]+$|\s+(?:#\s?)?(?!(?:ISO|IEC|EN|DIN|BS|OHSAS|TS|IATF)\b)[A-Z]{1,4}[ -]\d{5,}(?:[/-]\d+)*$/u;

const isWholeName = (kept: string, names: readonly { start: number; end: number }[]): boolean =>
  names.some(({ start, end }) => start === 0 && end === kept.trimEnd().length);

/** Two words in capitals or more, without figures, that name no credential of their own. */
const isNameOfSeveral = (text: string): boolean =>
  /^\p{Lu}[\p{L}'’.&-]*(?: (?:\p{Lu}[\p{L}'’.&-]*|&|d[eiu]|la|of))+$/u.test(text.trim()) &&
  !mayNameCredential(text.replace(/\p{Lu}{2,}/gu, ''));

/** "CHN 17/00921": the number behind a colon. */
const FILED = /^(?:[A-Z]{1,4} ?)?\d[\d/-]{4,}/;

/** "Digital Marketing Institute, Certified Digital Marketing Professional": the pieces from the name on. */
function withoutIssuerAhead(pieces: readonly string[]): readonly string[] {
  const [first = '', , next = ''] = pieces;
  const isIssuer = !namesCredential(first) && (hasOrganisationWord(first) || namesInstitution(first));
  return isIssuer && namesProof(next) ? pieces.slice(2) : pieces;
}

/** "State of Ohio", "Regione Emilia-Romagna": where a license holds, which is who gave it as well. */
const REGION =
  /^(?:(?:State|Province|Commonwealth|County|City) of \p{Lu}|(?:Kanton|Land|Regione|Provincia|Province|Région|Comunidad|Provincie|Województwo|Estado) (?:de |di |du |von )?\p{Lu})/u;
/** "Reg III/2", "5-8 Science": for what grade it is. */
const GRADE =
  /^(?:\p{Lu}\p{L}*\.? )?(?:[IVX]{1,4}(?:\/\d{1,2})?|[A-Z]?\d{1,2}(?:(?:[-–/]| (?:and|&|und|et|y|e|en|i) )\d{1,2})?)(?: \p{Lu}\p{L}+){0,2}(?=\s*(?:\(|$))/u;
/** How long something took: "80h", "30 ECTS", "1 day". */
const LENGTH =
  /\d\s?(?:h|hrs?|hours?|days?|weeks?|ects|credits?|std|stunden|tage|jours?|heures?|horas?|días?|dias|ore|giorni|uur|dagen|godz\p{L}*|dni)(?!\p{L})/iu;

/** A part that tells where a certificate holds, for what grade, or how long it took. */
export const narrowsName = (part: string): boolean => REGION.test(part) || GRADE.test(part) || LENGTH.test(part);

/**
 * "Registered Nurse, State of Ohio": the right to a profession is one of its state, and the state a part of its name. Of a card, a permit or
 * a certificate it says who gave it.
 */
const narrows = (part: string, name: string): boolean =>
  !LENGTH.test(part) && (GRADE.test(part) || (REGION.test(part) && !DOCUMENT.test(name)));

/** What is carried or hung up, and no profession. */
const DOCUMENT =
  /(?<!\p{L})(?:certificat(?:es?|ions?|o|s)?|licen[cs]es?|cards?|permits?|tickets?|endorsements?|CDL|\p{L}*(?:zertifikat|schein|ausweis)|permis|cartes?|attestat[io]?|attestations?|patentin?[oe]|licencias?|carn[eé]ts?|certificaat|attest)(?!\p{L})/iu;

/**
 * What stands behind a dash and says how the certificate stands or whose it is: it goes on in small letters ("exam registered for June"),
 * names an issuer ("BLS - American Heart Association"), or ends in one ("BLS - HPCSA accredited").
 */
function isRemarkOnIt(piece: string, name: string): boolean {
  // "UDT - wózki jezdniowe": letters that nothing else says more of are narrowed by what follows.
  if (
    /^\p{Ll}/u.test(piece) &&
    /^[A-Z]{2,5}$/.test(name) &&
    !namesStatus(piece) &&
    !studied(piece) &&
    wordTotal(piece) <= 4 &&
    !/\d/.test(piece) &&
    !STAGE.test(piece) &&
    !namesKnownCredential(name)
  )
    return false;
  if (/^(?:\d+ )?\p{Ll}/u.test(piece) || LENGTH.test(piece) || STAGE.test(piece)) return true;
  if (namesKnownCredential(name) && /^\p{Lu}[\p{L}&]* accredited$/u.test(piece)) return true;
  if (namesCredential(piece) || isInitials(name, piece)) return false;
  // "BLS - AHA", "IELTS: 7.0": letters or a mark behind the whole name of a credential.
  if (/^(?:[A-Z]{2,6}$|\d+[.,]\d)/.test(piece.trim()) && (namesKnownCredential(name) || isLanguageTest(name)))
    return true;
  return namesIssuer(piece) || (namesProof(name) && /\s\p{Ll}{4,}$/u.test(piece));
}

const isLanguageTest = (name: string): boolean => name.search(LANGUAGE_TEST) === 0;

/** "left after Stage 2", "zaliczone F1-F4": how far someone came. */
const studied = (piece: string): boolean =>
  /^(?:left|passed|failed|zaliczon\p{L}*|bestanden|aprobad\p{L}*|behaald)(?!\p{L})/iu.test(piece);

/** Words of bodies that issue certificates. */
const BODY =
  /(?<!\p{L})(?:councils?|board|association|society|institut\p{L}*|academy|academia|akademie|federation|authority|agency|ministry|minist\p{L}{3,5}|chamber|commission|college|university|red cross|cruz roja|croix-rouge|rotes kreuz|croce rossa|ambulance|st\.? john|\p{L}*kammer|\p{L}*verband|guild|union)(?!\p{L})/iu;

/** "American Heart Association", "St John Ambulance": who issues a certificate. */
const namesIssuer = (text: string): boolean => BODY.test(text) || hasOrganisationWord(text) || namesInstitution(text);

/** "Part 1 passed", "Group I cleared", "Modul 1 absolviert": how far someone is. */
const STAGE =
  /^(?:part|group|module?|stage|exam|paper|section|modul|teil|parte|partie|część|prüfung|kurs|course|egzamin|prova|esame|examen)\s(?!\p{Lu}\p{L}* \p{Lu})/iu;

/**
 * "BLS (American Heart Association)", "VCA VOL (veiligheid voor leidinggevenden)": a name without the bracket that tells its issuer or
 * explains it. What its letters stand for is a part of it, and so is a number, a class or a speciality.
 */
function withoutExplanation(name: string): string {
  const [bracket = '', inside = ''] = /\s*\(([^()]*)\)$/.exec(name) ?? [];
  const own = name.slice(0, name.length - bracket.length);
  if (bracket === '' || own === '') return name;
  const isIssuer = namesIssuer(inside);
  const isLong =
    /\s/.test(inside) && wordTotal(inside) >= (isIssuer || namesProof(inside) ? 2 : 3) && !/\d/.test(inside);
  const isApart = LENGTH.test(inside) || (isLong && (isIssuer || !inside.includes(',')));
  return isApart && !isInitials(own, inside) && !isInitials(inside, own) ? own : name;
}

/** "CSP" and "Certified Safety Professional". */
export const isInitials = (letters: string, words: string): boolean => {
  const own = letters.toUpperCase().replace(/[^\p{L}]/gu, '');
  return [words, words.replace(JOINING, '')].some((text) => {
    const first = (text.match(/(?<![\p{L}])\p{L}/gu) ?? []).join('').toUpperCase();
    return first.length >= 2 && own === first;
  });
};

/** Words that letters often leave out: "SST (sauveteur secouriste du travail)". */
const JOINING =
  /(?<!\p{L})(?:of|the|for|in|and|de|du|des|d['’]|la|el|di|del|della|van|der|für|und|et|y|e|dos?|da)(?!\p{L})/giu;

/** "Prawo jazdy kat. B, C, C+E": classes of one license. */
const CLASS_OF_VEHICLES = /^[A-E]\d?E?(?:\+E)?$/;

const isBareStatus = (text: string): boolean =>
  certificateStatusOf(text) !== 'held' && wordTotal(text.replace(EDGES, '')) <= 1;

/** A name without a bracket that says how it stands, or that is cut off. */
const withoutStatus = (name: string): string =>
  name
    .replace(/\s*\(([^()]*)\)$/, (bracket, inside: string) =>
      namesStatus(inside) || (/\p{L}{2}/u.test(inside) && isOnlyStatus(inside)) ? '' : bracket,
    )
    .replace(/\s*\([^()]*$/, '');

/** A name with the bracket that is open in it. */
const closed = (name: string, whole: string): string => {
  if (!name.includes('(') || name.includes(')')) return name;
  const behind = whole.slice(name.length).indexOf(')');
  return behind < 0 ? name : whole.slice(0, name.length + behind + 1);
};

/** "Release 2020", "Windows Server 2012", "ISO 45001:2018": a number of the thing, no date. */
export function isVersion({ text, start: from }: ResumeLine, start: number): boolean {
  // "VO (EG) 307/2008", "L. 174/2005": the year of a law.
  const before = text.slice(Math.max(0, start - from - LONGEST_PRODUCT), start - from);
  if (OF_LAW.test(before)) return true;
  return VERSION.test(before) && /^(?:19|20)\d\d(?![\d/.-])/.test(text.slice(start - from));
}

/** Before the number of a law and its slash. */
const OF_LAW =
  /(?:\bL\.|\bVO\b[^,;]{0,10}|D\.? ?Lgs\.?|Legge|Decreto|Ley|Lei|Regulation|\((?:EG|EU|CE|UE)\))\s*(?:n[.°]?\s*)?\d+\/$/iu;

/** In characters. */
const LONGEST_PRODUCT = 40;

const VERSION =
  /(?:(?:release|version|ver\.?|edition|server|studio|office|windows|rhel|exchange|sharepoint|dynamics(?: \w+)?|revit|autocad|solidworks|inventor|access|excel|word|outlook|ms project|project|archicad|sketchup|photoshop|trados|navision|hana|s\/4hana|matlab|sql|primavera|whmis|(?:iso|iec|en|din|bs|nfpa|asme|ansi|api|aws)(?:[/ ]?(?:iec|en|ts))*[ -]?[\d.-]+)\s*[:\s-]\s*)$/iu;
