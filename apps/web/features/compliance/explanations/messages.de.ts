import type { Translated } from '../../../i18n/translated.js';
import type { explanations as en } from './messages.en.js';

export const explanations = {
  hint: 'Nach einer Absage besteht ein Anrecht auf eine Erläuterung der Bewertung. Am längsten Fällige stehen oben.',
  none: 'Keine Erläuterung fällig',
  noneHint: 'Eine Absage setzt eine Frist für die Erläuterung, wenn die Einstellungen es vorsehen.',
  due: 'fällig',
  overdue: 'Überfällig',
  declined: 'abgesagt',
  give: 'Erläutern …',
  giveFor: 'Erläuterung für {name} geben',
} satisfies Translated<typeof en>;
