import { recogniseSkills } from '#libs/language';
import { periodsOf } from '../../dates/periods.js';
import { startsWithVerb, wordTotal } from '../../lines/line-shape.js';
import type { ResumeLine } from '../../lines/lines.js';
import { hasOrganisationWord, titleStrength } from '../../lines/title-words.js';
import { namesInstitution } from '../education/parts/institution.js';
import { sectionHeadingOf } from '../../sections/headings.js';
import { isTown } from '../../lines/header-pieces.js';
import { namesKnownCredential } from './credential-names.js';
import { isOnlyStatus, namesStatus } from './certificate-status.js';
import {
  mayNameCredential,
  namesAbbreviation,
  namesCredential,
  namesProof,
  namesStrongCredential,
  saysAttended,
} from './credential-words.js';

/** What a line must say to be a certificate that the taxonomy does not know. */
export type CertificateContext =
  /** In a list of certificates alone: a short name, which says nothing else. */
  | 'list'
  /** In a list that courses stand in too: a word of proof, a known name, or a programme with its date. */
  | 'courses'
  /** Among studies: what a list of several things takes, and no diploma of a school or a trade. */
  | 'studies'
  /** In a list of several things: a date or a status beside a word for one, or a word that says it alone. */
  | 'mixed'
  /** Anywhere else: a word that is said of certificates alone. */
  | 'elsewhere';

/** In words: a longer line tells something. */
export const LONGEST_NAME_WORDS = 14;
/** A name in sentences of others: nothing that is longer. */
const LONGEST_ELSEWHERE = 12;

/** Memberships, checks, prizes and licenses to drive a car are no certificates. */
export const NO_CERTIFICATE =
  /^(?:https?:|www\.|\S+\.(?:com|org|io|net)\/|issued\b|issuer\b|view (?:certificate|credential)|key courses|courses? [A-Z]{2}|credential id|(?:student |life |active |associate |board )?members?\b(?!.*\b(?:chartered|fellow)\b)|membership|mitglied\p{L}*|membre\b|miembro|socio\b|membro|lid van|członek|dbs\b|enhanced dbs|references?\b|referenz|got |won |(?:employee|star|player) of the|award\b|volunteer|donat\p{L}+|verification|dataflow|examen médico|badania lekarskie|visita medica|ärztliche|medical (?:examination|check)|health check)/iu;
const CAR_LICENCE =
  /^(?:f[üu]hrerschein|permis(?= de conduire| [ab]\b|$)|rijbewijs|prawo jazdy|patente(?= di guida| [ab]\b|$)|carn(?:et|é) de conducir|permiso de conducir|carta de condução|cnh|körkort|kørekort|førerkort|(?:full |clean |valid |uk |eu )*driv(?:ing|er[’']?s?) licen[cs]e|ute licen[cs]e|car licen[cs]e)(?!\p{L})/iu;
/** Categories of lorries, buses and trailers, which a trade needs. */
const TRADE_CATEGORY =
  /(?<![\p{L}\d])(?:C1?E?|C\+E|D1?E?|CE|CDL|HGV|LGV|PSV|class [12C-E]|klasse [CD]\p{L}*|endorsement)(?![\p{L}\d])/u;
/** "Oldenburg, den 12.10.2025" above a signature. */
const SIGNED = /^\p{Lu}[\p{L} -]+,\s+(?:den|le|il|am|a)\s+\d/u;

/** A license to drive a car, which is none of a trade. */
export const isOfCar = (text: string): boolean => CAR_LICENCE.test(text) && !TRADE_CATEGORY.test(text);

/** True where a line of a list, or of other text, names a certificate. */
export function namesCertificate(line: ResumeLine, evidence: CertificateContext): boolean {
  const text = line.text.trim();
  const words = wordTotal(text);
  // First, since most lines of a résumé are asked so and end here.
  if (evidence === 'elsewhere' && (words > LONGEST_ELSEWHERE || !namesStrongCredential(text))) return false;
  if (NO_CERTIFICATE.test(text) || SIGNED.test(text) || !/\p{L}{2}|\p{L}\d/u.test(text)) return false;
  if (
    isOfCar(text) ||
    SOCIETY.test(text) ||
    VARIOUS.test(text) ||
    HONOUR.test(text) ||
    PLACEHOLDER.test(text) ||
    sectionHeadingOf(text)?.content === null
  )
    return false;
  const isDated = periodsOf(line).some(({ unreadable }) => !unreadable);
  if (isPosition(line) && !namesStrongCredential(text)) return false;
  switch (evidence) {
    case 'elsewhere':
      return /^[^\p{L}]*\p{Lu}/u.test(text) && !startsWithVerb(text) && !isSentence(text);
    case 'mixed':
    case 'studies':
      return (
        words <= LONGEST_ELSEWHERE + 4 &&
        isMixed(text, isDated) &&
        !isSentence(text) &&
        !saysAttended(text) &&
        (evidence === 'mixed' || !OF_SCHOOLS.test(text))
      );
    case 'courses':
      return mayBeListed(text, isDated) && (namesProof(text) || isProgramme(text, isDated));
    case 'list':
      return (
        mayBeListed(text, isDated) &&
        (!saysAttended(text) || PROGRAMME.test(text)) &&
        (isDated || mayNameCredential(text) || namesStatus(text) || hasIssuer(text) || isShortName(text))
      );
  }
}

/** "Institute of Certified Public Accountants": those who certify. */
const SOCIETY =
  /^(?!.*(?:certificat|licen[cs]e|licensed))(?:the )?(?:[\p{L}.]+ ){0,4}(?:institute|society|association|federation|guild|chamber|alliance|council) (?:of|for)\s/iu;

/** "ASIST - Applied Suicide Intervention Skills Training": a programme, by its letters and by what they stand for. */
const PROGRAMME = /^[A-Z]{3,} [-(:]/;

/** "Various technical certifications": of no name. */
export const VARIOUS = /^(?:various|numerous|several|multiple|many|other|all|different|any)\s/i;

/** Prizes and honours, unless an award of a level is meant ("Level 3 Award in Education"). */
const HONOUR =
  /(?:\bdean['’]?s['’]? list|honou?r roll|scholarship|\bmedal|\bprize|stipendi|\bcum laude)|^(?!.*\b(?:level|certif\p{L}*)\b).*\bawards?\W*(?:\d{4})?\W*$/iu;
/** "Certified [Job Title]": what the author of a template left to be filled in. */
const PLACEHOLDER = /\[(?:job|number|certif|name|type|skill|field|area|state|year|company|title)/i;
/** Awards of schools and trades, which belong to education. */
const OF_SCHOOLS =
  /(?<!\p{L})(?:(?<!first )(?:\p{L}*diplom[aeə]?s?|diplômes?)|degree|bachelor\p{L}*|masters?|apprentice\p{L}*|journeyman|journeyperson|\p{L}*abschluss(?!prüfung)|facharbeiterbrief|gesellen\p{L}*|meister(?:brief|kurs|prüfung|schule)|lehre|nvq|svq|btec|gcses?|gce|a[- ]levels?|o[- ]levels?|nitec|hnd|hnc|tafe|certificate i{1,3}v?|certificate iv|leaving cert\p{L}*|baccalaur\p{L}*|bac pro|bts|bep|cap|dut|licence (?=d|e|p)|spécialisation|postgrad\p{L}*|high school|secondary|senior certificate|matura|maturità|bachillerato|abitur|ged|hs(?:c|sc)|ssc|s\.s\.c|h\.s\.c)(?!\p{L})/iu;

/** A line that is neither a sentence nor a duty nor a list of tools. */
function mayBeListed(text: string, isDated: boolean): boolean {
  const words = wordTotal(text);
  if (words > LONGEST_NAME_WORDS + 8 || (isSentence(text) && !namesStrongCredential(text))) return false;
  const isSaid = isDated || namesProof(text) || namesStatus(text);
  if (startsWithVerb(text) && words >= 4 && !isSaid) return false;
  const caption = /^([\p{L} ]{3,30}?)\s*(?::|\s-)\s/u.exec(text)?.[1];
  const kind = caption === undefined ? undefined : sectionHeadingOf(caption)?.kind;
  if (kind !== undefined && ENDS.has(kind)) return false;
  return !isToolList(text, isDated);
}

/** Captions of other things: "Operating systems - Windows Server 2003". */
const ENDS: ReadonlySet<string> = new Set(['language', 'skills', 'contact', 'summary', 'work']);

/** "Praxis Risk Analysis": a name of a few words that begins with a capital, and is neither an issuer nor a place. */
function isShortName(text: string): boolean {
  const first = text.split(/,\s+|\s-\s|\t/, 1)[0]!;
  return (
    wordTotal(first) <= LONGEST_SHORT_NAME &&
    /^[\p{Lu}\d]/u.test(first) &&
    !/[.!?:;]$/.test(text) &&
    !namesInstitution(first) &&
    !hasOrganisationWord(first) &&
    !isTown(first) &&
    !isSkill(first) &&
    !isOnlyStatus(text)
  );
}

/** "Excel", "Mail Chimp": a tool and nothing more. */
const isSkill = (text: string): boolean =>
  recogniseSkills(text).some(({ start, end }) => start === 0 && end === text.trimEnd().length);

/** In words. */
const LONGEST_SHORT_NAME = 8;

/** "IMO Model 7.04, 2018": an abbreviation, a date and no course. */
const isProgramme = (text: string, isDated: boolean): boolean =>
  isDated && namesAbbreviation(text.split(/,\s/, 1)[0]!) && !saysAttended(text);

/** "Processingenjör, Fyrislund Kemi AB, 2015 – nu": a range at one end and a title are those of a position. */
function isPosition(line: ResumeLine): boolean {
  // "since 2014" and a dash with nothing behind are said of licenses too.
  const range = periodsOf(line).find((one) => one.range && !one.unreadable && !one.dangling);
  const isSince =
    range?.current === true &&
    !/\s?-\s?|\s(?:to|till|until|bis|à|a|al|tot|do|til)\s/u.test(
      line.text.slice(range.start - line.start, range.end - line.start),
    );
  if (!range || isSince || (range.start !== line.start && range.end !== line.end)) return false;
  const title = line.text
    .slice(range.start === line.start ? range.end - line.start : 0)
    .replace(/^\W+/, '')
    .split(/[,|\t]|\s-\s/, 1)[0]!;
  return titleStrength(title) > 0 && (range.current || hasOrganisationWord(line.text));
}

function isMixed(text: string, isDated: boolean): boolean {
  if (namesStrongCredential(text)) return true;
  if (namesKnownCredential(text) && wordTotal(text) <= LONGEST_SHORT_NAME) return true;
  if (
    (startsWithVerb(text) && !namesCredential(text)) ||
    /^["“„«'‘]/.test(text) ||
    namesInstitution(text.split(/[,(]/, 1)[0]!)
  )
    return false;
  return (
    (isDated && mayNameCredential(text)) ||
    (namesCredential(text) && namesStatus(text)) ||
    /^[A-Z]{2,6} (?:level|niveau|stufe) \d/i.test(text)
  );
}

/** "Worked with Excel. Built …": two sentences, or one with a full stop and many words. */
const isSentence = (text: string): boolean =>
  /(?<=[\p{L})]{4})[.!?]\s+\p{Lu}\p{Ll}/u.test(text) || (/[.!?]$/.test(text) && wordTotal(text) > 9);

/** "Trados, memoQ, Subtitle Edit, Zoom": names with nothing said of any. */
const isToolList = (text: string, isDated: boolean): boolean =>
  !isDated && !namesStatus(text) && text.split(/,\s/).length >= 4 && !namesCredential(text);

/** "Diätkoch, WIFI Innsbruck": a name and, behind a comma, a school or an organization in capitals. */
function hasIssuer(text: string): boolean {
  const [first = '', second = ''] = text.split(/,\s+|\s-\s/);
  return (
    wordTotal(first) <= 8 && (namesInstitution(second) || /^[A-Z]{3,}(?!\p{L})/u.test(second)) && /^\p{Lu}/u.test(first)
  );
}
