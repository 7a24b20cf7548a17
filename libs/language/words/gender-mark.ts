/** One mark stands for all that stand apart from a title: readers of titles know what follows it. */
export const GENDER_MARK = '(m/w/d)';
