import type { CertificationEntry, StatedDate } from '#libs/contracts';
import { credentialStatuses, recogniseCertifications } from '#libs/language';
import { periodsOf, type Period } from '../dates/periods.js';
import { resolvePeriod } from '../dates/resolve-period.js';
import type { ResumeLine } from '../lines/lines.js';
import { wordTotal } from '../lines/line-shape.js';
import { clausesOf } from '../sentences/claims/negation.js';
import { attributionsIn } from '../sentences/claims/work-of-others.js';

const EXPIRES =
  /(?:expir(?:es|y|ing|ation|ed)|lapse[sd]?|ran out|inactive since|abgelaufen|ausgelaufen|\bexp\.?|valid (?:until|to|through|thru|till)|renew(?:s|al)|good (?:until|through)|gültig bis|läuft ab|ablauf|valable jusqu|expire|caduca|válido hasta)\W{0,4}(?:date|on|in|at|by)?\W{0,3}$/i;
/** So many characters before a date hold all the words that say it is the last one. */
const EXPIRY_WORDS = 60;
/** A certification as parsed. One that is pursued or expected is shown to users and does not count as held. */
export type ReadCertification = CertificationEntry & { pursued?: true };

/** A list of plans is no list of certifications. */
const NOT_HELD =
  /\b(?:preparing|studying|planned|planning|in progress|pursuing|working toward|working towards|scheduled|target|enrolled|not yet|pending|awaiting|applied for|in vorbereitung|geplant|en cours|en curso)\b/i;
/** Matches a part of every name of a certification: one of these words, or an abbreviation in capitals. */
const MAY_NAME = /certif|zertif|licen[cs]|associate|professional|specialty|practitioner|[A-Z]{3}/;
const LONGEST_NAME_WORDS = 14;
const EDGES =
  /^[\s|,:;.\-*_(]+|[\s|,:;\-*_(]+(?:(?:expires?|exp|valid (?:until|to|through)|issued|earned|renewed|gültig bis)\W*)?$|\s(?:expires?|exp|issued)\W*$/gi;

/**
 * Certifications of the taxonomy named anywhere in these lines, with the dates of their line; in a section about certifications also
 * lines that name one that the taxonomy does not know.
 *
 * @param section true for a section about certifications
 */
export function certificationsIn(
  lines: readonly ResumeLine[],
  plain: string,
  document: number,
  section: boolean,
): ReadCertification[] {
  const entries: ReadCertification[] = [];
  for (const [index, line] of lines.entries()) {
    if (!section && !MAY_NAME.test(line.text)) continue;
    const denies = deniedAlong(plain, line);
    const named = recogniseCertifications(line.text, line.start);
    const statuses = credentialStatuses(
      line.text,
      named.map(({ start, end }) => ({ start: start - line.start, end: end - line.start })),
    );
    const theirs = named.flatMap((one, at) => {
      const status = statuses[at]!;
      return denies(one.start) || status === 'not-theirs' ? [] : [{ ...one, pursued: status === 'pursued' }];
    });
    if (theirs.length > 0) entries.push(...knownEntries(theirs, line, lines[index + 1], plain, document, section));
    else if (section && named.length === 0 && !deniedAlong(plain, line)(line.start) && !ofOthers(line.text)) {
      const free = freeEntry(line, document);
      entries.push(...(NOT_HELD.test(line.text) ? free.map(asPursued) : free));
    }
  }
  return entries;
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
    const end = closed(plain, one);
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
    return {
      certification: one.certification,
      name: { value: plain.slice(one.start, end).replace(/\s+/g, ' '), span: { document, start: one.start, end } },
      ...dates,
      span: { document, start: line.start, end: line.end },
      ...(one.pursued && { pursued: true as const }),
    };
  });
}

/** The end of a name with the bracket that closes one in it, and the sign of "Network+". */
function closed(plain: string, name: { start: number; end: number }): number {
  if (plain[name.end] === '+') return name.end + 1;
  const bracket = plain[name.end] === ')' && plain.slice(name.start, name.end).includes('(');
  return bracket ? name.end + 1 : name.end;
}

/** Matches the words after the name of a certification that is not held yet. */
const NOT_YET_BEHIND =
  /[\s,;:(–-]+(?:(?:currently |now )?(?:in progress|pending|planned|scheduled|enrolled|geplant|en cours|en curso)|(?:not yet|awaiting|applied for|in vorbereitung)\b.{0,60})\)?\W*$/i;

function asPursued(entry: CertificationEntry): ReadCertification {
  const value = entry.name.value.replace(NOT_YET_BEHIND, '');
  const { document, start } = entry.name.span;
  const name = { value, span: { document, start, end: start + value.length } };
  return { ...entry, ...(value.length > 0 && { name }), pursued: true };
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

/** Issue and expiry dates among these periods of a line, or of the line behind it when that holds nothing else. */
function datesOf(
  line: ResumeLine,
  periods: readonly Period[],
  next: ResumeLine | undefined,
  document: number,
  section: boolean,
): { issued: StatedDate | null; expires: StatedDate | null } {
  const own = periods.filter((one) => !one.unreadable);
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
  let expires: StatedDate | null = null;
  for (const date of dates) {
    const { start, end } = ends(date.period, document);
    if (date.expires) expires ??= start ?? end;
    else if (date.period.range) {
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

/** A line of a section about certifications that names one the taxonomy does not know. */
function freeEntry(line: ResumeLine, document: number): CertificationEntry[] {
  const words = wordTotal(line.text);
  if (words > LONGEST_NAME_WORDS + 6 || words < 1 || /[.!?]\s+\p{Lu}/u.test(line.text) || !/\p{Lu}/u.test(line.text))
    return [];
  let text = line.text;
  for (const period of periodsOf(line)) {
    text =
      text.slice(0, period.start - line.start) +
      '\n'.repeat(period.end - period.start) +
      text.slice(period.end - line.start);
  }
  const part = text
    .split(/\n+/)
    .map((one) => one.replace(EDGES, ''))
    .find((one) => /\p{L}{2}/u.test(one));
  if (!part || wordTotal(part) > LONGEST_NAME_WORDS) return [];
  // "Name, Issuer, issued …": the name is the first part.
  const [first] = part.split(/,\s+|\s+[-|]\s+/);
  const named = first && wordTotal(first) >= 2 ? first : part;
  const start = line.start + line.text.indexOf(named);
  const name = { value: named.replace(/\s+/g, ' '), span: { document, start, end: start + named.length } };
  return [
    {
      certification: null,
      name,
      ...datesOf(line, periodsOf(line), undefined, document, true),
      span: { document, start: line.start, end: line.end },
    },
  ];
}

/** Returns the identity of an entry: the certification, or its words if the taxonomy lacks it. */
export const certificationKey = ({ certification, name }: ReadCertification): string =>
  certification ?? `~${name.value.toLowerCase()}`;

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
