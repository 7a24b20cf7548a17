/** What stands on many pages. */
export const common = {
  loading: 'Loading …',
  tryAgain: 'Try again',
  cancel: 'Cancel',
  close: 'Close',
  save: 'Save',
  undo: 'Undo',
  more: 'Show more',
  copy: 'Copy',
  copied: 'Copied',
  copyThe: (what: string) => `Copy: ${what}`,
  unreachable: 'Candor does not answer. Check that it is running and that you are connected, then try again.',
  nameNotRead: 'Name not read',
  somebody: 'Somebody',
  failed: 'That did not work',
  count: (n: number) => n.toLocaleString('en'),
  people: (n: number) => (n === 1 ? '1 person' : `${n.toLocaleString('en')} people`),
} as const;
