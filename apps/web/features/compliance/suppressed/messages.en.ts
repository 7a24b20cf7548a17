/** Candidates who match an erased person. */
export const suppressed = {
  title: 'Held for confirmation',
  hint: 'They look like people whose data was erased here, and sent something again. They have no profile and no score before an administrator has said that they may be here.',
  adminsOnly: 'An administrator decides whether people who were erased may come back.',
  list: 'Held people',
  none: 'Nobody is held',
  noneHint: 'Whoever was erased and applies again waits here.',
  noFile: 'Sent without a file',
  knownBy: 'Known again by {by}',
  for: 'For',
  by: 'by {source}',
  role: 'a role',
  download: 'Download {file}',
  offers: { release: 'Let them come back …', discard: 'Discard …' },
  offersFor: { release: 'Let {name} come back …', discard: 'Discard {name} …' },
  asked: {
    release: 'Why may they come back?',
    discard: 'Why is it discarded? It is erased, and cannot be brought back.',
  },
  confirm: { release: 'Let them come back', discard: 'Discard' },
  reasonHint: 'For example: they wrote to us on 3 May and applied again',
  notNow: 'Not now',
  done: {
    release: 'They may be here again: what they sent is being read and ranked.',
    discard: 'What they sent was erased.',
  },
  downloadUnnamed: 'Download the document',
} as const;
