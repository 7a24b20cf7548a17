/** Names by which a page speaks of whom it looks for. */

/** Matches whom a page looks for, in the singular or the plural: "the ideal candidate", "all applicants", "prospective candidates". */
export const WHOM_SOUGHT =
  '(?:(?:the|an?|our|all|any|your) )?(?:(?:ideal|right|successful|suitable|prospective|potential|perfect|preferred|strong(?:est)?|best|selected|chosen|interested|qualified) ){0,2}(?:candidate|person|applicant|individual|appointee)s?';
