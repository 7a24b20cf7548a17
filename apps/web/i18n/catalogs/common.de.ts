import type { Translated } from '../translated.js';
import type { common as en } from './common.en.js';

export const common = {
  loading: 'Wird geladen …',
  tryAgain: 'Erneut versuchen',
  cancel: 'Abbrechen',
  close: 'Schließen',
  save: 'Speichern',
  undo: 'Rückgängig',
  more: 'Mehr anzeigen',
  copy: 'Kopieren',
  copied: 'Kopiert',
  copyThe: 'Kopieren: {what}',
  unreachable:
    'Candor antwortet nicht. Prüfen Sie, ob Candor läuft und Sie verbunden sind, und versuchen Sie es erneut.',
  tooLarge: 'Das ist mehr, als auf einmal gesendet werden darf. Senden Sie eine kleinere Datei oder weniger Text.',
  tooOften: 'Das waren zu viele Anfragen in kurzer Zeit. Warten Sie einen Moment und versuchen Sie es erneut.',
  garbled:
    'Die Antwort von Candor ist nicht lesbar. Versuchen Sie es erneut und melden Sie es Ihrem Betriebsteam, wenn es so bleibt.',
  nothingThere: 'Unter dieser Adresse gibt es nichts mehr.',
  leaving: { title: 'Ihre Eingaben sind nicht gespeichert', goOn: 'Weiter bearbeiten', throwAway: 'Verwerfen' },
  partNotLoaded:
    'Dieser Teil konnte nicht geladen werden: Candor wurde aktualisiert oder die Verbindung ist abgebrochen.',
  notRead: {
    holds: 'Löschsperren konnten nicht geladen werden.',
    members: 'Mögliche Mitglieder konnten nicht geladen werden.',
    nearMisses: 'Knapp Verfehlte konnten nicht geladen werden.',
    presets: 'Vorlagen für die Gewichtung konnten nicht geladen werden.',
    same: 'Mögliche Dubletten konnten nicht geladen werden.',
    templates: 'Stellenvorlagen konnten nicht geladen werden.',
    versions: 'Frühere Versionen konnten nicht geladen werden.',
    views: 'Gespeicherte Ansichten konnten nicht geladen werden.',
  },
  nameNotRead: 'Name nicht erkannt',
  somebody: 'Unbekannt',
  failed: 'Das hat nicht geklappt',
  absent: 'Nicht vorhanden',
  fieldFaults: {
    required: 'Pflichtfeld',
    notAnEmail: 'Geben Sie eine E-Mail-Adresse ein',
    tooShort: '{shortest, plural, one {Mindestens # Zeichen} other {Mindestens # Zeichen}}',
  },
  count: '{n, number}',
  people: '{n, plural, one {1 Person} other {# Personen}}',
} satisfies Translated<typeof en>;
