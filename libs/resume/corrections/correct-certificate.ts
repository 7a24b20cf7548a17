import type { CertificateCorrection, CertificationEntry, Sentence, StatedDate } from '#libs/contracts';
import { recogniseCertifications, sentenceTerms, type SkillLexicon } from '#libs/language';
import {
  correctedBy,
  withDenied,
  withSentence,
  type CorrectedProfile,
  type StatementSource,
} from './corrected-profile.js';
import { findPart, withoutPart } from './correct-lines.js';
import { statedDate } from './stated-dates.js';

/** Gives a certificate other dates, adds one, or takes one away that is not held. */
export function correctCertificate(
  before: CorrectedProfile,
  content: CertificateCorrection,
  source: StatementSource,
  lexicon: SkillLexicon,
): CorrectedProfile {
  const { certifications } = before.profile;
  const key = certificateKey(content.name);
  const isSame = (entry: CertificationEntry): boolean => keyOfEntry(entry) === key;
  const same = certifications.filter(isSame);
  const others = certifications.filter((entry) => !isSame(entry));
  const part = content.lines ? findPart(content.lines, before.profile) : null;
  const place = before.lines.get(source.id) ?? part?.span;
  const known = same.flatMap((one) => (one.sources ?? [one]).map(({ span }) => span));
  const was = known.length === 0 && place ? [place] : known;
  const withOnly = (list: CertificationEntry[]): CorrectedProfile => ({
    ...before,
    profile: { ...before.profile, certifications: list },
  });
  if (!content.held) return withDenied(withOnly(others), { fact: 'certificate', id: key, by: [source.span], was });
  const [entry = addedCertificate(content.name, source)] = same;
  const date = (field: 'issued' | 'expires'): StatedDate | null => {
    const stated = content[field];
    if (stated === undefined) return entry[field];
    return stated === null ? null : statedDate(stated, field === 'issued' ? 'start' : 'end', source.of(field));
  };
  const corrected = withOnly([
    ...others,
    {
      ...entry,
      issued: date('issued'),
      expires: date('expires'),
      corrected: correctedBy(source, entry.corrected, was),
    },
  ]);
  const cleared = part ? withoutPart(corrected, part) : corrected;
  return same.length > 0 ? cleared : withSentence(cleared, sentenceOf(content.name, source, lexicon));
}

/** Returns the identity of a certificate: its entry in the taxonomy, or else the words of its name. */
export function certificateKey(name: string): string {
  return recogniseCertifications(name)[0]?.certification ?? `~${name.trim().toLowerCase()}`;
}

const keyOfEntry = ({ certification, name }: CertificationEntry): string =>
  certification ?? `~${name.value.toLowerCase()}`;

/** A certificate that the documents lack. */
function addedCertificate(name: string, source: StatementSource): CertificationEntry {
  const certification = recogniseCertifications(name)[0]?.certification ?? null;
  return {
    certification,
    name: { value: name, span: source.of('name') },
    issued: null,
    expires: null,
    span: source.span,
  };
}

/** Its line, which is read for what a role asks in words. */
const sentenceOf = (name: string, { span }: StatementSource, lexicon: SkillLexicon): Sentence => ({
  span,
  place: 'certification',
  position: null,
  negated: false,
  words: name.split(/\s+/).length,
  terms: sentenceTerms(name, [], lexicon),
  runs: [],
  mentions: [],
  statedMonths: null,
});
