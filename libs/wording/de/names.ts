/** German names by id, for reports and pages alike. */
import type { names as en } from '../en/names.js';
import type { WordsLike } from '../words-like.js';

export const names = {
  categories: {
    skills: 'Kenntnisse',
    experience: 'Erfahrung',
    responsibilities: 'Aufgaben',
    certifications: 'Zertifikate',
    education: 'Ausbildung',
    languages: 'Sprachen',
  },
  kinds: { must: 'Muss-Kriterium', required: 'Wichtig', preferred: 'Wünschenswert', bonus: 'Bonus' },
  outcomes: { met: 'Erfüllt', partial: 'Teilweise', missing: 'Nicht im Lebenslauf', unknown: 'Nicht bewertbar' },
  lanes: {
    strong: 'Passt sehr gut',
    possible: 'Passt vielleicht',
    review: 'Zu prüfen',
    'missing-must': 'Muss-Kriterium fehlt',
    unlikely: 'Passt nicht',
  },
  presets: {
    formula: {
      name: 'Berechnet',
      reason: 'Aus der Stelle. Am meisten zählen Kategorien, die Lebensläufe am besten belegen',
    },
    'skills-first': {
      name: 'Kenntnisse zuerst',
      reason: 'Für Arbeit, die sofort beginnt. Kenntnisse sind der halbe Score',
    },
    'experience-first': {
      name: 'Erfahrung zuerst',
      reason: 'Für Führungsrollen. Erfahrung und Umfang sind der halbe Score',
    },
    'certification-first': {
      name: 'Zertifikat zuerst',
      reason: 'Für Arbeit mit Nachweispflicht. Ein gültiges Zertifikat ist der halbe Score',
    },
  },
  erased: {
    identities: 'Namen und Kontaktdaten',
    documents: 'Dokumente',
    bytes: 'Bytes an Dateien',
    texts: 'Texte von Dokumenten',
    profiles: 'Versionen des Profils',
    filterRows: 'Filtereinträge zu Kenntnissen und Zertifikaten',
    assessments: 'Begründungen von Scores',
    rankings: 'Ränge',
    applications: 'Bewerbungen (bleiben als anonyme Zahl)',
    answers: 'Angaben zur Bewerbung und ihre Korrekturen',
    requests: 'Anfragen der Person',
    decisions: 'Gründe von Entscheidungen',
    opinions: 'Markierungen zum Abgleich der Gewichtung',
    savedViews: 'gespeicherte Ansichten, die den Namen enthalten',
    notes: 'Notizen',
    corrections: 'Korrekturen',
    overrides: 'überschriebene Ergebnisse',
    inboundEvents: 'eingegangene Ereignisse (Inhalt und Header)',
    webhookMessages: 'Webhook-Nachrichten zu Bewerbungen',
    vendorIds: 'Kennungen anderer Systeme',
    importItems: 'Dateinamen in Importen',
    importRows: 'noch nicht verarbeitete Tabellenzeilen',
    queuedJobs: 'wartende Aufträge',
    storedAnswers: 'gespeicherte Antworten der API',
    reasons: 'Begründungen in Freitext',
  },
} as const satisfies WordsLike<typeof en>;
