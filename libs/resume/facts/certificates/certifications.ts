import type { CertificationEntry, StatedDate } from '#libs/contracts';
import { credentialStatuses, recogniseCertifications } from '#libs/language';
import { periodsOf, type Period } from '../../dates/periods.js';
import { resolvePeriod } from '../../dates/resolve-period.js';
import type { ResumeLine } from '../../lines/lines.js';
import { wordTotal } from '../../lines/line-shape.js';
import { clausesOf } from '../../sentences/claims/negation.js';
import { namesInstitution } from '../education/parts/institution.js';
import { attributionsIn } from '../../sentences/claims/work-of-others.js';
import { shortExpiry } from './short-expiry.js';
import { certificateRows } from './certificate-rows.js';
import { isOnlyStatus, certificateStatusOf } from './certificate-status.js';
import { namesCredential, namesStrongCredential } from './credential-words.js';
import { certificateName, endsList, hasDateBelow, isVersion, mayBeName, namesCertificate } from './free-certificate.js';

const EXPIRES =
  /(?:expir(?:es|y|ing|ation|ed)|lapse[sd]?|ran(?: out)?|resigned|inactive since|to be renewed|out of date|abgelaufen|ausgelaufen|\bexp\.?|valid (?:until|to|through|thru|till)|thru|current (?:through|until|to)|registered until|renew(?:s|al)?(?: due)?|not renewed(?: since)?|good (?:until|through)|in date to|gültig bis|läuft ab|ablauf|bis|valable jusqu\p{L}*|jusqu[’']?(?:au|en|à)?|valide jusqu\p{L}*|validité(?: dépassée?)?(?: depuis)?|expirée?|périmée?|échue?(?: le)?|caduca(?:do|da)?|caducó|vencid[oa]|venció|venceu|expirad[oa]|válid[oa] (?:hasta|até)|vigente hasta|hasta|até|scadut[oa](?: [a-z]{1,3})?|scade(?: il)?|scadenza|valid[oa] fino (?:al|a)|fino (?:al|a)|geldig (?:tot|t\/m)|t\/m|verlopen(?: in| sinds)?|niet (?:hernieuwd|vernieuwd)(?: sinds)?|wygas\p{L}*|ważn[yea] do|skończy\p{L}+ się(?: w)?|(?<!\p{L})do|giltigt? (?:till|t\.o\.m\.)|gyldig til|udløbet|utgånget|utløpt|,\s+to|\(to)\W{0,4}(?:date|on|in|at|by|en|em|em|le|il|w|au)?\W{0,3}$/iu;
/** So many characters before a date hold all the words that say it is the last one. */
const EXPIRY_WORDS = 60;
/** A certification as parsed. One that is pursued or expected is shown to users and does not count as held. */
export type ReadCertification = CertificationEntry & { pursued?: true };

/** Matches a part of every name of a certification: one of these words, or an abbreviation in capitals. */
const MAY_NAME = /certif|zertif|licen[cs]|associate|professional|specialty|practitioner|[A-Z]{3}/;
/** Abbreviations alone, which are also the letters of other names ("CSM Convent School"). */
const ABBREVIATION = /^[A-Z]{2,6}$/;

/** The lines that certificates are read from: a list of them, studies, a list of several things, other text, or only known names in it. */
export type CertificateSource = 'list' | 'studies' | 'mixed' | 'text' | 'known';

/**
 * Certifications of the taxonomy named anywhere in these lines, with the dates of their line; in a list of certificates also lines that
 * name one that the taxonomy does not know, and in other text those that say themselves that they do.
 *
 * @param taken true for lines that a study was read from
 */
export function certificationsIn(
  lines: readonly ResumeLine[],
  plain: string,
  document: number,
  source: CertificateSource | boolean,
  taken: (line: ResumeLine) => boolean = () => false,
): ReadCertification[] {
  const kind: CertificateSource = typeof source === 'string' ? source : source ? 'list' : 'text';
  const isList = kind === 'list';
  const entries: ReadCertification[] = [];
  let undated = false;
  for (const [index, line] of lines.entries()) {
    if (isList && index > 0 && endsList(lines, index)) break;
    if ((kind === 'text' || kind === 'known') && !MAY_NAME.test(line.text)) continue;
    if (taken(line)) continue;
    // "IBM" below the name of a course, and above its date.
    if (
      isList &&
      !line.bullet &&
      !line.blankBefore &&
      saysIssuer(line) &&
      (undated ? hasDateBelow(lines, index) : isSecondOfTwo(lines, index))
    )
      continue;
    const rows = isList || kind === 'mixed' || kind === 'studies' ? certificateRows(line) : [line];
    const isNamed = isList && rows.length === 1 && mayBeName(line) && hasDateBelow(lines, index);
    const before = entries.length;
    for (const row of rows) {
      const below = row === rows.at(-1) ? lines[index + 1] : undefined;
      entries.push(...entriesOf(row, below, plain, document, kind, isNamed));
    }
    undated = entries.length === before + 1 && entries.at(-1)!.issued === null && entries.at(-1)!.expires === null;
    const date = undated && isList ? lines[index + 2] : undefined;
    if (date && hasDateBelow(lines, index)) entries.push(withDatesOf(entries.pop()!, date, document));
  }
  return entries;
}

function entriesOf(
  line: ResumeLine,
  below: ResumeLine | undefined,
  plain: string,
  document: number,
  source: CertificateSource,
  isNamed: boolean,
): ReadCertification[] {
  const isList = source === 'list';
  const named = recogniseCertifications(line.text, line.start).filter((one) => isInCompany(one, line, source));
  if (named.length > 0) {
    const theirs = theirsAmong(named, line, plain);
    return theirs.length > 0 ? knownEntries(theirs, line, below, plain, document, isList) : [];
  }
  const evidence = isList ? 'list' : source === 'text' ? 'elsewhere' : 'mixed';
  if (source === 'known' || (!isNamed && !namesCertificate(line, evidence))) return [];
  // Asked last: few lines name a certificate, and what is denied or said of others is dear to tell.
  if (ofOthers(line.text) || (!isList && deniedAlong(plain, line)(line.start))) return [];
  const free = freeEntry(line, below, document);
  return evidence === 'elsewhere' ? free.filter(({ name }) => namesStrongCredential(name.value)) : free;
}

/** The certifications of a line that are the candidate's own, and those that are pursued. */
function theirsAmong<T extends { start: number; end: number }>(
  named: readonly T[],
  line: ResumeLine,
  plain: string,
): (T & { pursued: boolean })[] {
  const denies = deniedAlong(plain, line);
  const statuses = credentialStatuses(
    line.text,
    named.map(({ start, end }) => ({ start: start - line.start, end: end - line.start })),
  );
  return named.flatMap((one, at) => {
    const status = statuses[at]!;
    return denies(one.start) || status === 'not-theirs' ? [] : [{ ...one, pursued: status === 'pursued' }];
  });
}

/** A few words that name an organization or say how it is called, and no certificate of their own. */
const saysIssuer = (line: ResumeLine): boolean =>
  wordTotal(line.text) <= LONGEST_ISSUER &&
  !namesCredential(line.text) &&
  recogniseCertifications(line.text).length === 0 &&
  periodsOf(line).length === 0;

/** The second line of a block of two, where blank lines part the blocks: below a name and its date. */
const isSecondOfTwo = (lines: readonly ResumeLine[], index: number): boolean =>
  index > 0 &&
  (index > 1 ? lines[index - 1]!.blankBefore : lines[index + 1]?.blankBefore === true) &&
  !lines[index - 1]!.bullet &&
  periodsOf(lines[index - 1]!).length > 0 &&
  lines[index + 1]?.blankBefore !== false;

/** In words. */
const LONGEST_ISSUER = 5;

/** A certificate with the dates of the second line below its name. */
function withDatesOf(entry: ReadCertification, line: ResumeLine, document: number): ReadCertification {
  return isOnlyStatus(line.text) ? { ...entry, ...datesOf(line, periodsOf(line), undefined, document, true) } : entry;
}

/** An abbreviation is a certification at the start of a part, and not of a longer name: "CSM Convent School", "left for MCAD". */
function isInCompany(
  { start, end }: { start: number; end: number },
  line: ResumeLine,
  source: CertificateSource,
): boolean {
  const [from, to] = [start - line.start, end - line.start];
  if (!ABBREVIATION.test(line.text.slice(from, to))) return true;
  if (
    /^ (?!Certif|Exam|Level|License|Holder|Professional|Associate|Charter|Practitioner)\p{Lu}\p{Ll}{2,}/u.test(
      line.text.slice(to),
    )
  )
    return !namesInstitution(line.text.slice(to));
  return source !== 'studies' || from === 0 || /[,;:|(•\t-]\s*$/.test(line.text.slice(0, from));
}

/** The certifications that a line names, each with the dates beside it. */
function knownEntries(
  known: readonly { certification: string; start: number; end: number; pursued: boolean }[],
  line: ResumeLine,
  next: ResumeLine | undefined,
  plain: string,
  document: number,
  section: boolean,
): ReadCertification[] {
  const periods = periodsOf(line);
  // "2021 CKA, 2024 CKAD" has its dates ahead of the names, "CKA 2021, CKAD 2024" behind them.
  const ahead = periods.length > 0 && periods[0]!.start < known[0]!.start;
  let passed = 0;
  return known.map((one, at) => {
    const end = withSpeciality(plain, closed(plain, one), line, known[at + 1]?.start ?? line.end);
    const until = known[at + 1]?.start ?? line.end;
    const from = at === 0 ? line.start : ahead ? known[at - 1]!.end : one.start;
    // Names and dates stand in the order of the line: those before this name are looked at once, not for every name.
    while (passed < periods.length && periods[passed]!.start < from) passed++;
    const own: Period[] = [];
    for (let each = passed; each < periods.length && periods[each]!.start < until; each++) own.push(periods[each]!);
    const dates = datesOf(
      line,
      own.filter((period) => period.end <= until),
      next,
      document,
      section,
    );
    const status = certificateStatusOf(line.text.slice(one.end - line.start, until - line.start));
    const isPursued =
      one.pursued ||
      (at === 0 && /^(?:pursuing|preparing|studying|working towards?|in vorbereitung)\b/i.test(line.text)) ||
      (section && status === 'pursued') ||
      (known.length === 1 && PLANNED_BEHIND.test(line.text.slice(one.end - line.start)));
    return {
      certification: one.certification,
      name: { value: plain.slice(one.start, end).replace(/\s+/g, ' '), span: { document, start: one.start, end } },
      ...dates,
      span: { document, start: line.start, end: line.end },
      ...(status === 'lapsed' && !isPursued && { lapsed: true as const }),
      ...(isPursued && { pursued: true as const }),
    };
  });
}

/** The end of a name with the bracket that closes one in it, and the sign of "Network+". */
function closed(plain: string, name: { start: number; end: number }): number {
  if (plain[name.end] === '+') return name.end + 1;
  const bracket = plain[name.end] === ')' && plain.slice(name.start, name.end).includes('(');
  return bracket ? name.end + 1 : name.end;
}

/** Right behind a name and its issuer: an examination that is to come. */
const PLANNED_BEHIND =
  /^\s*(?:\([^)]*\))?\s*[:,–-]+\s*(?:examen previst[oa]|en cours|en curso|in corso|em curso|em andamento|geplant|gepland|in vorbereitung|w trakcie|prova marcad[oa]|rindo)/iu;

/** "Red Hat Certified Specialist - Storage": what a programme is narrowed to belongs to the name of the certificate. */
function withSpeciality(plain: string, end: number, line: ResumeLine, until: number): number {
  const behind = plain.slice(end, Math.min(until, line.end));
  const speciality = SPECIALITY.exec(behind)?.[0];
  if (speciality === undefined || certificateStatusOf(speciality) !== 'held') return end;
  return periodsOf(line).some((one) => one.start < end + speciality.length && one.end > end)
    ? end
    : end + speciality.length;
}

const SPECIALITY = /^(?: - |: )\p{Lu}[\p{L}\d/+]*(?: (?:and |& |for |of )?\p{Lu}[\p{L}\d/+]*){0,3}(?=$|[,;(]| -)/u;

/** True where a line describes the credentials of others: "my colleague holds a nursing license". */
function ofOthers(text: string): boolean {
  return attributionsIn(text, { start: 0, end: text.length }, false)[0]?.others ?? false;
}

/** Tells of places of a line, asked in their order, whether they stand in a clause that denies something. */
function deniedAlong(plain: string, line: ResumeLine): (at: number) => boolean {
  const clauses = clausesOf(plain, line);
  let passed = 0;
  return (at) => {
    while (passed < clauses.length && clauses[passed]!.end <= at) passed++;
    const clause = clauses[passed];
    return clause !== undefined && at >= clause.start && clause.negated;
  };
}

/** Issue and expiry dates among these periods of a line, or of the line behind it when that holds nothing else. */
function datesOf(
  line: ResumeLine,
  periods: readonly Period[],
  next: ResumeLine | undefined,
  document: number,
  section: boolean,
): { issued: StatedDate | null; expires: StatedDate | null } {
  const own = periods.filter((one) => !one.unreadable && !isVersion(line, one.start));
  const dates = own.map((period) => ({ period, expires: expiresAt(period, line) }));
  if (
    dates.length === 0 &&
    section &&
    next &&
    !next.bullet &&
    wordTotal(next.text) <= 8 &&
    recogniseCertifications(next.text).length === 0
  ) {
    for (const period of periodsOf(next)) {
      if (!period.unreadable) dates.push({ period, expires: expiresAt(period, next) });
    }
  }
  let issued: StatedDate | null = null;
  let expires: StatedDate | null = dates.some(({ expires: isEnd }) => isEnd) ? null : shortExpiry(line, document);
  for (const date of dates) {
    const { start, end } = ends(date.period, document);
    if (date.expires) expires ??= start ?? end;
    else if (date.period.range && date.period.start === line.start) {
      // "2016 - 2018 Fachweiterbildung": as long as it took.
      issued ??= end ?? start;
    } else if (date.period.range) {
      issued ??= start;
      expires ??= date.period.to ? end : null;
    } else issued ??= start;
  }
  return { issued, expires };
}

/** Returns whether the words before a date say that it is the last one. They may be part of the period ("until", "exp."). */
function expiresAt({ from, to }: Period, line: ResumeLine): boolean {
  const point = from ?? to;
  if (point === null) return false;
  const at = point.start - line.start;
  return EXPIRES.test(line.text.slice(Math.max(0, at - EXPIRY_WORDS), at));
}

function ends(period: Period, document: number): { start: StatedDate | null; end: StatedDate | null } {
  const { start, end } = resolvePeriod(period, document);
  return { start, end };
}

/** A certificate that the taxonomy does not know, under the name that its line gives it. */
function freeEntry(line: ResumeLine, below: ResumeLine | undefined, document: number): ReadCertification[] {
  const place = certificateName(line);
  const status = certificateStatusOf(below && isStatusLine(below) ? `${line.text} | ${below.text}` : line.text);
  if (!place || status === 'failed') return [];
  const value = line.text.slice(place.start - line.start, place.end - line.start).replace(/\s+/g, ' ');
  return [
    {
      certification: null,
      name: { value, span: { document, ...place } },
      ...datesOf(line, periodsOf(line), below && isStatusLine(below) ? below : undefined, document, true),
      span: { document, start: line.start, end: line.end },
      ...(status === 'lapsed' && { lapsed: true as const }),
      ...(status === 'pursued' && { pursued: true as const }),
    },
  ];
}

/** A line below a name that tells only when it was earned or how it stands. */
const isStatusLine = (line: ResumeLine): boolean => !line.bullet && !line.blankBefore && isOnlyStatus(line.text);

/** Returns the identity of an entry: the certification, or its words if the taxonomy lacks it. */
export const certificationKey = ({ certification, name }: ReadCertification): string =>
  certification === null ? `~${name.value.toLowerCase()}` : `${certification}${specialityOf(name.value)}`;

/** What the name of a known certification adds to it: two specialities of a programme are two certificates. */
const specialityOf = (name: string): string => / - \p{Lu}.*$/u.exec(name)?.[0].toLowerCase() ?? '';

/** The ones that are studied for or expected, and are not held by another line. */
export function pursuedCertifications(found: readonly ReadCertification[]): ReadCertification[] {
  const held = new Set(found.filter((one) => !one.pursued).map(certificationKey));
  return found.filter((one) => one.pursued && !held.has(certificationKey(one)));
}

/** The ones that are held; the same certification stated twice is one, with the dates of both. */
export function distinctCertifications(all: readonly ReadCertification[]): CertificationEntry[] {
  const found = all.filter((one) => !one.pursued);
  const kept = new Map<string, CertificationEntry>();
  for (const one of found) {
    const key = certificationKey(one);
    const before = kept.get(key);
    if (!before) kept.set(key, one);
    else if (!before.issued && !before.expires && (one.issued || one.expires)) kept.set(key, one);
    else if (one.issued && before.issued && one.issued.month > before.issued.month) kept.set(key, one);
  }
  return [...kept.values()];
}
