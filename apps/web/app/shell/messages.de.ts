import type { Translated } from '../../i18n/translated.js';
import type { shell as en } from './messages.en.js';

export const shell = {
  product: 'Candor',
  mainLinks: 'Candor',
  home: 'Candor: zu den Stellen',
  roles: 'Stellen',
  inbox: 'Posteingang',
  inboxNew: 'Posteingang, {n, number} neu',
  settings: 'Einstellungen',
  integrations: 'Integrationen',
  account: '{name}, {organisation}',
  signOut: 'Abmelden',
  appearance: 'Darstellung',
  schemes: { auto: 'System', light: 'Hell', dark: 'Dunkel' },
  shortcuts: 'Tastenkürzel',
  skip: 'Zum Inhalt',
  notFound: 'Unter dieser Adresse gibt es keine Seite.',
  toRoles: 'Zu den Stellen',
  ended: {
    title: 'Ihre Sitzung ist beendet',
    hint: 'Melden Sie sich an und arbeiten Sie hier weiter: Ihre Eingaben sind noch da.',
    again: 'Ihre Sitzung war beendet. Melden Sie sich an und wiederholen Sie die Aktion.',
    otherwise: 'Anders anmelden',
    otherwiseHint: 'verlässt diese Seite',
  },
  away: 'Candor antwortet nicht. Die Anzeige kann veraltet sein und nichts wird gespeichert; Candor versucht es automatisch weiter.',
  busy: 'Candor ist ausgelastet oder startet gerade. Fehlendes erscheint automatisch.',
  state: {
    paused: {
      'worker-keeps-stopping':
        'Die Bewertung pausiert: Der Worker bricht immer wieder ab. Neue Bewerbungen werden gespeichert und später bewertet.',
      'no-worker':
        'Die Bewertung pausiert: Kein Worker läuft. Neue Bewerbungen werden gespeichert und später bewertet.',
      'scanner-missing':
        'Die Bewertung pausiert: Der Virenscanner antwortet nicht. Neue Bewerbungen werden gespeichert und später bewertet. Dateien lassen sich bis dahin nicht öffnen.',
      'storage-full':
        'Der Speicher ist voll. Neue Bewerbungen lassen sich erst speichern, wenn ein Admin Platz schafft. Alles Vorhandene bleibt lesbar.',
    },
    low: 'Der Speicher ist fast voll: noch {free} frei. Schaffen Sie Platz, sonst werden neue Bewerbungen bald abgewiesen.',
    megabytes: '{megabytes, number} MB',
  },
  broken: {
    title: 'Diese Seite konnte nicht angezeigt werden',
    what: 'Auf dem Server ist nichts verloren. Laden Sie die Seite neu: Candor wurde aktualisiert oder die Verbindung ist abgebrochen.',
    reload: 'Neu laden',
  },
  role: {
    pages: 'Seiten der Stelle',
    shortlist: 'Shortlist',
    criteria: 'Stelle',
    questions: '{n, number} offen',
    imports: 'Importe',
    settings: 'Einstellungen',
    weightsTab: 'Gewichtung',
    ats: 'ATS',
    levels: { entry: 'Einstieg', mid: 'Berufserfahren', senior: 'Senior' },
    weights: 'Gewichtung v{number, number} · {name}',
    pending: 'Version {number, number} wird bewertet',
    confidential: 'Vertraulich',
    gone: 'Sie sehen diese Stelle nicht mehr: Sie ist vertraulich und Sie sind kein Mitglied mehr. Ihre Eingaben bleiben gespeichert.',
  },
  language: 'Sprache',
} satisfies Translated<typeof en>;
