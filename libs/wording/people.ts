import type { ErasedKind, OutOfDate } from '#libs/contracts';

/** The subjects of the counts in the report of an erasure. */
export const ERASED_NAMES: Readonly<Record<ErasedKind, string>> = {
  identities: 'names and contact details',
  documents: 'documents',
  bytes: 'bytes of files',
  texts: 'document texts',
  profiles: 'profile versions',
  filterRows: 'filter entries for skills and certificates',
  assessments: 'score breakdowns',
  rankings: 'ranks',
  applications: 'applications (kept as anonymous counts)',
  answers: 'application answers and their corrections',
  requests: 'candidate requests',
  decisions: 'decision reasons',
  opinions: 'calibration marks',
  savedViews: 'saved views that contain the name',
  notes: 'notes',
  corrections: 'corrected data',
  overrides: 'overridden outcomes',
  inboundEvents: 'inbound events (bodies and headers)',
  webhookMessages: 'webhook messages about applications',
  vendorIds: 'IDs in other systems',
  importItems: 'file names in imports',
  importRows: 'unprocessed table rows',
  queuedJobs: 'queued jobs',
  storedAnswers: 'stored API responses',
  reasons: 'reasons in free text',
};

/** The note in the export of a candidate's data. */
export const PERSON_EXPORT_NOTE = `All data about one candidate.

person.json   what was received, parsed, stated and decided, in sections, oldest first.
              Profiles hold the parsed facts, and assessments compare them with a role.
              Spans count characters from 0. Scores are in points, 0 to 100.
documents/    the original files. A note replaces each file that the virus scanner reported.

Times are in UTC. Indexes and keys computed from this data, and data about other people, are not included.
`;

/** The text in a candidate's export in place of a file that is withheld, by its outcome. */
export const FILE_LEFT_OUT = {
  infected: 'The virus scanner reported this file, so it is not included.',
  'not-scanned': 'This file exceeds the limit of the virus scanner, so it is not included.',
} as const;

const OUT_OF_DATE: Record<OutOfDate['because'], string> = {
  'newer-document': 'a newer document is not in the score yet',
  merged: 'the candidate was merged after scoring',
  'merge-undone': 'a merge was undone after scoring',
  corrected: 'data was fixed after scoring',
  overridden: 'a requirement was overridden after scoring',
};

/** Returns why a score is out of date. No user has to act. */
export function outOfDateText({ because }: Pick<OutOfDate, 'because'>): string {
  return `Out of date: ${OUT_OF_DATE[because]}. Rescoring is automatic`;
}
