/** Candidates who match an erased person. */
export const suppressed = {
  title: 'Blocked from re-import',
  hint: 'They match deleted candidates and applied again. They have no profile or score until an admin approves.',
  adminsOnly: 'Only admins can approve the re-import of deleted candidates.',
  list: 'Blocked candidates',
  none: 'No blocked candidates',
  noneHint: 'Deleted candidates who apply again appear here.',
  noFile: 'Sent without a file',
  knownBy: 'Matched by {by}',
  for: 'For',
  by: 'from {source}',
  role: 'a role',
  download: 'Download {file}',
  offers: { release: 'Approve…', discard: 'Reject…' },
  offersFor: { release: 'Approve {name}…', discard: 'Reject {name}…' },
  asked: {
    release: 'Reason to approve',
    discard: 'Reason to reject. The application is deleted for good.',
  },
  confirm: { release: 'Approve', discard: 'Reject' },
  reasonHint: 'For example: wrote to us on May 3 and applied again',
  notNow: 'Not now',
  done: {
    release: 'Approved. The application is being scored.',
    discard: 'Rejected. The application was deleted.',
  },
  downloadUnnamed: 'Download document',
} as const;
