/** Imports in words. */
import type { Import, ImportFormat, ImportState, ItemOutcome, TableField } from '#libs/contracts';
import { importName, paceText, secondsText } from '#libs/wording';

const FORMAT_NAMES: Record<ImportFormat, string> = {
  files: 'Files',
  zip: 'ZIP archive',
  csv: 'Table',
  ndjson: 'Lines of JSON',
};

export const STATE_NAMES: Record<ImportState, string> = {
  receiving: 'Coming in',
  mapping: 'Waits for its columns',
  running: 'Running',
  paused: 'Paused',
  failed: 'Failed',
  finished: 'Finished',
  cancelled: 'Cancelled',
};

export const OUTCOME_NAMES: Record<ItemOutcome, string> = {
  waiting: 'Waiting',
  ranked: 'Ranked',
  'by-people': 'For people to assess',
  'notice-owed': 'Waiting for a notice',
  attached: 'Attached to their rows',
  duplicate: 'There already',
  'needs-ocr': 'Pictures of text',
  encrypted: 'Protected by a password',
  malformed: 'Damaged or not understood',
  'too-big': 'Too big',
  'timed-out': 'Took too long',
  unsupported: 'Not readable here',
  empty: 'Empty',
  'hidden-only': 'Only hidden text',
  failed: 'Failed',
  quarantined: 'Set aside after failing',
  missing: 'Named, but not there',
  skipped: 'Left out',
  cancelled: 'Cancelled',
  held: 'Held for a decision',
  erased: 'Erased',
};

export const FIELD_NAMES: Record<TableField, string> = {
  externalId: 'Id with you',
  file: 'Name of the résumé file',
  name: 'Name',
  firstName: 'First name',
  lastName: 'Last name',
  email: 'E-mail',
  phone: 'Phone',
  location: 'Location',
  link: 'Link',
  headline: 'Headline',
  summary: 'Summary',
  text: 'Text of the résumé',
  skills: 'Skills',
  languages: 'Languages',
  certifications: 'Certifications',
  degree: 'Degree',
  studies: 'Field of study',
  institution: 'Institution',
  graduated: 'Graduated',
  title: 'Job title',
  employer: 'Employer',
  start: 'Start',
  end: 'End',
  duties: 'Duties',
  country: 'Country',
  workAuthorisation: 'May work in',
  sponsorship: 'Needs sponsorship',
  relocation: 'Would relocate',
  noticePeriod: 'Notice period',
  availableFrom: 'Available from',
  question: 'Answers to the question in the header',
};

/** By the names that came with it, or, where none did or an erasure took them, by what it is. */
export function titleOf(one: Import): string {
  return importName(one) ?? FORMAT_NAMES[one.format];
}

/** “40 of 100, more are coming · 12 a second · about 5 s left” */
export function progressText({ done, total, splitting, perSecond, secondsLeft, state }: Import): string {
  if (total === 0)
    return state === 'finished' || state === 'cancelled' ? 'Nothing imported' : 'Nothing taken from it yet';
  const parts = [`${done.toLocaleString()} of ${total.toLocaleString()}${splitting && total > 0 ? ' so far' : ''}`];
  if (state === 'running' && perSecond) parts.push(paceText(perSecond));
  if (state === 'running' && secondsLeft !== null) parts.push(`about ${secondsText(secondsLeft)} left`);
  return parts.join(' · ');
}
