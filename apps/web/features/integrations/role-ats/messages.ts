import type { DecisionKind, WriteBackKind } from '#libs/contracts';

/** What a role wants of the connected ATS products. */
export const atsRole = {
  none: 'No ATS is connected',
  toIntegrations: 'To the integrations',
  wish: {
    show: (name: string) => `Show scores in ${name}`,
    showHint: 'Score in whole points, lane in words, and a link to the explanation. Switching off takes nothing back.',
    cannotShow: (name: string) => `${name} has no place to show a score in.`,
    move: (name: string) => `Move people in ${name} when they are decided about here`,
    moveHint:
      'Only where the table below says so. Rules of the product run when somebody is moved, mails to candidates among them.',
    cannotMove: (name: string) => `${name} takes no moves of applications.`,
    save: 'Save',
    saved: 'Saved.',
    discard: 'Discard',
  },
  choices: {
    ask: 'Ask for stages and reasons',
    again: 'Ask again',
    asked: 'Asked: they stand here in a moment.',
    missing: (name: string) => `Which stages and rejection reasons ${name} has is not known yet.`,
    at: 'Stages and reasons as of',
    failed: (why: string) => `They could not be had: ${why}`,
  },
  moves: {
    title: (name: string) => `What a decision here does in ${name}`,
    when: {
      advance: 'Advanced here',
      hold: 'On hold here',
      decline: 'Declined here',
      open: 'Decision taken back here',
    } satisfies Record<DecisionKind | 'open', string>,
    nothing: 'Moves nobody',
    to: (stage: string) => `To “${stage}”`,
    reject: 'Rejects there',
    reason: (decision: string) => `${decision}: reason there`,
    reasonFor: (code: string) => `Reason there for “${code}”`,
    noReason: 'No reason',
    likeOthers: 'Like the others',
  },
  decisions: {
    title: (name: string) => `What a stage of ${name} decides here`,
    hint: 'Hired and rejected need no line: they advance and decline. What a person decided here is never overwritten.',
    nothing: 'Decides nothing',
    kinds: { advance: 'Advances', hold: 'Puts on hold', decline: 'Declines' } satisfies Record<DecisionKind, string>,
    of: (stage: string) => `“${stage}” there`,
  },
  reasons: {
    title: (name: string) => `What a rejection reason of ${name} means here`,
    of: (reason: string) => `“${reason}” there`,
    other: 'What the ATS said',
  },
  standing: {
    title: 'How it stands',
    scores: 'Scores',
    stages: 'Moves',
    waiting: 'waiting',
    done: 'done',
    held: 'held',
    failed: 'failed',
    heldHint: 'Held: the score is out of date, and is shown once it is made again.',
    conflicts: (n: number) =>
      n === 1
        ? '1 application is decided otherwise there'
        : `${n.toLocaleString('en')} applications are decided otherwise there`,
    failures: 'What was not taken',
    retry: 'Try all of them once more',
    retried: (n: number) => (n === 1 ? '1 is tried again.' : `${n.toLocaleString('en')} are tried again.`),
    kinds: { score: 'Score', stage: 'Move' } satisfies Record<WriteBackKind, string>,
    application: 'To the application',
  },
} as const;
