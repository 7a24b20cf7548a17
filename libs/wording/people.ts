import type { ErasedKind, OutOfDate } from '#libs/contracts';

/** What the counts of the report of an erasure are of. */
export const ERASED_NAMES: Readonly<Record<ErasedKind, string>> = {
  identities: 'names and contacts',
  documents: 'documents',
  bytes: 'bytes of files',
  texts: 'texts of documents',
  profiles: 'versions of the profile',
  filterRows: 'entries of skills and certificates to filter by',
  assessments: 'explanations of scores',
  rankings: 'places in rankings',
  applications: 'applications (they stay as numbers without a person)',
  answers: 'screening answers, with later corrections',
  requests: 'what they asked for on the page of their explanation',
  decisions: 'reasons of decisions',
  opinions: 'opinions that weights are judged by',
  savedViews: 'kept views of a shortlist that name them',
  notes: 'notes about them',
  corrections: 'facts that a user corrected',
  overrides: 'outcomes that a user overrode',
  inboundEvents: 'inbound events (bodies and headers)',
  webhookMessages: 'what other systems were told, or were to be told, about their applications',
  vendorIds: 'ids of other systems',
  importItems: 'names of files in imports',
  importRows: 'rows of tables that are not taken apart yet',
  queuedJobs: 'jobs that waited',
  storedAnswers: 'stored answers of the API',
  reasons: 'reasons in words of people',
};

/** Lies beside what is held about a person when they are given it. */
export const PERSON_EXPORT_NOTE = `Everything that is held about one person.

person.json   what was received, read, said and decided, part by part, oldest first.
              Profiles and assessments say what was read and how it was held against a role;
              places in texts count characters from 0. Scores are in points, 0 to 100.
documents/    the files as they came. A file that the virus scanner objects to is left out, and a line says so in its place.

Times are in UTC. Left out are indexes and keys that are made of the above, and what is held about other people.
`;

/** What stands in the export of a person in place of a file that is not given out, by its outcome. */
export const FILE_LEFT_OUT = {
  infected: 'The virus scanner found something in this file: it is left out.',
  'not-scanned': 'This file is larger than the virus scanner takes: it is left out.',
} as const;

const OUT_OF_DATE: Record<OutOfDate['because'], string> = {
  'newer-document': 'a newer document is not in this score yet',
  merged: 'the person was merged with another candidate after it was made',
  'merge-undone': 'a merge of the person was undone after it was made',
  corrected: 'a user corrected a fact about the candidate later',
  overridden: 'a user overrode an outcome later',
};

/** Why a score is out of date. Nobody has to do anything about it. */
export function outOfDateText({ because }: Pick<OutOfDate, 'because'>): string {
  return `Out of date: ${OUT_OF_DATE[because]}. It will be rescored automatically`;
}
