/** Facts of a person by the ids that addresses hold, with the lines that they rest on. Pure. */
import type { CandidateFacts } from '#libs/contracts';
import { nameAtStart } from '#libs/wording';
import type { Topic } from '../evidence/evidence.js';

export function topicsOfFacts(facts: CandidateFacts): Topic[] {
  const { positions, skills, certificates, education, languages, unparsed, findings } = facts;
  const named = (parts: readonly (string | null)[]): string => parts.filter(Boolean).join(', ');
  return [
    ...positions.map(({ index, title, employer, evidence }) => ({
      id: `position ${index}`,
      label: named([title, employer]),
      quotes: evidence,
    })),
    ...skills.map(({ skill, name, evidence }) => ({
      id: `skill ${skill}`,
      label: nameAtStart(name),
      quotes: evidence,
    })),
    ...certificates.map(({ name, evidence }, at) => ({ id: `certificate ${at}`, label: name, quotes: evidence })),
    ...education.map(({ index, degree, field, institution, evidence }) => ({
      id: `education ${index}`,
      label: named([degree, field, institution]),
      quotes: evidence,
    })),
    ...languages.map(({ language, name, evidence }) => ({ id: `language ${language}`, label: name, quotes: evidence })),
    ...unparsed.map(({ index, evidence }) => ({
      id: `lines ${index}`,
      label: evidence[0]?.quote.replace(/\s+/g, ' ') ?? '',
      quotes: evidence,
    })),
    ...findings.map(({ sentence, evidence }, at) => ({ id: `finding ${at}`, label: sentence, quotes: evidence })),
  ];
}
