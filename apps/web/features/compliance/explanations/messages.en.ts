export const explanations = {
  hint: 'Whoever was declined may read how they were assessed. The longest due stand first.',
  none: 'No explanation is due',
  noneHint: 'A decline starts a date by which its explanation is due, where the settings say so.',
  due: 'due',
  overdue: 'Overdue',
  declined: 'declined',
  give: 'Give …',
  giveFor: 'Give {name} the explanation',
} as const;
