/** German texts of the inbox, and of mails about an account. */
import type { inboxWords as en } from '../en/inbox.js';
import type { WordsLike } from '../words-like.js';

const count = (number: number): string => number.toLocaleString('de');

export const inboxWords: WordsLike<typeof en> = {
  reviewRequested: 'Für eine Bewerbung wurde eine Bewertung durch Menschen verlangt.',
  errorReported: 'Zu einer Bewerbung wurde ein Fehler gemeldet.',
  webhookDisabled: {
    failing:
      'Ein Webhook ist fünf Tage lang fehlgeschlagen und wurde ausgeschaltet. Beheben Sie den Fehler, testen Sie den Webhook und schalten Sie ihn wieder ein.',
    gone: 'Ein Webhook hat mit 410 Gone geantwortet und wurde ausgeschaltet.',
    'by-hand': 'Ein Webhook ist ausgeschaltet.',
    enabled: 'Ein Webhook war ausgeschaltet und ist wieder eingeschaltet.',
  },
  idReused: (connection) =>
    `${connection} hat eine Ereigniskennung mit anderem Inhalt erneut verwendet. Candor hat das Ereignis gespeichert, aber nicht verarbeitet. Prüfen Sie die fehlgeschlagenen Ereignisse der Verbindung und führen Sie die neuen erneut aus.`,
  importEnded: (d) =>
    `Import abgeschlossen: ${count(d.cameIn)} von ${count(d.total)}${d.others === 0 ? '' : `. ${count(d.others)} zu prüfen`}`,
  toConfirm: (items) => (items === 1 ? '1 Punkt zu bestätigen' : `${items} Punkte zu bestätigen`),
  aboutAccount: {
    'sign-in-failures':
      'Es gab viele fehlgeschlagene Anmeldungen an Ihrem Konto. Browser, die Sie bereits verwendet haben, können sich weiterhin anmelden. Wenn Sie das nicht waren, ändern Sie Ihr Passwort, es sei denn, es ist lang und wird nirgends sonst verwendet.',
    'new-browser':
      'Ein neuer Browser hat sich an Ihrem Konto angemeldet. Wenn Sie das nicht waren, ändern Sie Ihr Passwort. Dadurch werden alle anderen Browser abgemeldet.',
    'password-changed':
      'Ihr Passwort wurde geändert, und alle anderen Browser wurden abgemeldet. Wenn Sie das nicht waren, wenden Sie sich an einen Admin.',
  },
};
