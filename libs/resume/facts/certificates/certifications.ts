import { credentialStatuses, recogniseCertifications } from '#libs/language';
import { periodsOf } from '../../dates/periods.js';
import { tableCaptionsIn } from '../../lines/labels.js';
import type { ResumeLine } from '../../lines/lines.js';
import { wordTotal } from '../../lines/line-shape.js';
import { clausesOf } from '../../sentences/claims/negation.js';
import { attributionsIn } from '../../sentences/claims/work-of-others.js';
import { namesInstitution } from '../education/parts/institution.js';
import { datesOf } from './certificate-dates.js';
import { endsList, hasDateBelow, isLabelled, mayBeName } from './lists/certificate-list.js';
import { certificateRows } from './lists/certificate-rows.js';
import { isOnlyStatus } from './names/certificate-status.js';
import { isToDriveForATrade } from './names/driving-licenses.js';
import { isCredentialLetters, namesKnownCredential } from './names/credential-names.js';
import { namesCourse, namesCredential, namesStrongCredential } from './names/credential-words.js';
import { creditedParts } from './lists/credited-parts.js';
import type { ReadCertification } from './distinct-certifications.js';
import { type CertificateContext, isNoCertificate, namesCertificate } from './names/free-certificate.js';
import { freeEntry } from './free-entry.js';
import { knownEntries } from './known-certifications.js';

/** Matches a part of every name of a certification: one of these words, or an abbreviation in capitals. */
const MAY_NAME =
  /[A-Z]{3}|[CcZz]ertif|[Cc](?:hartered|learance|ard(?![A-Za-zÀ-ɏ])|arte |arn[eé]|arta de [Cc]ondu)|[Ll]icen[cs]|[Rr](?:egistered|ijbewijs)|[Aa](?:ssociate|usweis|ttestato)|[Pp](?:rofessional|ractitioner|atentino|ermis|atente|rawo [Jj]azdy)|[Ss](?:pecialty|erv[Ss]afe|chein(?![A-Za-zÀ-ɏ]))|[Bb](?:elt|ewijs)|[Nn]otary|[Ff](?:irst [Aa]id|ührerschein|ahrerlaubnis|ørerkort)|Series|[Tt]icket|[Hh]abilitation|[Uu]prawnien|[Kk](?:arta |örkort|ørekort)/;
/** Asked of all lines of a document, nearly all of which name none. */
const mayName = (text: string): boolean => MAY_NAME.test(text);

/** Abbreviations alone, which are also the letters of other names ("CSM Convent School"). */
const ABBREVIATION = /^[A-Z]{2,6}$/;

/**
 * The lines that certificates are read from: a list of papers, a list of them, one that courses stand in too, studies, a list of several things, other text,
 * what was done at work, or only known names in it.
 */
export type CertificateSource =
  'papers' | 'list' | 'courses' | 'qualifications' | 'studies' | 'mixed' | 'text' | 'work' | 'known';

const EVIDENCE: Readonly<Record<CertificateSource, CertificateContext>> = {
  papers: 'papers',
  list: 'list',
  courses: 'courses',
  qualifications: 'qualifications',
  studies: 'studies',
  mixed: 'mixed',
  text: 'elsewhere',
  work: 'elsewhere',
  known: 'mixed',
};

const isListKind = (kind: CertificateSource): boolean => kind === 'papers' || kind === 'list' || kind === 'courses';

/**
 * Certifications of the taxonomy named anywhere in these lines, with the dates of their line; in a list of certificates also lines that
 * name one that the taxonomy does not know, and in other text those that say themselves that they do.
 *
 * @param taken true for lines that a study was read from
 * @param isResumed the list goes on below one line of something else, so that its first line may be of that
 */
export function certificationsIn(
  lines: readonly ResumeLine[],
  plain: string,
  document: number,
  source: CertificateSource | boolean,
  taken: (line: ResumeLine) => boolean = () => false,
  isResumed = false,
): ReadCertification[] {
  const kind: CertificateSource = typeof source === 'string' ? source : source ? 'list' : 'text';
  const isList = isListKind(kind);
  const entries: ReadCertification[] = [];
  let undated = false;
  for (const [index, line] of lines.entries()) {
    if (isList && (index > 0 ? endsList(lines, index) : isResumed && isLabelled(line.text))) break;
    if (isList && (tableCaptionsIn(line.text) || isInHouse(line.text))) continue;
    if ((kind === 'text' || kind === 'work' || kind === 'known') && !mayName(line.text)) continue;
    if (taken(line)) {
      // "MBA, CRPC, CFP candidate": credentials beside a degree.
      if (!isList) entries.push(...creditedEntries(line, plain, document, true));
      continue;
    }
    // "IBM" below the name of a course, and above its date.
    if (
      isList &&
      !line.bullet &&
      !line.blankBefore &&
      saysIssuer(line) &&
      (undated ? isOnlyDated(lines[index + 1]) : isSecondOfTwo(lines, index))
    )
      continue;
    const rows =
      isList || kind === 'mixed' || kind === 'studies' || kind === 'qualifications' ? certificateRows(line) : [line];
    // Names that have their own date do not wait for the one of the next line.
    const isNamed =
      isList &&
      kind !== 'courses' &&
      rows.length === 1 &&
      periodsOf(line).length === 0 &&
      !namesCourse(line.text) &&
      mayBeName(line) &&
      hasDateBelow(lines, index);
    const before = entries.length;
    for (const row of rows) {
      const below = row === rows.at(-1) ? lines[index + 1] : undefined;
      const isPart = isList && kind !== 'courses' && rows.length >= LEAST_PARTS && isShortPart(row.text);
      entries.push(...entriesOf(row, below, plain, document, kind, isNamed || isPart));
    }
    undated = entries.length === before + 1 && entries.at(-1)!.issued === null && entries.at(-1)!.expires === null;
    const date = undated && isList ? lines[index + 2] : undefined;
    if (date && hasDateBelow(lines, index)) entries.push(withDatesOf(entries.pop()!, date, document));
  }
  return entries;
}

/** "Asbestos awareness, fire marshal (in house)", "Inhouse-Schulungen: …": what employers teach and no one certifies. */
const isInHouse = (text: string): boolean =>
  /house|intern/i.test(text) &&
  /^in-?\s?house\b|\((?:[^()]*[\s,])?(?:in[- ]?house|intern(?:e[rs]?|a|o|al)?|(?:betriebs|haus|firmen)intern)\)\W*$/iu.test(
    text,
  );

/**
 * Returns whether most lines of a block name a certificate by their words ("Kod 95", "Karta kierowcy", "ADR"), so that the block is a list of
 * them. Lines are read no further than it takes to tell: most blocks are none.
 */
export function isListOfNames(lines: readonly ResumeLine[], plain: string, document: number): boolean {
  let left = Math.floor(lines.length * (1 - MOST_LINES) + ROUNDING);
  for (const [index, line] of lines.entries()) {
    const rows = certificateRows(line);
    const isNamed = rows.some((row, at) => {
      const below = at === rows.length - 1 ? lines[index + 1] : undefined;
      const entries = entriesOf(row, below, plain, document, 'mixed', false);
      return entries.some(({ span }) => span.start >= line.start && span.end <= line.end);
    });
    if (!isNamed && --left < 0) return false;
  }
  return true;
}

/** The share of the lines that name one. */
const MOST_LINES = 0.6;
/** A share of 0.6 of five lines are three. */
const ROUNDING = 1e-9;

/** In parts: so many names in one line are a list, and none of them is an issuer. */
const LEAST_PARTS = 3;
/** In words. */
const LONGEST_PART = 7;

/** "Google Data Analytics", "dbt Fundamentals" in a list of one line: a few words, whatever they are. */
function isShortPart(text: string): boolean {
  const words = wordTotal(text);
  return words >= 2 && words <= LONGEST_PART && !/[.!?:]$/.test(text) && !isNoCertificate(text) && !isOnlyStatus(text);
}

function entriesOf(
  line: ResumeLine,
  below: ResumeLine | undefined,
  plain: string,
  document: number,
  source: CertificateSource,
  isNamed: boolean,
): ReadCertification[] {
  const isList = isListKind(source);
  const named = recogniseCertifications(line.text, line.start).filter((one) => isInCompany(one, line, source));
  const credited = (): ReadCertification[] =>
    (isList ? [] : creditedEntries(line, plain, document, source === 'work')).filter(({ name: { span } }) =>
      named.every(({ start, end }) => end <= span.start || start >= span.end),
    );
  if (named.length > 0) {
    const theirs = theirsAmong(named, line, plain);
    return theirs.length > 0 ? [...knownEntries(theirs, line, below, plain, document, isList), ...credited()] : [];
  }
  if (source === 'known') return [];
  const evidence = EVIDENCE[source];
  const isHeader = source === 'work' && periodsOf(line).some(({ range }) => range);
  const isWhole = isNamed || (!isHeader && namesCertificate(line, evidence));
  const parts = isWhole && evidence !== 'elsewhere' ? [] : credited();
  // Asked last: few lines name a certificate, and what is denied or said of others is dear to tell.
  if (!isWhole && parts.length === 0) return [];
  if (ofOthers(line.text) || (!isList && deniedAlong(plain, line)(line.start))) return [];
  if (parts.length > 0) return parts;
  const free = freeEntry(line, below, document);
  return evidence === 'elsewhere'
    ? free.filter(({ name: { value } }) => namesStrongCredential(value) || isToDriveForATrade(value))
    : free;
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

/** The credentials of closed sets that parts of a line name. */
const creditedEntries = (line: ResumeLine, plain: string, document: number, atWork: boolean): ReadCertification[] =>
  creditedParts(line, atWork)
    .filter(({ start }) => !deniedAlong(plain, line)(start))
    .flatMap((part) => freeEntry(part, undefined, document))
    .map((entry) => (INACTIVE.test(line.text) ? { ...entry, lapsed: true as const } : entry))
    .filter(({ name: { value } }) => wordTotal(value) > 1 || isCredentialLetters(value) || namesKnownCredential(value));

/** "Inactive licenses: Series 7, 63": said of all that the line names. */
const INACTIVE = /^\W*(?:inactive|expired|lapsed|former)\s/i;

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

/** A line that says only when: "Issued March 2021", "2021". */
const isOnlyDated = (line: ResumeLine | undefined): boolean =>
  line !== undefined &&
  !line.bullet &&
  periodsOf(line).length > 0 &&
  (isOnlyStatus(line.text) || ISSUED.test(line.text));

const ISSUED =
  /^(?:issued|awarded|completed|earned|obtained|erteilt|ausgestellt|délivrée?|expedid[oa]|rilasciat[oa]|wydan\p{L}+)(?!\p{L})/iu;

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
  return (
    (source !== 'studies' && source !== 'qualifications') ||
    from === 0 ||
    /[,;:|(•\t-]\s*$/.test(line.text.slice(0, from))
  );
}

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
