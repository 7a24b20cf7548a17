/** Studies, certificates and languages of several documents, each fact once. */
import type {
  CertificationEntry,
  EducationEntry,
  EducationSource,
  LanguageEntry,
  LanguageLevel,
  StatedDate,
} from '#libs/contracts';
import { certificationKey } from '../facts/certificates/distinct-certifications.js';
import { mayBeSameDate } from './date-precision.js';

/** One list a document, the newest first. */
type ByDocument<Fact> = readonly (readonly Fact[])[];

/**
 * Certificates. Dates of one that differ tell of a renewal, and the best of them counts; that one issue of it ends at
 * two times cannot be, and the newest document decides.
 */
export function mergeCertifications(documents: ByDocument<CertificationEntry>): CertificationEntry[] {
  return grouped(documents, (one, other) => certificationKey(one) === certificationKey(other)).map((sources) => {
    const kept = sources.filter((one, at) => !sources.slice(0, at).some((newer) => endsOtherwise(one, newer)));
    const shown = kept.reduce((best, one) => (isBetterDated(one, best) ? one : best));
    return sources.length === 1 ? shown : { ...shown, sources: kept };
  });
}

function endsOtherwise(one: CertificationEntry, newer: CertificationEntry): boolean {
  if (one.expires === null || newer.expires === null || mayBeSameDate(one.expires, newer.expires)) return false;
  return one.issued === null ? newer.issued === null : newer.issued !== null && mayBeSameDate(one.issued, newer.issued);
}

/** With dates before without, then the one issued later. */
function isBetterDated(one: CertificationEntry, best: CertificationEntry): boolean {
  const isDated = ({ issued, expires }: CertificationEntry): boolean => (issued ?? expires) !== null;
  if (isDated(one) !== isDated(best)) return isDated(one);
  return one.issued !== null && best.issued !== null && one.issued.month > best.issued.month;
}

const LEVELS: readonly LanguageLevel[] = ['A1', 'A2', 'B1', 'B2', 'C1', 'C2', 'native'];
/** Words for levels are loose: two documents that are one apart say the same (reasoned). */
const LEVELS_APART = 1;

/** Languages with the level that the newest document states, or the better one that is next to it in another document. */
export function mergeLanguages(documents: ByDocument<LanguageEntry>): LanguageEntry[] {
  return grouped(documents, (one, other) => one.language === other.language).map((sources) => {
    const stated = sources.filter(({ level }) => level !== null);
    const [newest] = stated;
    const shown = stated
      .filter((one) => Math.abs(step(one) - step(newest!)) <= LEVELS_APART)
      .reduce((best, one) => (step(one) > step(best) ? one : best), newest ?? sources[0]!);
    return sources.length === 1 ? shown : { ...shown, sources };
  });
}

/** Returns the level as a number. A native speaker masters the language, so the two levels are equal. */
function step({ level }: LanguageEntry): number {
  return Math.min(LEVELS.indexOf(level!), LEVELS.indexOf('C2'));
}

/** Studies with what each document says of them: of each part what the newest states, and all fields. */
export function mergeEducation(documents: ByDocument<EducationEntry>): EducationEntry[] {
  return grouped(documents, isSameStudy).map((sources) => {
    if (sources.length === 1) return sources[0]!;
    const first = <Part>(part: (one: EducationSource) => Part | null): Part | null =>
      sources.map(part).find((one) => one !== null) ?? null;
    return {
      level: first(({ level }) => level),
      // The newest document knows best whether the studies have ended.
      ...(sources[0]!.status !== undefined && { status: sources[0]!.status }),
      fields: [...new Set(sources.flatMap(({ fields }) => fields))],
      field: first(({ field }) => field),
      institution: first(({ institution }) => institution),
      degree: first(({ degree }) => degree),
      start: first(({ start }) => start),
      end: first(({ end }) => end),
      span: sources[0]!.span,
      sources,
    };
  });
}

/**
 * The most months between two stated ends of the same study. A year stands for any of its months, and a degree is
 * conferred later than it is earned.
 */
const STUDY_ENDS_APART = 18;

/** The same level, or one not known, at one place or, where one document names none, in one field; and no end that speaks against it. */
function isSameStudy(one: EducationEntry, other: EducationEntry): boolean {
  if (one.level !== null && other.level !== null && one.level !== other.level) return false;
  if (isApart(one.end, other.end) || isApart(one.start, other.start)) return false;
  const inOneField = one.fields.some((field) => other.fields.includes(field));
  const isField = inOneField ? true : agreeing(one.field?.value, other.field?.value);
  const isDegree = agreeing(one.degree?.value, other.degree?.value);
  const isPlace = agreeing(one.institution?.value, other.institution?.value);
  // "BSc" and "Bachelor of Science" are one level: at one place only another field sets studies apart.
  if (isPlace !== null) return isPlace && (isField !== false || isDegree === true);
  return isField === true || isDegree === true;
}

function isApart(one: StatedDate | null, other: StatedDate | null): boolean {
  return one !== null && other !== null && Math.abs(one.month - other.month) > STUDY_ENDS_APART;
}

/** Returns whether one name is the other, or the other with more to it; null where one is missing. */
function agreeing(one: string | undefined, other: string | undefined): boolean | null {
  if (one === undefined || other === undefined) return null;
  const [a, b] = [wordsOf(one), wordsOf(other)];
  return a === b || ` ${a} `.includes(` ${b} `) || ` ${b} `.includes(` ${a} `);
}

function wordsOf(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}+#]+/u)
    .filter((word) => word !== '')
    .join(' ');
}

/** Facts of all documents by what they are, at most one of a document in each; the newest of each first. */
function grouped<Fact>(documents: ByDocument<Fact>, isSame: (one: Fact, other: Fact) => boolean): Fact[][] {
  const groups: Fact[][] = [];
  for (const ofDocument of documents) {
    const known = [...groups];
    const taken = new Set<Fact[]>();
    for (const fact of ofDocument) {
      const group = known.find((one) => !taken.has(one) && one.some((other) => isSame(fact, other)));
      if (group === undefined) groups.push([fact]);
      else {
        taken.add(group);
        group.push(fact);
      }
    }
  }
  return groups;
}
