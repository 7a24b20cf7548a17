/** Words of a title that say how senior it is and nothing about the job. */
export const SENIORITY: Readonly<Record<'entry' | 'mid' | 'senior', readonly string[]>> = {
  entry: ['junior', 'jr', 'entry', 'intern', 'internship', 'trainee', 'graduate', 'apprentice', 'associate', 'i'],
  mid: ['mid', 'intermediate', 'ii', 'midlevel', 'regular'],
  senior: [
    'senior',
    'sr',
    'snr',
    'lead',
    'staff',
    'principal',
    'head',
    'chief',
    'distinguished',
    'expert',
    'iii',
    'iv',
    'v',
    'vp',
  ],
};

/** Further words that a title may carry and that name no job. */
export const TITLE_FILLERS: readonly string[] = [
  'level',
  'contract',
  'contractor',
  'remote',
  'hybrid',
  'freelance',
  'freelancer',
  'consultant',
  'part',
  'full',
  'time',
  'temporary',
  'permanent',
  'of',
  'and',
  'the',
  'to',
  'at',
];
