/**
 * The fields that a column of a table can be mapped to. `file` names files packed in the same ZIP.
 * For `question` the header is the question and the cells are the answers.
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
/** One value of {@link TABLE_FIELDS}. */
export type TableField = (typeof TABLE_FIELDS)[number];

/**
 * The fields that belong to a position; each of them is mapped with the number of the position. The
 * others describe the candidate.
 */
export const POSITION_FIELDS: readonly TableField[] = ['title', 'employer', 'start', 'end', 'duties'];
