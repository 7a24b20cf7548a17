import type { Translated } from '../../../i18n/translated.js';
import type { explanations as en } from './messages.en.js';

export const explanations = {
  hint: 'Erläuterungen für abgesagte Kandidat:innen. Die am längsten überfälligen stehen oben.',
  none: 'Keine Erläuterungen fällig',
  noneHint: 'Die Richtlinie zu Rechten der Kandidat:innen legt fest, wann Erläuterungen nach einer Absage fällig sind.',
  due: 'fällig',
  overdue: 'Überfällig',
  declined: 'abgesagt',
  give: 'Senden…',
  giveFor: 'Erläuterung an {name} senden',
} satisfies Translated<typeof en>;
