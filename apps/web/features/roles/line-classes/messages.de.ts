import type { Translated } from '../../../i18n/translated.js';
import type { jobAdLines as en } from './messages.en.js';

export const jobAdLines = {
  understood: '{lines, number} von {of, plural, one {# Anforderungszeile} other {# Anforderungszeilen}} verstanden',
  noneAsk: 'Keine Anforderungszeilen gefunden',
  legend: 'Farben der Zeilen',
  hint: 'Klicken Sie auf die Markierung neben einer Zeile, um zu ändern, was sie ist.',
  change: '{name}: {line}',
  menu: 'Diese Zeile ist',
  take: 'Zeile als Anforderung hinzufügen',
  silent: 'Nicht verstanden',
  byUser: 'Von Ihrem Team geändert',
  working: 'Anforderungen werden aktualisiert…',
  misread: 'Diese Stellenbeschreibung wurde größtenteils nicht verstanden',
  misreadHint:
    'Klicken Sie auf die Markierung neben jeder Zeile, die eine Anforderung ist, oder markieren Sie Text, um ihn hinzuzufügen. Wenn Zeilen ineinander laufen, fügen Sie den Text neu ein, mit einer Anforderung je Zeile.',
  misreadReadOnly: 'Das Recruiting kann die Zeilen markieren, die Anforderungen sind.',
  changed: '{n, plural, one {1 Zeile wurde neu zugeordnet} other {# Zeilen wurden neu zugeordnet}}',
  labels: 'Neu zugeordnete Zeilen von Stellenbeschreibungen',
  labelsHint: 'Zeilen, die Ihr Team neu zugeordnet hat, ohne Angabe von wem.',
  downloadLabels: 'Herunterladen (JSON-Zeilen)',
  classes: {
    asks: 'Anforderung',
    soft: 'Persönliche Eigenschaft',
    does: 'Aufgabe',
    offers: 'Was wir bieten',
    company: 'Über das Unternehmen',
    legal: 'Rechtliches',
    apply: 'Bewerbung',
    terms: 'Ort und Konditionen',
    heading: 'Überschrift',
    other: 'Sonstiges',
  },
} satisfies Translated<typeof en>;
