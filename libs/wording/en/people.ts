/** English words about candidates and the sources of what is known of them. */
import { dayName } from './grammar.js';

export const peopleWords = {
  hiddenName: (code: string) => `Candidate ${code}`,
  hiddenUnknown: 'Candidate',
  /** The sources that a user can name for a correction. */
  sources: {
    document: 'document',
    'phone-screen': 'phone screen',
    candidate: 'candidate',
    reference: 'reference',
  },
  formerMember: 'a former member',
  stated: (d: { name: string; at: string; source: string }) =>
    `Changed by ${d.name} on ${dayName(d.at)}. Source: ${d.source}`,
  /** The text in a candidate's export in place of a file that is withheld, by its outcome. */
  fileLeftOut: {
    infected: 'The virus scanner reported this file, so it is not included.',
    'not-scanned': 'This file exceeds the limit of the virus scanner, so it is not included.',
  },
  /** The note in the export of a candidate's data. */
  exportNote: `All data about one candidate.

person.json   what was received, parsed, stated and decided, in sections, oldest first.
              Profiles hold the parsed facts, and assessments compare them with a role.
              Spans count characters from 0. Scores are in points, 0 to 100.
documents/    the original files. A note replaces each file that the virus scanner reported.

Times are in UTC. Indexes and keys computed from this data, and data about other people, are not included.
`,
};
