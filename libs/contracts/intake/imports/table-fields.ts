/**
 * What a column may hold. The fields of a position belong to the position of their number. `file` names files that are packed in one ZIP
 * with the table. Of a `question` the header is what was asked and the cells are the answers.
 */
export const TABLE_FIELDS = [
  'externalId',
  'file',
  'name',
  'firstName',
  'lastName',
  'email',
  'phone',
  'location',
  'link',
  'headline',
  'summary',
  'text',
  'skills',
  'languages',
  'certifications',
  'degree',
  'studies',
  'institution',
  'graduated',
  'title',
  'employer',
  'start',
  'end',
  'duties',
  'country',
  'workAuthorisation',
  'sponsorship',
  'relocation',
  'noticePeriod',
  'availableFrom',
  'question',
] as const;
export type TableField = (typeof TABLE_FIELDS)[number];

/** Fields that a position has; the others say something about the person. */
export const POSITION_FIELDS: readonly TableField[] = ['title', 'employer', 'start', 'end', 'duties'];
