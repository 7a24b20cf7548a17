import { periodsOf } from '../../dates/periods.js';
import { startsWithVerb, wordTotal } from '../../lines/line-shape.js';
import type { ResumeLine } from '../../lines/lines.js';
import { hasOrganisationWord, titleStrength } from '../../lines/title-words.js';
import { namesInstitution } from '../education/parts/institution.js';
import { sectionHeadingOf } from '../../sections/headings.js';
import { certificateStatusOf, namesStatus } from './certificate-status.js';
import { mayNameCredential, namesCredential, namesStrongCredential } from './credential-words.js';

/** What a line must say to be a certificate that the taxonomy does not know. */
export type CertificateContext =
  /** In a list of certificates: a date, a word or an abbreviation, a status or an issuer. */
  | 'list'
  /** Among studies or skills: a date or a status beside a word for one, or a word that says it alone. */
  | 'mixed'
  /** Anywhere else: a word that is said of certificates alone. */
  | 'elsewhere';

const LONGEST_NAME_WORDS = 14;
/** A name in sentences of others: nothing that is longer. */
const LONGEST_ELSEWHERE = 12;

/** Memberships, checks, prizes and licenses to drive a car are no certificates. */
const NO_CERTIFICATE =
  /^(?:https?:|www\.|\S+\.(?:com|org|io|net)\/|issued\b|issuer\b|view (?:certificate|credential)|key courses|courses? [A-Z]{2}|credential id|(?:student |life |active |associate |board )?members?\b(?!.*\b(?:chartered|fellow)\b)|membership|mitglied\p{L}*|membre\b|miembro|socio\b|membro|lid van|członek|dbs\b|enhanced dbs|references?\b|referenz|got |won |(?:employee|star|player) of the|award\b|volunteer|donat\p{L}+|verification|dataflow)/iu;
const CAR_LICENCE =
  /^(?:f[üu]hrerschein|permis(?= de conduire| [ab]\b|$)|rijbewijs|prawo jazdy|patente(?= di guida| [ab]\b|$)|carn(?:et|é) de conducir|permiso de conducir|carta de condução|cnh|körkort|kørekort|førerkort|(?:full |clean |valid |uk |eu )*driv(?:ing|er[’']?s?) licen[cs]e|ute licen[cs]e|car licen[cs]e)(?!\p{L})/iu;
/** Categories of lorries, buses and trailers, which a trade needs. */
const TRADE_CATEGORY =
  /(?<![\p{L}\d])(?:C1?E?|C\+E|D1?E?|CE|CDL|HGV|LGV|PSV|class [12C-E]|klasse [CD]\p{L}*|endorsement)(?![\p{L}\d])/u;
/** "Oldenburg, den 12.10.2025" above a signature. */
const SIGNED = /^\p{Lu}[\p{L} -]+,\s+(?:den|le|il|am|a)\s+\d/u;

/** True where a line of a list, or of other text, names a certificate. */
export function namesCertificate(line: ResumeLine, evidence: CertificateContext): boolean {
  const text = line.text.trim();
  const words = wordTotal(text);
  // First, since most lines of a résumé are asked so and end here.
  if (evidence === 'elsewhere' && (words > LONGEST_ELSEWHERE || !namesStrongCredential(text))) return false;
  if (NO_CERTIFICATE.test(text) || SIGNED.test(text) || !/\p{L}{2}|\p{L}\d/u.test(text)) return false;
  if (CAR_LICENCE.test(text) && !TRADE_CATEGORY.test(text)) return false;
  const isDated = periodsOf(line).some(({ unreadable }) => !unreadable);
  if (isPosition(line) && !namesStrongCredential(text)) return false;
  if (evidence === 'elsewhere') return !startsWithVerb(text) && !isSentence(text);
  if (evidence === 'mixed') return words <= LONGEST_ELSEWHERE + 4 && isMixed(text, isDated) && !isSentence(text);
  if (words > LONGEST_NAME_WORDS + 8 || (isSentence(text) && !namesStrongCredential(text))) return false;
  if (startsWithVerb(text) && words >= 3 && !isDated && !namesStrongCredential(text) && !namesStatus(text))
    return false;
  const isKnownSo = isDated || mayNameCredential(text) || namesStatus(text);
  return isKnownSo ? !isToolList(text, isDated) : hasIssuer(text);
}

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
  if (
    (startsWithVerb(text) && !namesCredential(text)) ||
    /^["“„«'‘]/.test(text) ||
    namesInstitution(text.split(/[,(]/, 1)[0]!)
  )
    return false;
  const isCourse = isDated && (mayNameCredential(text) || LENGTH.test(text));
  return (
    isCourse || (namesCredential(text) && namesStatus(text)) || /^[A-Z]{2,6} (?:level|niveau|stufe) \d/i.test(text)
  );
}

/** How long a course took: "(3 jours)", "60 h". */
const LENGTH =
  /\d+ ?(?:h|hrs?|hours?|days?|std|stunden|tage|jours?|heures?|horas?|días?|ore|giorni|uur|dagen|godz|dni)(?!\p{L})/iu;

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

/** A line that begins something else: the list of certificates ends above it. */
export function endsList(lines: readonly ResumeLine[], index: number): boolean {
  const line = lines[index]!;
  const text = line.text.trim();
  if (line.bullet) return false;
  const [first = ''] = text.split(/[\s:]/, 1);
  const kind = /^\p{Lu}/u.test(first) ? sectionHeadingOf(first)?.kind : undefined;
  // "EDV ORBIS", "Sprachen Deutsch"; "Databases and SQL for Data Science" is a course.
  const isCaption = kind !== 'skills' || /^[A-Z]{2,}$/.test(first) || text[first.length] === ':';
  if (kind !== undefined && ENDS.has(kind) && isCaption && (text === first || !hasDateBelow(lines, index))) return true;
  if (/^[\p{Lu} ]{4,30}:\s/u.test(text) && !mayNameCredential(text.split(':', 1)[0]!)) return true;
  if (!line.blankBefore || wordTotal(text) > LONGEST_CAPTION || mayNameCredential(text)) return false;
  // Certificates with their issuers and dates below them are parted by blank lines too.
  const isFirstBreak = lines.slice(1, index).every(({ blankBefore }) => !blankBefore);
  return isFirstBreak && /^\p{Lu}[\p{L} &'’-]*:?$/u.test(text) && !hasDateBelow(lines, index);
}

/** In words: a caption that no list knows. */
const LONGEST_CAPTION = 3;

/** True where a date stands in one of the two lines right below a line. */
export function hasDateBelow(lines: readonly ResumeLine[], index: number): boolean {
  for (const below of lines.slice(index + 1, index + 3)) {
    if (below.blankBefore || below.bullet) return false;
    if (periodsOf(below).some(({ unreadable }) => !unreadable)) return true;
  }
  return false;
}

/** "Databases and SQL for Data Science" above its issuer and date: words in capitals that are no sentence. */
export function mayBeName({ text }: ResumeLine): boolean {
  const words = wordTotal(text);
  return (
    words >= 2 &&
    words <= LONGEST_NAME &&
    /^[\p{Lu}\d]/u.test(text) &&
    !/[.!?:]$/.test(text) &&
    !NO_CERTIFICATE.test(text)
  );
}

/** In words. */
const LONGEST_NAME = 10;

const ENDS: ReadonlySet<string> = new Set(['language', 'skills', 'other', 'contact', 'summary', 'work']);

const EDGES = /^[\s|,:;.\-*_()>→]+|[\s|,:;\-*_(>→]+$/g;
/** Words before a date or a status that belong to it and end the name. */
const BEHIND_NAME =
  /[\s,;:(–-]+(?:\(|(?:(?:pending|planned|booked|scheduled|ongoing|in progress|lapsed|laufend|geplant|gepland|verlopen|scaduto|caducado|en cours|in corso|currently|now|is|was|valid|issued|earned|exp(?:ires?|iry|iring|ired)?\.?|expiration|renewed|renewal|recertified|certified|awarded|completed|obtained|passed|since|due|until|till|thru|through|to|from|on|in|by|gültig|bis|seit|abgelaufen|valable|jusqu|depuis|en|vigente|hasta|desde|válid[oa]|até|valido|fino|dal|geldig|tot|t\/m|sinds|ważn[yea]|do|od|giltigt?|gyldig|til|till|no\.?|nr\.?|n\.?º|n°|#)\W*)+)$/iu;

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
    name = name.replace(BEHIND_NAME, '').replace(EDGES, '');
  }
  // "Name, Issuer, …": the name is the first part, with the speciality behind a dash.
  const pieces = name.split(/(,\s+(?![^(]*\))|\s+[-|]\s+|:\s+|\t+)/);
  let kept = pieces[0]!;
  for (let at = 1; at + 1 < pieces.length; at += 2) {
    const [sign, next] = [pieces[at]!, pieces[at + 1]!];
    const isComplete = wordTotal(kept) >= 2 || /^[A-Z\d][A-Za-z\d+/.-]*$/.test(kept);
    if (namesStatus(next) || (/^,/.test(sign) && isComplete) || /\t|\|/.test(sign)) break;
    kept += sign + next;
  }
  kept = withoutStatus(closed(kept.replace(EDGES, ''), name));
  if (kept === '' || wordTotal(kept) > LONGEST_NAME_WORDS) return null;
  const start = line.text.indexOf(kept);
  return start < 0 ? null : { start: line.start + start, end: line.start + start + kept.length };
}

const isBareStatus = (text: string): boolean =>
  certificateStatusOf(text) !== 'held' && wordTotal(text.replace(EDGES, '')) <= 1;

/** A name without a bracket that says how it stands, or that is cut off. */
const withoutStatus = (name: string): string =>
  name
    .replace(/\s*\(([^()]*)\)$/, (bracket, inside: string) => (namesStatus(inside) ? '' : bracket))
    .replace(/\s*\([^()]*$/, '');

/** A name with the bracket that is open in it. */
const closed = (name: string, whole: string): string => {
  if (!name.includes('(') || name.includes(')')) return name;
  const behind = whole.slice(name.length).indexOf(')');
  return behind < 0 ? name : whole.slice(0, name.length + behind + 1);
};

/** "Release 2020", "Windows Server 2012", "ISO 45001:2018": a number of the thing, no date. */
export function isVersion({ text, start: from }: ResumeLine, start: number): boolean {
  return (
    VERSION.test(text.slice(Math.max(0, start - from - LONGEST_PRODUCT), start - from)) &&
    /^(?:19|20)\d\d(?![\d/.-])/.test(text.slice(start - from))
  );
}

/** In characters. */
const LONGEST_PRODUCT = 40;

const VERSION =
  /(?:(?:release|version|ver\.?|edition|server|studio|office|windows|rhel|exchange|sharepoint|dynamics(?: \w+)?|revit|autocad|solidworks|inventor|access|excel|word|outlook|ms project|project|archicad|sketchup|photoshop|trados|navision|hana|s\/4hana|matlab|sql|primavera|(?:iso|iec|en|din|bs|nfpa|asme|ansi|api|aws)(?:[/ ]?(?:iec|en|ts))*[ -]?[\d.-]+)\s*[:\s-]\s*)$/iu;
