import type { HeldSettlement } from '#libs/contracts';

type Settlement = HeldSettlement['settlement'];

/** People who look like somebody who was erased. */
export const held = {
  title: 'Held for confirmation',
  hint: 'They look like people whose data was erased here, and sent something again. They have no profile and no score before an administrator has said that they may be here.',
  adminsOnly: 'An administrator decides whether people who were erased may come back.',
  list: 'Held people',
  none: 'Nobody is held',
  noneHint: 'Whoever was erased and applies again waits here.',
  noFile: 'Sent without a file',
  knownBy: (by: string) => `Known again by ${by}`,
  for: 'For',
  by: (source: string) => `by ${source}`,
  role: 'a role',
  download: (file: string | null) => `Download ${file ?? 'the document'}`,
  offers: { release: 'Let them come back …', discard: 'Discard …' } satisfies Record<Settlement, string>,
  offersFor: {
    release: (name: string) => `Let ${name} come back …`,
    discard: (name: string) => `Discard ${name} …`,
  } satisfies Record<Settlement, (name: string) => string>,
  asked: {
    release: 'Why may they come back?',
    discard: 'Why is it discarded? It is erased, and cannot be brought back.',
  } satisfies Record<Settlement, string>,
  confirm: { release: 'Let them come back', discard: 'Discard' } satisfies Record<Settlement, string>,
  reasonHint: 'For example: they wrote to us on 3 May and applied again',
  notNow: 'Not now',
  done: {
    release: 'They may be here again: what they sent is being read and ranked.',
    discard: 'What they sent was erased.',
  } satisfies Record<Settlement, string>,
} as const;
