import {
  candidateProfileSchema,
  JSON_EXTRACTOR,
  jsonFaultAt,
  jsonResumeSchema,
  looksLikeJsonResume,
  placeIn,
  rowWithFilesSchema,
} from '#libs/contracts';
import { outlineOfCandidate } from '../json/candidate-outline.js';
import { outlineOfJsonResume } from '../json/json-resume-outline.js';
import { outlineText } from '../json/resume-outline.js';
import type { FormatResult } from '../outcome.js';
import { decodeText } from '../encoding/decode-text.js';
import type { DocumentFormat } from './format.js';

/** A person as JSON: our candidate profile or JSON Resume, rendered to the text of a plain résumé. */
export const json: DocumentFormat = {
  name: 'JSON Resume or candidate profile (JSON)',
  extractor: JSON_EXTRACTOR,
  mediaTypes: ['application/json'],
  read(bytes) {
    const text = decodeText(bytes);
    if (text === null) return Promise.resolve({ outcome: 'malformed', reason: 'not-text' });
    let input: unknown;
    try {
      input = JSON.parse(text);
    } catch {
      return Promise.resolve({ outcome: 'malformed', reason: 'not-json', data: placeIn(text, jsonFaultAt(text)) });
    }
    return Promise.resolve(parsePerson(input));
  },
};

/** A person as data, whatever it was written in: its text, or the field that is wrong. */
export function parsePerson(input: unknown): FormatResult {
  if (looksLikeJsonResume(input)) {
    const resume = jsonResumeSchema.safeParse(input);
    return resume.success
      ? { outcome: 'text', text: outlineText(outlineOfJsonResume(resume.data)) }
      : faulty('not-a-json-resume', resume.error.issues);
  }
  const schema = typeof input === 'object' && input && 'files' in input ? rowWithFilesSchema : candidateProfileSchema;
  const profile = schema.safeParse(input);
  return profile.success
    ? { outcome: 'text', text: outlineText(outlineOfCandidate(profile.data)) }
    : faulty('not-a-candidate-profile', profile.error.issues);
}

function faulty(reason: string, issues: readonly { path: PropertyKey[]; message: string }[]): FormatResult {
  const [first] = issues;
  return {
    outcome: 'malformed',
    reason,
    data: { field: first?.path.map(String).join('.') ?? '', fault: first?.message ?? '', faults: issues.length },
  };
}
