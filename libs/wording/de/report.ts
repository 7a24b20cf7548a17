/** German headings and sentences of a report on paper. */
import type { reportWords as en } from '../en/report.js';
import type { WordsLike } from '../words-like.js';

export const reportWords: WordsLike<typeof en> = {
  shortlist: 'Shortlist',
  nearMisses: 'Ein Muss-Kriterium fehlt, sonst sehr passend',
  narrowed: (passing) =>
    `Gefilterte Liste: ${passing === 1 ? '1 Kandidat:in' : `${passing.toLocaleString('de')} Kandidat:innen`}.`,
  why: 'Stärken und Lücken',
  categories: 'Score nach Kategorie',
  criteria: 'Alle Anforderungen mit Belegen',
  answers: 'Angaben zur Bewerbung (ohne Score)',
  questions: 'Fragen für das Telefoninterview',
  flags: 'Auffälligkeiten der Dokumente',
  tones: { for: 'Stärke', against: 'Lücke', open: 'Zu klären' },
  columns: {
    rank: 'Rang',
    person: 'Kandidat:in',
    score: 'Score',
    why: 'Begründung',
    requirement: 'Anforderung',
    found: 'Beleg',
    category: 'Kategorie',
    points: 'Punkte',
  },
  noName: 'Name nicht erkannt',
  noScore: 'Kein lesbares Dokument',
  people: 'Candor stuft ein und erläutert. Menschen entscheiden. Ein Score sagt niemandem ab.',
  unprintable: 'Der Schrift dieses Berichts fehlen einige Zeichen. Die Webseiten zeigen sie.',
  decisions: { advance: 'Weitergeführt', hold: 'Zurückgestellt', decline: 'Abgesagt', none: 'Offen' },
  pointsOf: (d) => `${d.points.toFixed(1).replace('.', ',')} von ${d.weight}`,
  score: (d) => (d.low === d.high ? `${d.score} von 100` : `${d.score} von 100 (${d.low} bis ${d.high})`),
  rank: (d) => `#${d.rank}${d.of === null ? '' : ` von ${d.of}`}`,
  tiers: { implied: 'Ergibt sich aus', similar: 'Ähnliche Formulierung' },
  quoted: (words) => `„${words}“`,
  made: (d) => `Erstellt am ${d.on} von ${d.by}. Stichtag ${d.asOf}, Gewichtung v${d.number} „${d.name}“.`,
};
