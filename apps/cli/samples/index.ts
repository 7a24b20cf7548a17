/** A sample candidate: a made-up person, and what the résumé is there to show. */
export interface SampleCandidate {
  file: string;
  shows: string;
}

/** The sample candidates that a first start adds, strongest first for the shipped role. Files lie in `candidates/` beside this one. */
export const SAMPLE_CANDIDATES: readonly SampleCandidate[] = [
  { file: 'amara-okafor.md', shows: 'strong: senior, valid certificates, every group of tools in dated work' },
  { file: 'daniel-reyes.txt', shows: 'strong: mid level, one cloud in depth, no certificate' },
  { file: 'mei-lin-tan.md', shows: 'strong in Google Cloud, one certificate valid and one expired' },
  { file: 'jonas-weber.txt', shows: 'two languages: German with an English summary' },
  { file: 'priya-raman.md', shows: 'career changer, says "infrastructure as code" without tool names' },
  { file: 'samira-haddad.txt', shows: 'undated: real work without a single date' },
  { file: 'hannah-lindqvist.md', shows: 'junior: eighteen months and few tools' },
  { file: 'piotr-zielinski.txt', shows: 'near miss: DevOps with two clouds and no machine learning' },
  { file: 'tomas-novak.txt', shows: 'bare years and a dangling dash' },
  { file: 'olivia-chen.md', shows: 'data scientist who never deployed, and says so' },
  { file: 'kyle-brandt.txt', shows: 'keyword stuffer: every tool listed over unrelated work' },
  { file: 'gregor-baumann.txt', shows: 'off the field' },
];
