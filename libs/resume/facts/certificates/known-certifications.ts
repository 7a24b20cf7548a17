/** Certifications of the taxonomy in a line, each under its whole name and with the dates beside it. */
import { periodsOf, type Period } from '../../dates/periods.js';
import type { ResumeLine } from '../../lines/lines.js';
import { datesOf } from './certificate-dates.js';
import { wordTotal } from '../../lines/line-shape.js';
import { certificateName, isInitials } from './names/certificate-name.js';
import { certificateStatusOf } from './names/certificate-status.js';
import type { ReadCertification } from './distinct-certifications.js';

interface KnownName {
  certification: string;
  start: number;
  end: number;
  pursued: boolean;
}

/** Where the name of a known certification ends with what is printed as a part of it. */
function endOfName(plain: string, one: KnownName, line: ResumeLine, next: number, section: boolean): number {
  const whole = section && next === line.end ? certificateName(line) : null;
  if (whole && whole.start === one.start && whole.end >= one.end && isShort(plain.slice(whole.start, whole.end)))
    return whole.end;
  const own = withGrade(plain, closed(plain, one), line);
  const product = section ? withProduct(plain, own, line) : own;
  return withBracket(plain, one.start, withSpeciality(plain, product, line, next), line);
}

/** In words: what goes on longer is said of the certification. */
const LONGEST_KNOWN = 8;

const isShort = (name: string): boolean => wordTotal(name) <= LONGEST_KNOWN;

/** The certifications that a line names, each with the dates beside it. */
export function knownEntries(
  found: readonly KnownName[],
  line: ResumeLine,
  below: ResumeLine | undefined,
  plain: string,
  document: number,
  section: boolean,
): ReadCertification[] {
  const ends = found.map((one, at) => endOfName(plain, one, line, found[at + 1]?.start ?? line.end, section));
  // "Professional Scrum Master II (PSM II)": the letters in its brackets are no other.
  const known = found
    .map((one, at) => ({ ...one, nameEnd: ends[at]! }))
    .filter(({ start }, at) => at === 0 || start >= ends[at - 1]!);
  const periods = periodsOf(line);
  // "2021 CKA, 2024 CKAD" has its dates ahead of the names, "CKA 2021, CKAD 2024" behind them.
  const ahead = periods.length > 0 && periods[0]!.start < known[0]!.start;
  let passed = 0;
  return known.map((one, at) => {
    const until = known[at + 1]?.start ?? line.end;
    const from = at === 0 ? line.start : ahead ? known[at - 1]!.end : one.start;
    // Names and dates stand in the order of the line: those before this name are looked at once, not for every name.
    while (passed < periods.length && periods[passed]!.start < from) passed++;
    const beside: Period[] = [];
    for (let each = passed; each < periods.length && periods[each]!.start < until; each++) beside.push(periods[each]!);
    const dates = datesOf(
      line,
      beside.filter((period) => period.end <= until),
      below,
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
      name: {
        value: plain.slice(one.start, one.nameEnd).replace(/\s+/g, ' '),
        span: { document, start: one.start, end: one.nameEnd },
      },
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

/** "Professional Scrum Master II": the grade belongs to the name. */
const withGrade = (plain: string, end: number, line: ResumeLine): number =>
  end + (/^ (?:I{1,3}|IV|V)(?![\p{L}\d])/u.exec(plain.slice(end, line.end))?.[0].length ?? 0);

/** "MCSA Windows 7": what it was taken in, where nothing else follows. */
const withProduct = (plain: string, end: number, line: ResumeLine): number =>
  end +
  (/^(?: (?!(?:19|20)\d\d)[\p{Lu}\d][\p{L}\d.+/-]*){0,2} (?!(?:19|20)\d\d)\d[\d.]{0,3}(?=\s*(?:$|[,;(]| -))/u.exec(
    plain.slice(end, line.end),
  )?.[0].length ?? 0);

/** "(CNCF)", "(PSM II)": letters right behind a name are its own, or its issuer's; so is what a name of letters stands for. */
function withBracket(plain: string, start: number, end: number, line: ResumeLine): number {
  const [bracket = '', inside = ''] = /^ \(([^()]{1,80})\)/.exec(plain.slice(end, line.end)) ?? [];
  const isPart = LETTERS.test(inside) || isInitials(plain.slice(start, end), inside);
  return isPart ? end + bracket.length : end;
}

const LETTERS = /^[A-Z][A-Za-z\d+/-]*(?: [\dIV]+)?$/;

const SPECIALITY = /^(?: - |: )\p{Lu}[\p{L}\d/+]*(?: (?:and |& |for |of )?\p{Lu}[\p{L}\d/+]*){0,3}(?=$|[,;(]| -)/u;
