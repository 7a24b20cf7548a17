import type { CertificateCorrection, CertificationEntry, StatedDate } from '#libs/contracts';
import { recogniseCertifications, sentenceTerms } from '#libs/language';
import { correctedBy, type Draft, type Said } from './corrected-profile.js';
import { statedDate } from './stated-dates.js';

/** A certificate with other dates, added, or one that is not held. */
export function putRightCertificate(draft: Draft, content: CertificateCorrection, said: Said): void {
  const { profile } = draft;
  const key = certificateKey(content.name);
  const isSame = (entry: CertificationEntry): boolean => keyOfEntry(entry) === key;
  const before = profile.certifications.filter(isSame);
  profile.certifications = profile.certifications.filter((entry) => !isSame(entry));
  const was = before.flatMap((one) => (one.sources ?? [one]).map(({ span }) => span));
  if (!content.held) {
    draft.denied.push({ fact: 'certificate', id: key, by: [said.span], was });
    return;
  }
  const [entry = added(draft, content.name, said)] = before;
  const date = (field: 'issued' | 'expires'): StatedDate | null => {
    const stated = content[field];
    if (stated === undefined) return entry[field];
    return stated === null ? null : statedDate(stated, field === 'issued' ? 'start' : 'end', said.of(field));
  };
  profile.certifications.push({
    ...entry,
    issued: date('issued'),
    expires: date('expires'),
    corrected: correctedBy(said, entry.corrected, was),
  });
}

/** What makes two certificates one: the certification of the taxonomy, or else the words of the name. */
export function certificateKey(name: string): string {
  return recogniseCertifications(name)[0]?.certification ?? `~${name.trim().toLowerCase()}`;
}

const keyOfEntry = ({ certification, name }: CertificationEntry): string =>
  certification ?? `~${name.value.toLowerCase()}`;

/** One that the documents lack; its line is read for what a role asks in words. */
function added({ profile, lexicon }: Draft, name: string, said: Said): CertificationEntry {
  const span = said.of('name');
  profile.sentences.push({
    span: said.span,
    place: 'certification',
    position: null,
    negated: false,
    words: name.split(/\s+/).length,
    terms: sentenceTerms(name, [], lexicon),
    runs: [],
    mentions: [],
    statedMonths: null,
  });
  const certification = recogniseCertifications(name)[0]?.certification ?? null;
  return { certification, name: { value: name, span }, issued: null, expires: null, span: said.span };
}
