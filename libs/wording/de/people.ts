/** German words about candidates and the sources of what is known of them. */
import type { peopleWords as en } from '../en/people.js';
import type { WordsLike } from '../words-like.js';
import { dayName } from './grammar.js';

export const peopleWords: WordsLike<typeof en> = {
  hiddenName: (code) => `Kandidat:in ${code}`,
  hiddenUnknown: 'Kandidat:in',
  sources: {
    document: 'Dokument',
    'phone-screen': 'Telefoninterview',
    candidate: 'Kandidat:in',
    reference: 'Referenz',
  },
  formerMember: 'einem ehemaligen Mitglied',
  stated: (d) => `Geändert von ${d.name} am ${dayName(d.at)}. Quelle: ${d.source}`,
  fileLeftOut: {
    infected: 'Die Virenprüfung hat diese Datei gemeldet, daher ist sie nicht enthalten.',
    'not-scanned': 'Diese Datei ist für die Virenprüfung zu groß, daher ist sie nicht enthalten.',
  },
  exportNote: `Alle Daten zu einer Person.

person.json   was eingegangen ist, gelesen, angegeben und entschieden wurde, nach Abschnitten, Ältestes zuerst.
              Profile enthalten die gelesenen Angaben, Bewertungen vergleichen sie mit einer Stelle.
              Textstellen zählen Zeichen ab 0. Scores stehen in Punkten, 0 bis 100.
documents/    die Originaldateien. Ein Hinweis ersetzt jede Datei, die die Virenprüfung gemeldet hat.

Zeiten sind in UTC. Aus diesen Daten berechnete Indizes und Schlüssel sowie Daten über andere Personen sind nicht enthalten.
`,
};
