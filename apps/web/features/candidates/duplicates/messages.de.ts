import type { Translated } from '../../../i18n/translated.js';
import type { people as en } from './messages.en.js';

export const people = {
  nameless: 'eine Person ohne erkannten Namen',
  mayBe: 'Möglicherweise dieselbe Person wie',
  mayBeThe: 'Möglicherweise dieselbe Person wie {name}',
  look: 'Beide ansehen',
  lookThe: 'Beide ansehen, auch {name}',
  merge: 'Zusammenführen',
  mergeThe: 'Mit {name} zusammenführen',
  different: 'Getrennt lassen',
  differentThe: '{name} ist eine andere Person',
  bothHave: 'Gemeinsam: {what}.',
  noReason: 'Die Gemeinsamkeit besteht nicht mehr.',
  applications: '{n, plural, one {1 Bewerbung} other {# Bewerbungen}}',
  ofThese: 'steht nach dem Zusammenführen für beide',
  toPage: 'Zur Seite von {name}',
  openThe: '{name} öffnen',
  theOther: 'die andere Person',
  today: 'heute',
  merged: 'Zusammengeführt',
  mergedOn: 'Ein anderer Eintrag wurde mit dieser Person zusammengeführt',
  undoMerge: 'Zusammenführung aufheben',
  waiting: 'Mögliche Dubletten',
  waitingHint: 'Candor führt nie von selbst zusammen: Sehen Sie beide an und entscheiden Sie.',
  pair: '{one} und {other}',
} satisfies Translated<typeof en>;
