import type { Translated } from '../../../i18n/translated.js';
import type { people as en } from './messages.en.js';

export const people = {
  nameless: 'Person ohne erkannten Namen',
  mayBe: 'Mögliche Dublette von',
  mayBeThe: 'Mögliche Dublette von {name}',
  look: 'Vergleichen',
  lookThe: 'Mit {name} vergleichen',
  merge: 'Zusammenführen',
  mergeThe: 'Mit {name} zusammenführen',
  different: 'Getrennt lassen',
  differentThe: 'Von {name} getrennt lassen',
  bothHave: 'Gemeinsam: {what}.',
  noReason: 'Die Gemeinsamkeit besteht nicht mehr.',
  applications: '{n, plural, one {1 Bewerbung} other {# Bewerbungen}}',
  ofThese: 'bleibt nach dem Zusammenführen',
  toPage: 'Seite von {name} öffnen',
  openThe: '{name} öffnen',
  theOther: 'die andere Person',
  today: 'heute',
  merged: 'Zusammengeführt',
  mergedOn: 'Ein anderer Eintrag wurde <when></when> mit dieser Person zusammengeführt.',
  undoMerge: 'Zusammenführung aufheben',
  waiting: 'Mögliche Dubletten',
  waitingHint: 'Candor führt nie von selbst zusammen. Vergleichen Sie beide und entscheiden Sie.',
  pair: '{one} und {other}',
} satisfies Translated<typeof en>;
