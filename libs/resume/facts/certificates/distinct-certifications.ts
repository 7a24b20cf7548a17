/** Certifications that were read: which are one and the same, which are held, and which are studied for. */
import type { CertificationEntry } from '#libs/contracts';

/** A certification as parsed. One that is pursued or expected is shown to users and does not count as held. */
export type ReadCertification = CertificationEntry & { pursued?: true };

/** Returns the identity of an entry: the certification, or its words if the taxonomy lacks it. */
export const certificationKey = ({ certification, name }: ReadCertification): string =>
  certification === null ? `~${bareName(name.value)}` : `${certification}${specialityOf(name.value)}`;

/** A name without the kind of paper and the letters in brackets: "CPR certified" and "CPR" are one. */
const bareName = (name: string): string => {
  const bare = name
    .toLowerCase()
    .replace(/\s*\([^)]*\)\s*$/, '')
    .replace(/(?<!\p{L})(?:certified|certificat(?:e|ion)|licen[cs]ed?|card|current|active|valid)(?!\p{L})/gu, '')
    .replace(/[^\p{L}\p{N}+]+/gu, ' ')
    .trim();
  return bare === '' ? name.toLowerCase() : bare;
};

/** What the name of a known certification adds to it: two specialities of a programme are two certificates. */
const specialityOf = (name: string): string =>
  /(?: - \p{Lu}.*| (?:I{1,3}|IV|V)(?= \(|$).*)$/u.exec(name)?.[0].toLowerCase() ?? '';

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
