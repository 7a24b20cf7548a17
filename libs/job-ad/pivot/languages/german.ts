import type { PivotLanguage } from './pivot-language.js';

const DE_DEGREE =
  '(?:sehr )?(?:gut|fundiert|solid|sicher|umfassend|umfangreich|mehrjährig|langjährig|erst|praktisch|nachweisbar|nachgewiesen|einschlägig|relevant|tief|tiefgreifend|ausgeprägt|breit|vertieft|grundlegend|fortgeschritten|hoh|stark|eigen|versiert|routiniert)e[rsnm]?';
const DE_NOUN =
  '(?:\\p{L}*(?:erfahrung(?:en)?|kenntnisse?n?|praxis)|wissen|verständnis|umgang|know-how|expertise|begeisterung)';

/** German job ads. */
export const GERMAN: PivotLanguage = {
  headings: {
    Duties:
      'aufgaben|deine aufgaben|ihre aufgaben|das erwartet dich|das erwartet sie|was dich erwartet|was sie erwartet|aufgabengebiet|tätigkeiten|dein aufgabengebiet|ihr aufgabengebiet|das machst du bei uns|deine rolle|verantwortlichkeiten|aufgabenbereich|stellenbeschreibung|das sind {deine,ihre} aufgaben|tätigkeitsbereich|{,deine ,ihre }hauptaufgabe{,n}',
    Requirements:
      'profil|dein profil|ihr profil|anforderungen|anforderungsprofil|das bringst du mit|das bringen sie mit|was du mitbringst|was sie mitbringen|was wir uns wünschen|qualifikationen|qualifikation|voraussetzungen|das zeichnet dich aus|damit überzeugst du|damit überzeugen sie|deine qualifikationen|ihre qualifikationen|du bringst mit|sie bringen mit|das solltest du mitbringen|wir erwarten|unsere anforderungen|deine skills|wir suchen',
    Preferred:
      'wünschenswert|von vorteil|idealerweise|pluspunkte|das wäre toll|nice-to-have|optional|schön wäre|zusätzlich von vorteil|darüber hinaus wünschenswert',
    Benefits:
      'wir bieten|das bieten wir|das bieten wir dir|das bieten wir ihnen|unser angebot|benefits|deine vorteile|ihre vorteile|was wir bieten|was wir dir bieten|das erwartet dich bei uns|unsere leistungen|vorteile|deine benefits|freu dich auf|{freu,freue} dich auf|{darauf kannst du,darauf können sie,darauf darfst du,darauf dürfen sie,auf was kannst du,auf was können sie} {dich,sich} freuen|das {dürfen sie,darfst du} erwarten|{es,dies} erwartet {dich,sie} bei uns',
    'About us':
      'über uns|wer wir sind|das unternehmen|das sind wir|unternehmen|einleitung|ihr arbeitgeber|das team|dein team',
    'Related jobs':
      'ähnliche {stellen,jobs,stellenangebote,stellenanzeigen}|{weitere,andere} {stellen,jobs,stellenangebote,stellenanzeigen}|{ähnliche,verwandte} suchen|das könnte {dich,sie} auch interessieren',
    'How to apply':
      'bewerbung|jetzt bewerben|kontakt|so bewirbst du dich|ansprechpartner|haben wir dein interesse geweckt|interesse geweckt|interessiert|bewerbungsprozess|datenschutz',
    Location: 'standort|arbeitsort|einsatzort|arbeitszeit|vergütung|gehalt|arbeitsmodell|eintrittstermin|vertragsart',
    Languages: 'sprachen|sprachkenntnisse',
    Education: 'ausbildung|bildung',
    'Soft skills': 'persönliche eigenschaften|soziale kompetenzen|persönlichkeit|soft skills',
  },
  phrases: [
    [
      'abgeschlossenes studium|abgeschlossenes hochschulstudium|hochschulstudium|hochschulabschluss|studienabschluss|universitätsabschluss|fachhochschulabschluss|studium|akademischer abschluss',
      "bachelor's degree",
    ],
    ['masterabschluss|masterstudium', "master's degree"],
    ['promotion', 'PhD'],
    [
      'abgeschlossene berufsausbildung|abgeschlossene ausbildung|berufsausbildung|kaufmännische ausbildung|technische ausbildung|duale ausbildung|ausbildung',
      'associate degree',
    ],
    [
      'vergleichbare qualifikation|vergleichbare ausbildung|gleichwertige qualifikation|vergleichbare berufserfahrung|entsprechende berufserfahrung|vergleichbare kenntnisse|vergleichbarer abschluss|vergleichbare',
      'equivalent experience',
    ],
    ['informatik', 'computer science'],
    ['wir sind ein{,e}|als ein{,e} der', 'we are a'],
    ['ist ein{,e}', 'is a'],
    ['{wir sind,sind wir} auf der suche nach', 'we are looking for'],
    ['unser{,e} {unternehmen,firma,betrieb,haus,kunde}', 'our company'],
    ['{,familien}unternehmen|firma', 'company'],
    ['{wir bieten,bieten wir}{, dir, ihnen}', 'we offer'],
    ['wirtschaftsinformatik', 'information systems'],
    ['betriebswirtschaftslehre|betriebswirtschaft|bwl|wirtschaftswissenschaften', 'business administration'],
    ['maschinenbau', 'mechanical engineering'],
    ['elektrotechnik', 'electrical engineering'],
    ['wirtschaftsingenieurwesen', 'industrial engineering'],
    ['rechnungswesen', 'accounting'],
    ['mathematik', 'mathematics'],
    ['physik', 'physics'],
    ['statistik', 'statistics'],
    ['mindestens', 'at least'],
    ['mehrjährige|langjährige|mehrjähriger|langjähriger', '3+ years'],
    ['berufserfahrung|praxiserfahrung|arbeitserfahrung|erfahrungen|erfahrung', 'experience'],
    ['jahre alt', 'years old'],
    ['ab 18 jahren|ab 18 jahre|mindestalter 18 jahre|mindestalter 18', 'aged 18'],
    ['jahre|jahren|jahr', 'years'],
    ['monate|monaten', 'months'],
    [
      'sehr gute kenntnisse|fundierte kenntnisse|sichere kenntnisse|solide kenntnisse|umfassende kenntnisse|gute kenntnisse|grundkenntnisse|fortgeschrittene kenntnisse|kenntnisse|kenntnissen|wissen|verständnis',
      'knowledge',
    ],
    ['sicherer umgang mit|sicher im umgang mit|umgang mit|sicher in', 'knowledge of'],
    ['evtl.|evtl|eventuell|idealerweise|bevorzugt|wünschenswert|gerne auch|im idealfall', 'ideally'],
    [
      'sind von vorteil|ist von vorteil|von vorteil|wäre ein plus|ist ein plus|sind ein plus|vorteilhaft|sind ein pluspunkt',
      'is a plus',
    ],
    [
      'zwingend erforderlich|ist erforderlich|sind erforderlich|erforderlich|vorausgesetzt|wird vorausgesetzt|werden vorausgesetzt|zwingend|notwendig',
      'required',
    ],
    ['reisebereitschaft|bereitschaft zu reisen', 'willingness to travel'],
    ['schichtbereitschaft|bereitschaft zur schichtarbeit', 'shift work'],
    ['teamfähigkeit|teamgeist|teamplayer', 'teamwork'],
    ['kommunikationsstärke|kommunikationsfähigkeit', 'communication skills'],
    [
      'eigenverantwortung|eigenverantwortliches arbeiten|eigenständige arbeitsweise|selbstständige arbeitsweise|selbständige arbeitsweise|strukturierte arbeitsweise|sorgfältige arbeitsweise|zuverlässigkeit|belastbarkeit',
      'self-organised',
    ],
    ['zertifizierung|zertifikat|zertifizierungen', 'certification'],
    ['approbation', 'approbation licence'],
    [
      'sehr gute deutschkenntnisse|sehr gutes deutsch|fließende deutschkenntnisse|verhandlungssichere deutschkenntnisse|fließend deutsch|verhandlungssicheres deutsch|verhandlungssicher deutsch',
      'fluent German',
    ],
    ['gute deutschkenntnisse|gutes deutsch', 'good German'],
    ['deutschkenntnisse', 'German language'],
    [
      'sehr gute englischkenntnisse|sehr gutes englisch|fließende englischkenntnisse|verhandlungssichere englischkenntnisse|fließend englisch|verhandlungssicheres englisch',
      'fluent English',
    ],
    ['gute englischkenntnisse|gutes englisch', 'good English'],
    ['englischkenntnisse', 'English language'],
    ['muttersprache|muttersprachniveau|muttersprachler', 'native level'],
    ['deutsch', 'German'],
    ['englisch', 'English'],
    ['französisch|französischkenntnisse', 'French language'],
    ['in wort und schrift', 'spoken and written'],
    ['oder', 'or'],
    ['sowie|und', 'and'],
    ['mit|im umgang mit', 'with'],
    ['als', 'as'],
    ['in der|in den|im bereich|im|in|auf|bei', 'in'],
    ['der|die|das|den|dem|des|von|vom|für|zur|zum|zu|an|am|aus|durch|unter|über|nach', 'of'],
    ['eine|einer|eines|einem|einen|ein', 'a'],
    [
      'du hast|sie haben|du verfügst über|sie verfügen über|du besitzt|sie besitzen|sie bringen|du bringst|sie weisen|du weist|sie zeichnen sich durch|du zeichnest dich durch|sie überzeugen durch|du überzeugst durch',
      'you have',
    ],
    [
      'sie kennen sich mit|du kennst dich mit|sie kennen sich in|du kennst dich in|sie beherrschen|du beherrschst',
      'knowledge of',
    ],
    ['wie z. b.|wie z.b.|z. b.|z.b.|zum beispiel|wie etwa', 'such as'],
    ['oder ähnlich|oder ähnliche|oder ähnliches|o. ä.|o.ä.', 'or similar'],
    ['homeoffice', 'remote'],
    ['softwareentwickler|softwareentwicklerin', 'Software Developer'],
    ['softwareentwicklung', 'software development'],
    ['entwickler|entwicklerin', 'Developer'],
    ['ingenieur|ingenieurin', 'Engineer'],
    ['projektleiter|projektleiterin|projektmanager', 'Project Manager'],
    ['vertriebsmitarbeiter|vertriebsmitarbeiterin|außendienstmitarbeiter', 'Sales Representative'],
    ['vertriebsleiter', 'Sales Manager'],
    ['buchhalter|buchhalterin|finanzbuchhalter|finanzbuchhalterin|bilanzbuchhalter', 'Accountant'],
    ['datenanalyst|datenanalystin', 'Data Analyst'],
    ['systemadministrator|systemadministratorin', 'System Administrator'],
    [
      'pflegefachkraft|gesundheits- und krankenpfleger|krankenpfleger|krankenschwester|pflegefachmann|pflegefachfrau',
      'Nurse',
    ],
    ['lehrer|lehrerin', 'Teacher'],
    ['leiter|leiterin|leitung', 'Head'],
    ['berufseinsteiger|absolvent|werkstudent|praktikant', 'Junior'],
  ],
  leads: [
    /^(?:sie|du|ihr) (?:haben|hast|bringen|bringst|verfügen|verfügst|besitzen|besitzt|kennen|kennst|beherrschen|beherrschst|zeichnen|zeichnest|überzeugen|überzeugst|weisen|weist|sind|bist)(?: (?:bereits|idealerweise|zudem|außerdem|sich|dich|durch|über|mit|gerne|auch|in))* /iu,
    /^(?:idealerweise|bevorzugt|mindestens|gerne auch|zudem|außerdem|bereits|zwingend)(?: mit)? /iu,
    new RegExp(`^(?:${DE_DEGREE}(?:,| und| oder)? )+(?=(?:\\p{L}+ )?${DE_NOUN})`, 'iu'),
    new RegExp(
      `^${DE_NOUN} (?:im umgang |in der arbeit |im bereich )?(?:mit|in|im|bei|beim|als|auf|von|vom|für|rund um|aus|über|der|des)(?: (?:der|dem|den|des|einer|einem|die|das))? `,
      'iu',
    ),
    /^(?:der|die|das|den|dem|des|einer|eine|einen|ein) (?=\S)/iu,
  ],
  tail: /,?(?: (?:ist|sind|wäre|wären|wird|werden))? (?:von vorteil|wünschenswert|erforderlich|zwingend(?: erforderlich)?|vorausgesetzt|ein plus|vorteilhaft|notwendig|erwünscht|ein muss)[.!]*$/iu,
  separable:
    /^(?:sie|du) (?:bringen|bringst|weisen|weist|kennen|kennst|zeichnen|zeichnest)\b.*(?=\s(?:mit|nach|vor|auf|aus)[.!]?$)/iu,
};
