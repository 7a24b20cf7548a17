import type { Translated } from '../../../i18n/translated.js';
import type { rights as en } from './messages.en.js';

export const rights = {
  title: 'Rechte der Kandidat:innen',
  hint: 'Richtlinie Ihrer Organisation zu Rechten der Kandidat:innen.',
  notice: 'Hinweis vor der Bewertung',
  noticeHint: 'Wo ein Hinweis verlangt ist, werden Bewerbungen erst nach dem Hinweis bewertet.',
  demanded: 'KI-Hinweis verlangen',
  demands: { never: 'Aus', listed: 'Nach Rechtsraum', always: 'Immer' },
  places: 'Rechtsräume',
  placesHint: 'Kürzel wie EU, DE oder US-NY. Bestätigen Sie jedes mit Enter.',
  defaultPlace: 'Standard-Rechtsraum',
  defaultPlaceHint: 'Für Bewerbungen ohne Rechtsraum. Optional.',
  explanations: 'Erläuterungen',
  explanationsHint: 'Erläuterungen an abgesagte Kandidat:innen senden.',
  isDue: 'Erläuterung nach Absage fällig',
  days: 'Tage bis zur Fälligkeit',
  linkDays: 'Gültigkeit eines Erläuterungslinks in Tagen',
  contact: 'Kontakt für Kandidat:innen',
  contactHint:
    'E-Mail-Adresse oder Telefonnummer. Kandidat:innen sehen sie in Erläuterungen und wenn ein Link abgelaufen ist.',
  changed: 'Zuletzt geändert',
  never: 'Vorgaben',
} satisfies Translated<typeof en>;
