import type { Translated } from '../../../i18n/translated.js';
import type { suppressed as en } from './messages.en.js';

export const suppressed = {
  title: 'Angehaltene Bewerbungen',
  hint: 'Diese Personen ähneln Personen, deren Daten hier gelöscht wurden, und haben sich erneut beworben. Bis ein Admin entscheidet, gibt es weder Profil noch Score.',
  adminsOnly: 'Ein Admin entscheidet, ob gelöschte Personen wieder aufgenommen werden.',
  list: 'Angehaltene Personen',
  none: 'Keine angehaltenen Bewerbungen',
  noneHint: 'Wer gelöscht wurde und sich erneut bewirbt, erscheint hier.',
  noFile: 'Ohne Datei eingegangen',
  knownBy: 'Erkannt an: {by}',
  for: 'Für',
  by: 'über {source}',
  role: 'eine Stelle',
  download: '{file} herunterladen',
  offers: { release: 'Wieder aufnehmen …', discard: 'Verwerfen …' },
  offersFor: { release: '{name} wieder aufnehmen …', discard: '{name} verwerfen …' },
  asked: {
    release: 'Warum wird die Person wieder aufgenommen?',
    discard: 'Warum wird die Bewerbung verworfen? Sie wird endgültig gelöscht.',
  },
  confirm: { release: 'Wieder aufnehmen', discard: 'Verwerfen' },
  reasonHint: 'Zum Beispiel: hat uns am 3. Mai geschrieben und sich erneut beworben',
  notNow: 'Jetzt nicht',
  done: {
    release: 'Wieder aufgenommen: Die Unterlagen werden gelesen und bewertet.',
    discard: 'Die Unterlagen wurden gelöscht.',
  },
  downloadUnnamed: 'Dokument herunterladen',
} satisfies Translated<typeof en>;
