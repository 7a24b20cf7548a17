/** Messages about due explanations. */
export const explanations = {
  hint: 'Explanations for declined candidates. The most overdue are first.',
  none: 'No explanations due',
  noneHint: 'The candidate rights policy sets when explanations are due after a decline.',
  due: 'due',
  overdue: 'Overdue',
  declined: 'declined',
  give: 'Send…',
  giveFor: 'Send explanation to {name}',
} as const;
