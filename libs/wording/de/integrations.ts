/** German sentences about files from an ATS, and about calls of webhooks. */
import type { integrationWords as en } from '../en/integrations.js';
import type { WordsLike } from '../words-like.js';

const BY_HAND = 'fügen Sie die Datei selbst hinzu';
const ALLOW = 'und CANDOR_EGRESS_ALLOW nennt die Adresse nicht';

export const integrationWords: WordsLike<typeof en> = {
  files: {
    resume: 'Ein Lebenslauf aus dem ATS',
    'cover-letter': 'Ein Anschreiben aus dem ATS',
    other: 'Eine Datei aus dem ATS',
  },
  beingDownloaded: (d) => `${d.file} wird heruntergeladen. Der Inhalt ist noch nicht bewertet`,
  notYet: (d) =>
    `${d.file} konnte noch nicht heruntergeladen werden (${d.message}). Candor versucht es erneut. Der Inhalt ist noch nicht bewertet`,
  notDownloaded: (d) =>
    `${d.file} konnte nicht heruntergeladen werden, und der Inhalt ist nicht bewertet: ${d.why} (${d.message})`,
  why: {
    expired: `Die URL ist abgelaufen. Senden Sie die Bewerbung erneut aus dem ATS, oder ${BY_HAND}`,
    'not-there': `Das ATS hat die Datei nicht mehr. Bitten Sie um die Datei, und ${BY_HAND}`,
    'no-credentials':
      'Der Verbindung fehlt ein API-Zugang für den Abruf. Hinterlegen Sie einen API-Zugang und versuchen Sie es erneut',
    'not-allowed':
      'Candor sendet keine Anfragen an diese Adresse. Erlauben Sie die Adresse in CANDOR_EGRESS_ALLOW und versuchen Sie es erneut',
    'too-big': `Die Datei ist größer als 20 MB: Verkleinern Sie sie, und ${BY_HAND}`,
    'wrong-type': `Die URL lieferte eine Webseite. Prüfen Sie die URL im ATS, oder ${BY_HAND}`,
    malformed: `Der Inhalt ist kein Base64. Bitte ${BY_HAND}`,
    empty: `Die Datei ist leer. Bitte ${BY_HAND}`,
    unreachable: `Der Server ist nicht erreichbar. Versuchen Sie es später erneut, oder ${BY_HAND}`,
    'server-failed': `Der Server meldet einen Fehler. Versuchen Sie es später erneut, oder ${BY_HAND}`,
    'answered-otherwise': `Der Server hat die Anfrage abgelehnt. Prüfen Sie die URL im ATS, oder ${BY_HAND}`,
    'set-aside': `Candor ist ein Fehler unterlaufen. Lesen Sie das Protokoll des Workers, beheben Sie die Ursache und versuchen Sie es erneut, oder ${BY_HAND}`,
  },
  statusOf: (status) => `Die Antwort war ${status}, nicht 2xx.`,
  webhookErrors: {
    status: 'Die Antwort war nicht 2xx.',
    redirect: 'Die Antwort war eine Weiterleitung. Candor folgt ihr nicht. Verwenden Sie die endgültige URL.',
    gone: 'Die Antwort war 410 Gone.',
    timeout: 'Keine Antwort innerhalb der Frist.',
    unreachable: 'Der Server ist nicht erreichbar. Prüfen Sie Hostname und Port.',
    reset: 'Die Verbindung wurde vor einer Antwort geschlossen.',
    tls: 'Das TLS-Zertifikat ist ungültig, abgelaufen oder für einen anderen Namen ausgestellt.',
    'too-big': 'Die Header der Antwort sind zu groß.',
    unreadable: 'Die Antwort ist kein gültiges HTTP.',
    redirects: 'Zu viele Weiterleitungen.',
    'refused-url': 'Nicht aufgerufen: Das ist keine Web-URL.',
    'refused-scheme': `Nicht aufgerufen: Nur https ist erlaubt, ${ALLOW}.`,
    'refused-credentials': 'Nicht aufgerufen: Eine URL darf weder Benutzernamen noch Passwort enthalten.',
    'refused-port': `Nicht aufgerufen: Nur Port 443 ist erlaubt, ${ALLOW}.`,
    'refused-host': `Nicht aufgerufen: Der Name gehört zu einem privaten Netz, ${ALLOW}.`,
    'refused-address': `Nicht aufgerufen: Die IP-Adresse ist nicht öffentlich, ${ALLOW}.`,
    'refused-downgrade': 'Nicht aufgerufen: Eine Weiterleitung führte von https zu http.',
    secret:
      'Nicht aufgerufen: Das Signaturgeheimnis lässt sich nicht öffnen. Wurde CANDOR_SECRET_KEY geändert? Erneuern Sie das Geheimnis.',
    fault: 'Nicht aufgerufen: Candor ist ein Fehler unterlaufen. Siehe Protokoll.',
  },
};
