import type { Translated } from '../../i18n/translated.js';
import type { shell as en } from './messages.en.js';

export const shell = {
  product: 'Candor',
  mainLinks: 'Candor',
  home: 'Candor: Stellen anzeigen',
  roles: 'Stellen',
  inbox: 'Posteingang',
  inboxNew: 'Posteingang, {n, number} ungelesen',
  settings: 'Einstellungen',
  integrations: 'Integrationen',
  account: '{name}, {organisation}',
  signOut: 'Abmelden',
  appearance: 'Darstellung',
  schemes: { auto: 'System', light: 'Hell', dark: 'Dunkel' },
  shortcuts: 'Tastenkürzel',
  skip: 'Zum Inhalt',
  notFound: 'Seite nicht gefunden',
  toRoles: 'Stellen anzeigen',
  ended: {
    title: 'Ihre Sitzung ist beendet',
    hint: 'Melden Sie sich an, um fortzufahren. Ihre Eingaben sind noch da.',
    again: 'Ihre Sitzung ist beendet. Melden Sie sich an und versuchen Sie es erneut.',
    otherwise: 'Anders anmelden',
    otherwiseHint: 'verlässt diese Seite',
  },
  away: 'Offline. Verbindung wird wiederhergestellt… Änderungen werden nicht gespeichert.',
  busy: 'Candor ist ausgelastet oder startet gerade. Fehlendes erscheint automatisch.',
  state: {
    paused: {
      'worker-keeps-stopping':
        'Die Bewertung pausiert: Der Worker stürzt immer wieder ab. Neue Bewerbungen werden gespeichert und später bewertet.',
      'no-worker':
        'Die Bewertung pausiert: Es läuft kein Worker. Neue Bewerbungen werden gespeichert und später bewertet.',
      'scanner-missing':
        'Die Bewertung pausiert: Die Virenprüfung antwortet nicht. Neue Bewerbungen werden gespeichert und später bewertet. Dateien lassen sich bis dahin nicht öffnen.',
      'storage-full':
        'Der Speicher ist voll. Neue Bewerbungen lassen sich erst wieder speichern, wenn ein Admin Platz schafft. Vorhandene Daten bleiben verfügbar.',
    },
    low: 'Der Speicher ist fast voll: noch {free} frei. Schaffen Sie Platz, sonst werden neue Bewerbungen abgewiesen.',
    megabytes: '{megabytes, number}\u00a0MB',
  },
  broken: {
    title: 'Diese Seite konnte nicht angezeigt werden',
    what: 'Es sind keine Daten verloren. Laden Sie die Seite neu: Candor wurde aktualisiert oder die Verbindung ist abgebrochen.',
    reload: 'Neu laden',
  },
  role: {
    pages: 'Seiten der Stelle',
    shortlist: 'Shortlist',
    criteria: 'Stelle',
    questions: '{n, number} zu bestätigen',
    imports: 'Importe',
    settings: 'Einstellungen',
    weightsTab: 'Gewichtung',
    ats: 'ATS',
    levels: { entry: 'Einstieg', mid: 'Berufserfahren', senior: 'Senior' },
    weights: 'Gewichtung v{number, number} · {name}',
    pending: 'Version {number, number} wird bewertet',
    confidential: 'Vertraulich',
    notFound: {
      title: 'Diese Stelle gibt es hier nicht',
      why: 'Sie existiert nicht, oder Sie haben keinen Zugriff darauf.',
      toRoles: 'Zu den Stellen',
    },
    gone: 'Sie haben keinen Zugriff mehr auf diese vertrauliche Stelle. Ihre Entwürfe bleiben gespeichert.',
  },
  language: 'Sprache',
} satisfies Translated<typeof en>;
