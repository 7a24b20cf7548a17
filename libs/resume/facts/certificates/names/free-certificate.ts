import { memoiseText, recogniseLanguages, recogniseSkills } from '#libs/language';
import { periodsOf } from '../../../dates/periods.js';
import { startsWithVerb, wordTotal } from '../../../lines/line-shape.js';
import type { ResumeLine } from '../../../lines/lines.js';
import { hasOrganisationWord, titleStrength } from '../../../lines/title-words.js';
import { isOfFurtherStudy } from '../../education/parts/further-study.js';
import { namesInstitution } from '../../education/parts/institution.js';
import { sectionHeadingOf } from '../../../sections/headings.js';
import { isTown } from '../../../lines/places.js';
import { namesKnownCredential } from './credential-names.js';
import { isOnlyStatus, namesStatus } from './certificate-status.js';
import { isOfCar, isToDriveForATrade } from './driving-licenses.js';
import {
  mayNameCredential,
  namesAbbreviation,
  namesCourse,
  namesCredential,
  namesProof,
  namesStrongCredential,
  saysAttended,
} from './credential-words.js';

/** What a line must say to be a certificate that the taxonomy does not know. */
export type CertificateContext =
  /** Under a heading of papers alone: as in a list, and courses too, since each has its paper. */
  | 'papers'
  /** In a list of certificates: a short name, which says nothing else. */
  | 'list'
  /** In a list that courses stand in too: a word of proof, a known name, or a programme with its date. */
  | 'courses'
  /** Among studies and qualifications: as in a list, but no diploma of a school or a trade, and no name without a sign of one. */
  | 'qualifications'
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
const NO_CERTIFICATE =
  /^(?:https?:|www\.|\S+\.(?:com|org|io|net)\/|issued\b|issuer\b|view (?:certificate|credential)|key courses|(?:mandatory|statutory) training\b|first school leaving\b|courses? [A-Z]{2}|credential id|(?:student |life |active |associate |board )?members?\b(?!.*\b(?:chartered|fellow)\b)|\d+\+? (?:years?|yrs|jahre|ans|años|anni|jaar|anos|lat)(?!\p{L})|membership|mitglied\p{L}*|membre\b|miembro|socio\b|colegiad[oa]\b|membro|lid van|członek|dbs\b|enhanced dbs|references?\b|referenz|got |won |(?:employee|star|player) of the|award\b|volunteer|donat\p{L}+|verification|dataflow|examen médico|badania lekarskie|visita medica|ärztliche|medical (?:examination|check)|health check)/iu;
/** "Oldenburg, den 12.10.2025" above a signature. */
const SIGNED = /^\p{Lu}[\p{L} -]+,\s+(?:den|le|il|am|a)\s+\d/u;

/** Memberships, numbers, headings, licenses to drive a car, honours: whatever a list of certificates has beside them. */
export const isNoCertificate = memoiseText(
  (text) =>
    !/\p{L}{2}|\p{L}\d/u.test(text) ||
    NO_CERTIFICATE.test(text) ||
    SIGNED.test(text) ||
    isOfCar(text) ||
    SOCIETY.test(text) ||
    VARIOUS.test(text) ||
    HONOUR.test(text) ||
    PLACEHOLDER.test(text) ||
    IS_NUMBER.test(text) ||
    isTableHead(text) ||
    OF_PERSON.test(text) ||
    OF_MEMBER.test(text) ||
    ON_REQUEST.test(text) ||
    (SAYS_SKILL.test(text) && !namesProof(text)) ||
    DOES.test(text) ||
    FIRM.test(text) ||
    isOfLanguage(text) ||
    sectionHeadingOf(text)?.content === null,
);

/** True where a line of a list, or of other text, names a certificate. */
export function namesCertificate(line: ResumeLine, evidence: CertificateContext): boolean {
  const text = line.text.trim();
  const words = wordTotal(text);
  // First, since most lines of a résumé are asked so and end here.
  if (
    evidence === 'elsewhere' &&
    (words > LONGEST_ELSEWHERE || !(namesStrongCredential(text) || isToDriveForATrade(text)))
  )
    return false;
  if (isNoCertificate(text)) return false;
  const isDated = periodsOf(line).some(({ unreadable }) => !unreadable);
  if (isPosition(line) && !namesStrongCredential(text)) return false;
  if (evidence !== 'elsewhere' && isOfFurtherStudy(withoutDates(line))) return !isSentence(text);
  switch (evidence) {
    case 'elsewhere':
      return /^[^\p{L}]*\p{Lu}/u.test(text) && !startsWithVerb(text) && !isSentence(text);
    case 'mixed':
    case 'studies':
      return (
        words <= LONGEST_ELSEWHERE + 4 &&
        (evidence === 'mixed' ? isMixed(text, isDated) : isBesideStudies(text, isDated)) &&
        !isSentence(text) &&
        !saysAttended(text) &&
        (evidence === 'mixed' || !OF_SCHOOLS.test(text))
      );
    case 'qualifications':
      return (
        mayBeListed(text, isDated) &&
        !OF_SCHOOLS.test(text) &&
        !saysAttended(text) &&
        !namesInstitution(text.split(/[,(]/, 1)[0]!) &&
        (isDated || namesAbbreviation(text) || /\d{2}/.test(text)
          ? isShortName(text) && (namesProof(text) || !leadsWithSkill(text))
          : namesProof(text))
      );
    case 'courses':
      return (
        mayBeListed(text, isDated) &&
        (namesProof(text) || isProgramme(text, isDated) || (isDated && ofSchool(text) && !saysAttended(text)))
      );
    case 'list':
    case 'papers':
      return (
        mayBeListed(text, isDated) &&
        (PROGRAMME.test(text) || namesStatus(text) || !(evidence === 'papers' ? namesCourse : saysAttended)(text)) &&
        (isDated ||
          mayNameCredential(text) ||
          namesKnownCredential(text) ||
          namesStatus(text) ||
          hasIssuer(text) ||
          isShortName(text))
      );
  }
}

/** A line from what stands behind the dates that lead it. */
function withoutDates(line: ResumeLine): string {
  const ahead = periodsOf(line).filter(({ start }) => start === line.start);
  return line.text.slice((ahead[0]?.end ?? line.start) - line.start).trim();
}

/** "Institute of Certified Public Accountants": those who certify. */
const SOCIETY =
  /^(?!.*(?:certificat|licen[cs]e|licensed))(?:the )?(?:[\p{L}.]+ ){0,4}(?:institute|society|association|federation|guild|chamber|alliance|council) (?:of|for)\s/iu;

/** "RN-1187", "registration no. 71844", "R. 44,102": what a certificate is filed under. */
const IS_NUMBER =
  /^(?:(?:registration|membership|licen[cs]e|lic|reg|roll|certificate|cert|credential)\.?\s+(?:no|nr|number|#|id)\b|(?:no|nr|n°)[.:\s]+\d|[A-Z]{1,4}\p{L}?[-. ]{0,2}(?!(?:19|20)\d\d$)(?=[\d,./-]*\d{3})\d[\d,./-]{3,}\W*(?:\d{4}\W*)*$)/iu;

/** Columns of tables of certificates. */
const COLUMN =
  /^(?:name|body|document|certificate|certification|certificación|certificado|certificación|certificazione|course|license|licence|type|title|description|no|number|nr|issued|issue date|issuer|issuing (?:body|authority)|date|date issued|valid|valid (?:until|to|from)|validity|expiry|expires|expiration|expiry date|status|state|year|institution|provider|bezeichnung|nummer|aussteller|datum|gültig bis|intitulé|organisme|année|validité|título|entidad|fecha|año|vigencia|titolo|ente|anno|scadenza|naam|instantie|jaar|nazwa|wystawca|rok|ważność)$/iu;

/** "Document   Number   Issued   Expiry": the names of columns. */
const isTableHead = (text: string): boolean =>
  text
    .split(/\s*\|\s*|\t+|\s{2,}/)
    .filter((cell) => cell !== '')
    .every((cell) => COLUMN.test(cell));

/** "Hanrahan Keyes Chartered Accountants": several who are, under the name of their firm. */
const FIRM =
  /(?<!\p{L})(?:Certified|Chartered|Licensed|Registered)(?: \p{Lu}\p{L}+){0,2} \p{Lu}\p{L}+(?:ants|ors|eers|ers|ists)\W*$/u;

/** "Portuguese mother tongue", "French B1": a language and how well it is spoken. */
const isOfLanguage = (text: string): boolean =>
  OF_LANGUAGES.test(text) ||
  ((wordTotal(text) <= 4 || /^\p{L}+\s*:/u.test(text)) &&
    !namesProof(text) &&
    recogniseLanguages(text).some(({ start }) => start === 0));

/** What forms call languages, and how people say which they speak. */
const OF_LANGUAGES =
  /^(?:(?:primeira|outras?|other|first|mother|première|autres?|andere|weitere|altre|altra|otras?|prima) (?:l[íi]nguas?|langues?|languages?|tongue|sprachen?|lingu[ae]|idiomas?|talen)|langue (?:étrangère|maternelle)|madrelingua|muttersprache|moedertaal|lengua materna|língua materna|speaks? \p{Lu}|(?:bi|tri)lingual)(?!\p{L})/iu;

/** Papers of a person and not of what they can do. */
const OF_PERSON =
  /(?<!\p{L})(?:vaccin\p{L}*|injection|impf\p{L}*|(?<!safe )passport(?! licen)|reisepass|pasaporte|passeport|seaman['’]?s book|\p{Lu}{2,4} ID|identity card|(?:police|criminal|sector|background) (?:check|clearance)|discharge certificate|medical fitness)\W*(?:\d{4})?\W*$/u;

/** "NTHS Member 2010", "Graduate Member": who belongs to a society, unless the society proves what its members can do. */
const OF_MEMBER =
  /^(?!.*\b(?:chartered|certif\p{L}*|licen[cs]ed|registered|professional|fellow)\b)[^,]*\smembers?(?:hip)?(?=\W*(?:\d{4})?\W*$|,)/iu;

/** "Certificates will be shared on request": where they are, and none of them. */
const ON_REQUEST =
  /(?<!\p{L})(?:(?:up)?on request|auf (?:anfrage|wunsch)|sur demande|a petición|bajo petición|su richiesta|op (?:aan)?vraag|sob consulta|na życzenie|på begäran|på forespørsel|efter anmodning)\W*$/iu;

/** "MS Office proficiency", "Proficient in AVG": how well someone knows a thing. */
const SAYS_SKILL =
  /^(?:proficien(?:t|cy)|skilled|experienced?|familiar(?:ity)?|knowledge|versed|competent) (?:in|with|of|at)\s|\s(?:proficiency|skills|knowledge)$/iu;

/** "Issue of TDS certificates": a duty, by the noun of what is done. */
const DOES =
  /^(?:issu(?:e|ance|ing)|renewal|preparation|verification|processing|collection|review|administration|maintenance|handling) of\s/iu;

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
  const isStated = isDated || namesProof(text) || namesStatus(text);
  if (startsWithVerb(text) && words >= 4 && !isStated && !isNameOfForms(text)) return false;
  const caption = /^([\p{L} ]{3,30}?)\s*(?::|\s-)\s/u.exec(text)?.[1];
  const kind = caption === undefined ? undefined : sectionHeadingOf(caption)?.kind;
  if (kind !== undefined && ENDS.has(kind)) return false;
  return !isToolList(text, isDated);
}

/** "Working environment coordinator", "Advanced Training in Fire Fighting": a form of a verb begins a name where no object of it follows. */
const isNameOfForms = (text: string): boolean =>
  mayNameCredential(text) &&
  wordTotal(text) <= LONGEST_SHORT_NAME &&
  !/[.!?]$/.test(text) &&
  !/\s(?:the|an?|my|our|their|his|her|its|all|new|with|to|from|on|at|by|as|that|which|\d+)\s/iu.test(text);

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

/** "Windows XP/7/8, Server 2003/2008", "MS Word": a tool with its versions, or several. */
const leadsWithSkill = (text: string): boolean => recogniseSkills(text)[0]?.start === 0;

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

/** Among studies letters alone are those of schools ("BECE, 2009"), and a license has its word. */
const isBesideStudies = (text: string, isDated: boolean): boolean =>
  (namesProof(text) &&
    wordTotal(text) <= LONGEST_SHORT_NAME &&
    /^[\p{Lu}\d]/u.test(text) &&
    (namesKnownCredential(text) || !startsWithVerb(text))) ||
  (isMixed(text, isDated) && (namesCredential(text) || namesStrongCredential(text)));

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
    (isDated && mayNameCredential(text) && (namesProof(text) || !leadsWithSkill(text))) ||
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
const hasIssuer = (text: string): boolean =>
  ofSchool(text) || (isNamed(text) && /^[A-Z]{3,}(?!\p{L})/u.test(partsOf(text)[1]));

/** "Operador de Medios Tecnológicos, Academia Escudo Nacional": a name and the school that gave the paper. */
const ofSchool = (text: string): boolean => isNamed(text) && namesInstitution(partsOf(text)[1]);

const isNamed = (text: string): boolean => /^\p{Lu}/u.test(text) && wordTotal(partsOf(text)[0]) <= LONGEST_SHORT_NAME;

function partsOf(text: string): [string, string] {
  const [first = '', second = ''] = text.split(/,\s+|\s-\s/);
  return [first, second];
}
