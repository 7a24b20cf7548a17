/** German sentences about scores. */
import { MET_FROM, MUST_FROM } from '#libs/contracts';
import type { scoreWords as en } from '../en/scores.js';
import { sentenceCase, wholePoints } from '../letters.js';
import type { WordsLike } from '../words-like.js';
import {
  about,
  besideDuration,
  count,
  dateName,
  duration,
  formatPoints,
  list,
  monthName,
  wholePercent,
} from './grammar.js';

/** From this value on, users regard a duty as fully shown. */
const NEARLY_WHOLE = 9950;

/** Names in quotation marks: `„eins“ und „zwei“`. */
const quoted = (names: readonly string[]): string => list(names.map((name) => `„${name}“`));

const parts = (of: readonly string[]): string => of.join(' · ');
const meetsMusts = (musts: number): string =>
  musts === 0
    ? 'keine Muss-Kriterien festgelegt'
    : `erfüllt ${musts === 1 ? 'das Muss-Kriterium' : `alle ${musts} Muss-Kriterien`}`;

/** Adds the meaning of a label in brackets; after a comma where it has brackets itself. */
const beside = (label: string, how: string, names: readonly string[]): string => {
  if (names.length === 0) return '';
  return label.includes('(') ? `, ${how || 'nämlich '}${list(names)}` : ` (${how}${list(names)})`;
};

const work = (d: { relevantMonths: number; adjacentMonths: number; approximate: boolean }): string =>
  d.relevantMonths > 0
    ? d.adjacentMonths > 0
      ? `${about(d.relevantMonths, d.approximate)} einschlägige, ${duration(d.adjacentMonths)} verwandte Erfahrung`
      : `${about(d.relevantMonths, d.approximate)} einschlägige Erfahrung`
    : d.adjacentMonths > 0
      ? `${about(d.adjacentMonths, d.approximate)} verwandte Erfahrung, keine einschlägige`
      : 'keine einschlägige Erfahrung';

/** Says that something is in a place. A place that says so itself is left as it is. */
const foundIn = (place: string, found = 'gefunden'): string => (place.startsWith('in ') ? `${found} ${place}` : place);

/** A place behind a sentence. */
const behind = (place: string | null): string => (place === null ? '' : `, ${place}`);

/** The required months in brackets: `(3 Jahre gefordert)`, `(3 gefordert)` after a length in the same unit. */
const required = (found: string, months: number): string => `(${besideDuration(found, months)} gefordert)`;

const MENTION = 'zählt wie eine bloße Nennung';

/** A level of a language: a CEFR level, or `native`. */
const levelName = (level: string): string => (level === 'native' ? 'Muttersprache' : level);
const requiredLevel = (asked: string | null): string => (asked === null ? '' : ` (${levelName(asked)} gefordert)`);

export const scoreWords: WordsLike<typeof en> = {
  assessedByPeople: 'Bewertung durch Menschen',
  levels: { entry: 'Einstieg', mid: 'Berufserfahren', senior: 'Senior' },
  degrees: {
    secondary: 'Schulabschluss',
    vocational: 'Berufsausbildung',
    associate: 'Associate',
    bachelor: 'Bachelor',
    master: 'Master',
    doctorate: 'Promotion',
  },

  relevantWork: 'Einschlägige Erfahrung',
  copied: `in kopiertem Text der Stellenbeschreibung, ${MENTION}`,
  notFound: 'Nicht im Lebenslauf',
  unread: 'Nicht lesbar',
  partlyUnread: 'Nicht im lesbaren Text gefunden',
  override: (d) =>
    `Überschrieben: ${d.value >= MET_FROM ? 'erfüllt' : d.value > 0 ? 'teilweise' : 'nicht erfüllt'}${d.computed === null ? '' : ` (zuvor: ${d.computed})`}`,

  skill: {
    dated: (d) => {
      const months = about(d.months, d.approximate);
      const until = d.lastDate === null ? monthName(d.lastMonth) : dateName(d.lastDate);
      if (d.positions < 2) {
        return d.current ? `${d.name}: ${months}, in der aktuellen Position` : `${d.name}: ${months}, bis ${until}`;
      }
      return `${d.name}: ${months} in ${d.positions} Positionen, ${
        d.current ? 'darunter der aktuellen' : `bis ${until}`
      }`;
    },
    asked: (d) =>
      `${d.countedMonths === null ? '' : `${duration(d.countedMonths)} angerechnet, `}${duration(d.askedMonths)} gefordert`,
    faded: (d) => `zählt zu ${wholePercent(d.strength)}, liegt länger zurück`,
    undatedWork: (d) => `${d.name}: in einer Position ohne Zeitangaben gefunden`,
    undatedProject: (d) => `${d.name}: in einem Projekt ohne Zeitangaben gefunden`,
    course: (d) => `${d.name}: nur Zertifikat oder Kurs`,
    listed: (d) => `${d.name}: nur aufgeführt`,
    reserve: {
      others: (d) => `${d.name}: Arbeit anderer, ${MENTION}`,
      weak: (d) => `${d.name}: Grundkenntnisse, ${MENTION}`,
    },
    copied: (d) => `${d.name}: in kopiertem Text der Stellenbeschreibung, ${MENTION}`,
    implied: (d) => `Ergibt sich aus ${d.shown}`,
    close: (d) => `zählt zu ${wholePercent(d.credit)} für ${d.label}`,
  },
  cloud: {
    named: (d) => `${d.label}: ${d.place}, ohne zugehörige Dienste`,
    services: (d) => `${d.label}: ${count(d.services, 'Dienst', 'Dienste')} (${d.names}), ${d.place}`,
    less: (d) => `auch ${list(d.names)} genannt, mit geringerem Gewicht`,
  },
  places: {
    'dated-work': 'in einer Position mit Zeitangaben',
    'undated-work': 'in einer Position ohne Zeitangaben',
    'undated-project': 'in einem Projekt ohne Zeitangaben',
    'certificate-or-course': 'in einem Zertifikat oder Kurs',
    listed: 'nur aufgeführt',
  },
  found: (d) => sentenceCase(foundIn(d.place ?? 'in diesem Wortlaut')),
  implied: (d) => `Ergibt sich aus einer genaueren Angabe${behind(d.place)}`,
  similar: (d) => `Nur ähnliche Formulierung${d.place?.startsWith('in ') ? behind(d.place) : ''}`,
  notHeld: 'laut Angabe nicht vorhanden',
  experience: {
    relevant: (d) => {
      const relevant = about(d.relevantMonths, d.approximate);
      return `${relevant} einschlägig ${required(relevant, d.bound)}`;
    },
    adjacent: (d) => {
      const related = about(d.adjacentMonths, d.approximate);
      const isCapped = d.adjacentCredit * 2 + 1 < d.adjacentMonths;
      return `${related} verwandt, ${besideDuration(related, d.adjacentCredit)} angerechnet${isCapped ? ' (Höchstwert)' : ''}`;
    },
    undated: (d) =>
      `${count(d.undatedPositions, 'einschlägige Position', 'einschlägige Positionen')} ohne Zeitangaben, ${duration(d.undatedMonths)} angerechnet`,
    undatedAdjacent: (d) =>
      `${count(d.undatedAdjacent, 'verwandte Position', 'verwandte Positionen')} ohne Zeitangaben, ${duration(d.undatedAdjacentMonths)} angerechnet`,
    unreadable: 'einige Zeitangaben sind nicht lesbar',
    openEnded: 'ein Enddatum ist nicht angegeben',
    unparsed: 'einige Zeilen mit Zeitangaben wurden nicht als Positionen gelesen',
    unparsedOnly: (d) =>
      `Zeilen mit möglicher einschlägiger Erfahrung konnten nicht gelesen werden (${duration(d.bound)} gefordert)`,
    scope: (d) =>
      `geforderter Umfang: ${d.shown} von ${d.asked} gefunden${d.partly > 0 ? `, ${d.partly} teilweise` : ''}`,
    undatedOnly: (d) => `Keine datierte einschlägige Erfahrung (${duration(d.bound)} gefordert)`,
    none: (d) => `Keine einschlägige Erfahrung (${duration(d.bound)} gefordert)`,
  },
  duties: (d) =>
    `${d.shown} von ${d.duties} gefunden${d.partly > 0 ? `, ${d.partly} teilweise` : ''}${d.value < NEARLY_WHOLE ? `, zählt zu ${wholePercent(d.value)}` : ''}`,
  duty: (d) => {
    const found = d.isImplied
      ? 'ergibt sich aus einer genaueren Angabe'
      : d.value < MUST_FROM
        ? 'teilweise gefunden'
        : 'gefunden';
    return `${foundIn(d.place, found)}${d.value >= NEARLY_WHOLE ? '' : `, ${wholePercent(d.value)}`}`;
  },
  certification: {
    valid: (d) =>
      `${d.name}: gültig${d.expires === null ? (d.issued === null ? '' : `, ausgestellt ${d.issued}`) : ` bis ${d.expires}`}`,
    expired: (d) =>
      `${d.name}: abgelaufen${d.expires === null ? (d.issued === null ? '' : `, ausgestellt ${d.issued}`) : ` (${d.expires})`}`,
    held: (d) => `${d.name}: ohne Datum angegeben`,
    undated: (d) => `${d.name}: ohne Datum, Gültigkeit unbekannt`,
    equivalent: 'als gleichwertig anerkannt',
    missing: (d) => (d.several ? 'Keines im Lebenslauf' : 'Nicht im Lebenslauf'),
  },
  education: {
    degree: (d) =>
      `${d.level}${{ asked: ', im geforderten Fach', other: ', in einem anderen Fach', any: '' }[d.field]}`,
    experience: (d) =>
      `Berufserfahrung statt Abschluss: ${duration(d.months)} ${required(duration(d.months), d.bound)}`,
    missing: 'Nicht im Lebenslauf',
    tooLow: 'Abschluss unter dem geforderten Niveau',
    levelUnknown: 'Abschluss gefunden, Niveau nicht bewertbar',
  },
  language: {
    stated: (d) => `${levelName(d.level)} angegeben${requiredLevel(d.asked)}`,
    noLevel: (d) => (d.asked === null ? 'Angegeben' : `Ohne Niveau angegeben${requiredLevel(d.asked)}`),
    text: (d) => `Sprache des Lebenslaufs, zählt als B2${requiredLevel(d.asked)}`,
    missing: 'Nicht im Lebenslauf, wird aber oft weggelassen: unbekannt',
  },
  all: (d) =>
    parts(
      [
        d.met.length > 0 ? `erfüllt: ${list(d.met)}` : '',
        d.partial.length > 0 ? `teilweise: ${list(d.partial)}` : '',
        d.similar.length > 0 ? `nur ähnliche Formulierung: ${list(d.similar)}` : '',
        d.missing.length > 0 ? `nicht im Lebenslauf: ${list(d.missing)}` : '',
        d.unknown.length > 0 ? `nicht bewertbar: ${list(d.unknown)}` : '',
      ].filter((part) => part !== ''),
    ),
  only: (d) => parts([`Nur ${list(d.found)} gefunden`, `${d.n} von ${list(d.labels)} gefordert`]),
  fewer: (d) => `${d.found} von ${d.n} gefunden (aus ${list(d.labels)})`,

  band: {
    reads: (d) => `${sentenceCase(work(d))} (${d.level})`,
    below: (d) => `${sentenceCase(work(d))} (unter „${d.lowest}“)`,
    noBands: (d) => sentenceCase(work(d)),
    notStated: 'Erfahrungsstufe unbekannt: keine datierte einschlägige Erfahrung',
    unread: 'Erfahrungsstufe unbekannt: nichts war lesbar',
    notResume: 'Vermutlich kein Lebenslauf',
    unparsed: 'Erfahrungsstufe unbekannt: einige Zeilen wurden nicht verstanden',
  },
  gain: {
    label: (d) => d.label + beside(d.label, '', d.missing),
    aboveAll: (d) => d.label + beside(d.label, 'vor allem ', d.missing),
    inFull: (d) => `${d.label} vollständig`,
    inWork: (d) => `${list(d.names)} in einer Position mit Zeitangaben`,
    inRecentWork: (d) => `${list(d.names)} in einer aktuellen Position mit Zeitangaben`,
    dates: (d) => `Zeitangaben zur Arbeit mit ${list(d.names)}`,
    recent: (d) => `${list(d.names)} in aktuellerer Berufserfahrung`,
    itself: (d) => `${d.label} selbst, neben ${d.name}`,
    skillMonths: (d) => `${duration(d.missingMonths)} mehr Erfahrung mit ${d.name}`,
    services: (d) => `Weitere Dienste von ${d.label} in einer Position mit Zeitangaben`,
    months: (d) =>
      `${duration(d.missingMonths)} mehr einschlägige Erfahrung${d.scope ? ', im geforderten Umfang' : ''}`,
    datesOfWork: 'Zeitangaben zur undatierten Berufserfahrung',
    scope: (d) => `Der geforderte Umfang${d.names.length === 0 ? '' : ` (${quoted(d.names)})`}`,
    duties: (d) =>
      `${count(d.more, 'weitere Aufgabe', 'weitere Aufgaben')} in der Berufserfahrung belegt${d.names.length === 0 ? '' : `, etwa ${quoted(d.names)}`}`,
    dutiesInFull: 'Aufgaben ausführlicher beschrieben',
    certification: (d) => (d.several ? 'Eines der Zertifikate, gültig' : `${d.label}, gültig`),
    renewed: (d) => `${d.name}, erneuert`,
    certificateDate: (d) => `Ein Datum, das die Gültigkeit von ${d.name} belegt`,
    level: (d) => `${d.label} auf Niveau ${levelName(d.level)}`,
    whole: (d) => `${d.what}: +${formatPoints(d.points)} Punkte`,
    lane: (d) => `${d.what}: +${formatPoints(d.points)} Punkte, und dann „${d.lane}“`,
  },
  screen: {
    'must-not-shown': (d) =>
      `„${list(d.names)}“ ist ein Muss-Kriterium und steht nicht im Lebenslauf. Bringen Sie das mit?`,
    unknown: (d) => `${list(d.names)}: nicht bewertbar. Bringen Sie das mit?`,
    unknownLanguage: (d) =>
      `Auf welchem Niveau beherrschen Sie ${list(d.names)}${requiredLevel(d.asked === '' ? null : d.asked)}?`,
    levelNotStated: (d) => `Beherrschen Sie ${list(d.names)} auf Niveau ${levelName(d.asked)}?`,
    undated: (d) => `Wann und wie lange haben Sie mit ${list(d.names)} gearbeitet?`,
    undatedWork: 'Von wann bis wann waren Ihre Tätigkeiten ohne Zeitangaben?',
    undatedCertificate: (d) => `Wann wurde ${list(d.names)} ausgestellt, und ist der Nachweis noch gültig?`,
    'listed-only': (d) => `Wo und wofür haben Sie ${list(d.names)} eingesetzt?`,
    sibling: (d) => `Wie viel Ihrer Erfahrung mit ${list(d.names)} lässt sich auf ${d.asked} übertragen?`,
    months: (d) =>
      `${list(d.names)}: ${duration(d.months)} ${required(duration(d.months), d.asked)}. Haben Sie mehr Erfahrung?`,
    adjacent: (d) =>
      `Wie nah war Ihre verwandte Erfahrung an dieser Stelle? Sie zählt als ${duration(d.months)} ${required(duration(d.months), d.asked)}.`,
    duties: (d) => `Wie viel von „${list(d.names)}“ haben Sie übernommen?`,
    certificate: (d) => `${list(d.names)} ist abgelaufen. Werden Sie den Nachweis erneuern?`,
    degree: 'Wie nah ist Ihr Abschluss am geforderten Fach?',
    language: (d) => `Ihr Niveau in ${list(d.names)} liegt unter ${levelName(d.asked)}. Reicht es für die Arbeit?`,
    languageOfText: (d) =>
      `Beherrschen Sie ${list(d.names)} auf Niveau ${levelName(d.asked)}? Der Lebenslauf nennt kein Niveau.`,
  },
  lane: {
    strong: (d) => parts([`Passt sehr gut ab ${d.threshold} Punkten`, meetsMusts(d.musts)]),
    possible: (d) => parts([`Passt vielleicht ab ${d.threshold} Punkten`, meetsMusts(d.musts)]),
    review: (d) => {
      if (d.unknown.length > 0) return `Zu prüfen: ${list(d.unknown)} nicht bewertbar`;
      return d.range === null
        ? 'Zu prüfen: Der Text war nicht lesbar'
        : `Zu prüfen: Der Score liegt zwischen ${wholePoints(d.range.low)} und ${wholePoints(d.range.high)}, und „Passt vielleicht“ beginnt bei ${d.range.threshold}`;
    },
    'missing-must': (d) => `Muss-Kriterium fehlt: ${list(d.failed)}`,
    unlikely: (d) =>
      parts([
        `Passt nicht: weniger als ${d.threshold} Punkte`,
        ...(d.failed.length === 0 ? [] : [`Muss-Kriterium fehlt: ${list(d.failed)}`]),
      ]),
  },
  summary: {
    score: (d) =>
      parts([
        `${wholePoints(d.score)}${d.low === d.high ? '' : ` (${wholePoints(d.low)} bis ${wholePoints(d.high)})`}`,
        `${d.coverage}\u00a0% der Anforderungen bewertet`,
      ]),
    unreadable: 'Kein Dokument war lesbar, daher gibt es keinen Score',
    notResume: 'Es gibt keinen Score, bis jemand bestätigt, dass es ein Lebenslauf ist',
  },
  category: (d) => `${formatPoints(d.points)} von ${d.weight} Punkten`,
  reason: {
    scored: (d) => `${d.sentence} · ${formatPoints(d.points)} von ${formatPoints(d.possible)} Punkten`,
    open: (d) => `${d.sentence} · ${formatPoints(d.low)} bis ${formatPoints(d.high)} Punkte`,
  },
  candidate: {
    position: (d) =>
      d.title === null ? `Bei ${d.employer}` : d.employer === null ? d.title : `${d.title} bei ${d.employer}`,
    relevant: (d) => duration(d.months),
    orSimilar: (d) => `${d.label} o.\u00a0Ä.`,
    certification: 'das Zertifikat',
    degree: 'der Abschluss',
    lacks: (d) => `${d.shown}; fehlt: ${list(d.lacked)}`,
    lacksOnly: (d) => `Fehlt: ${list(d.lacked)}`,
  },
  bonus: (d) => `Bonus: ${formatPoints(d.points)} Punkte`,

  flags: {
    stuffing: (d) =>
      `Stichworthäufung: ${d['shown']} von ${d['listed']} genannten Kenntnissen in der Berufserfahrung belegt`,
    'copied-from-role': (d) =>
      `Kopierte Stellenbeschreibung: ${count(Number(d['sentences'] ?? 0), 'Satz', 'Sätze')}, ${MENTION}`,
    'instructions-to-reader': () => 'Prompt-Injection: Anweisungen an die Software, ohne Wirkung auf den Score',
    'hidden-text': (d) =>
      `Versteckter Text: Er zählt nicht${d['text'] === undefined ? '' : `. Wortlaut: „${d['text']}“`}`,
    unreadable: (d) =>
      `${d['unread']} von ${count(Number(d['documents'] ?? 0), 'Dokument', 'Dokumenten')} nicht lesbar`,
    'dates-ahead': (d) =>
      `Zeitangaben in der Zukunft: ${count(Number(d['positions'] ?? 0), 'Position', 'Positionen')} nicht angerechnet`,
    'dates-unreadable': (d) =>
      `Zeitangaben nicht lesbar: ${count(Number(d['positions'] ?? 0), 'Position', 'Positionen')}. Bitte nachfragen`,
    'not-resume': () => 'Kein Lebenslauf gefunden. Es gibt keinen Score, bis jemand sagt, dass ein Dokument einer ist',
    'not-arrived': (d) =>
      `Fehlende Dateien: ${count(Number(d['documents'] ?? 0), 'Dokument', 'Dokumente')} nicht bewertet`,
    unparsed: (d) =>
      `Nicht verstanden: ${count(Number(d['parts'] ?? 0), 'Stelle', 'Stellen')} im Lebenslauf. Bitte ansehen und zuordnen`,
  },
};
