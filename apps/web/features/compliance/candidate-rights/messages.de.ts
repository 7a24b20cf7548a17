import type { Translated } from '../../../i18n/translated.js';
import type { rights as en } from './messages.en.js';

export const rights = {
  title: 'Rechte der Kandidat:innen',
  hint: 'Richtlinie Ihrer Organisation gegenüber Kandidat:innen.',
  notice: 'Hinweis vor der Bewertung',
  noticeHint: 'Wo ein Hinweis verlangt ist, wird eine Bewerbung ohne Hinweis gelesen, aber nicht bewertet.',
  demanded: 'Hinweis verlangen',
  demands: { never: 'Nie', listed: 'In bestimmten Rechtsräumen', always: 'Immer' },
  places: 'Rechtsräume',
  placesHint: 'Kürzel wie EU, DE oder US-NY. Bestätigen Sie jedes mit Enter.',
  defaultPlace: 'Rechtsraum für Bewerbungen ohne Angabe',
  defaultPlaceHint: 'Kann leer bleiben.',
  explanations: 'Erläuterungen',
  explanationsHint: 'Nach einer Absage können Kandidat:innen lesen, wie sie bewertet wurden.',
  isDue: 'Eine Absage setzt eine Frist für die Erläuterung',
  days: 'Tage bis zur Fälligkeit',
  linkDays: 'Gültigkeit eines Links in Tagen',
  contact: 'Kontakt für Kandidat:innen',
  contactHint: 'Eine Adresse oder Telefonnummer. Sie steht in Erläuterungen und auf abgelaufenen Seiten.',
  changed: 'Zuletzt geändert',
  never: 'Noch nichts eingestellt: Es gelten die Vorgaben.',
} satisfies Translated<typeof en>;
