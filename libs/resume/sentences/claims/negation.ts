import { allMatches } from '#libs/language';
import { withoutSpaces, type SentenceRange } from '../split/split-sentences.js';

/** A piece of a sentence and whether it says that something is not so. */
export interface Clause extends SentenceRange {
  negated: boolean;
}

/** Tested before the rest, in small letters: cheap, and absent from nearly every sentence. */
const WORTH_A_LOOK =
  /\b(?:no|not|never|none|nor|without|lacks?|lacking|zero|cannot|unfamiliar|unable|yet|learn|learning|neither|hop(?:e|ing)|would|i['’]d|wish|want|aspire|plan|intend|möchte|würde|aimerais|voudrais|souhaite|gustaría|quiero|deseo|n\/a|nil|0 (?:years?|months?)|dropped|withdr(?:ew|awn)|abandon\w+|discontinued|incomplete|unfinished|(?:gave|given) up|left|abgebrochen|inconclus[ao]|interrott[ao]|abbandonat[ao]|afgebroken|przerwan[eay]|keine?n?|nicht|nie|niemals|ohne|noch|aucune?|pas|sans|jamais|sin|nunca|ningun[ao]?|ningún)\b|n't\b|(?<!\p{L})(?:inachevée?|nieukończon[eay]|non|senza|mai|nessun[ao]?|vorrei|geen|niet|nooit|zonder|wil|graag|não|sem|nenhuma?|gostaria|quero|nie|bez|nigdy|brak|chc\p{L}+)(?!\p{L})/u;

/** "Kubernetes: none", "Terraform - n/a", "Helm (0 years)": a form that was filled in. */
const NOTHING =
  /(?:none|nil|never|no|not yet|n\/a|0 (?:years?|months?)|keine?|nie|aucune?|ningun[ao]?|nessuna?|geen|nenhuma?|brak)/;
const NONE_BEHIND = new RegExp(String.raw`[\p{L}\d+#)]\s*(?::|=|\s-{1,2}|\()\s*${NOTHING.source}\s*[).]*$`, 'iu');

const NEGATIONS: RegExp[] = [
  /\b(?:no|zero|little or no|limited to no|without (?:any )?|lack(?:s|ing|ed)?(?: of)?|not much)\s+(?:[\w/+#.-]+\s+){0,4}?(?:experience|knowledge|exposure|background|familiarity|skills?|expertise|training|certifications?|certificates?|degree|hands-on|practice)\b/i,
  // Portuguese begins so as well ("No projeto do banco").
  /^(?!.*(?:[ãõç]|\b(?:d[oa]s?|com|para|uma?|em)\b))(?:and\s+|or\s+)?no\s+[\w+#.-]/i,
  /^(?:not|never)\b(?! only)/i,
  /^(?:but\s+|and\s+|however,?\s+)?(?:i\s+|we\s+)?(?:have|has|had|did|do|does|am|was|can|could|will|would)(?:\s+not|n't)\b(?! only)/i,
  /\bi(?:'ve|\s+have|\s+had|\s+did|\s+do|\s+am|'m|\s+was|\s+can|\s+could|\s+will|\s+would)?\s*(?:not|never|cannot|n't)\b(?! only)/i,
  /\bi\s+(?:haven't|hadn't|didn't|don't|wasn't|can't|couldn't|won't|wouldn't)\b/i,
  /\b(?:have|has|had|speak|speaks|know|knows)\s+(?:no|never|not|yet to)\b(?! only)/i,
  /\b(?:not|un)\s?-?(?:familiar|experienced|proficient|certified|qualified|skilled|trained|versed)\b/i,
  /\bnot (?:yet|worked|used|done|have|been exposed|hands-on)\b/i,
  /\bnever (?:used|worked|deployed|built|touched|operated|run|ran|done|had)\b/i,
  /\b(?:eager|keen|willing|excited|ready|want|wants|wanting|hope|hoping|plan|planning|like|looking|interested|wish|ability|able|started|starting|beginning|about)\s+(?:to|in)\s+(?:learn(?:ing)?|learn more|get into|pick(?:ing)? up)\b/i,
  /^\W*(?:i\s+)?(?:(?:also|really|still|very much)\s+)?(?:hop(?:e|ing)|(?:would|i['’]d) (?:like|love)|wish|want|aspire|plan|intend)\s+to\s+(?:\w+ly\s+)?(?:use|work|try|explore|study|master|gain|grow|deepen|learn|discover|speciali[sz]e|move|switch|transition)\b/i,
  /\b(?:i would like|i['’]d (?:like|love)|i hope|i wish|i want)\s+to\s+(?:use|work|try|explore|study|master|gain|discover|move|switch|transition)\b/i,
  /\b(?:möchte|würde (?:gerne?|mich gerne?))\s+(?:[\p{L}\d+#.-]+\s+){0,6}?(?:lernen|arbeiten|nutzen|einsetzen|vertiefen|kennenlernen)(?!\p{L})/iu,
  /\b(?:j['’]aimerais|(?:je )?(?:voudrais|souhaite))\s+(?:\w+\s+)?(?:apprendre|utiliser|travailler|découvrir|approfondir)/iu,
  /\b(?:me gustaría|quiero|deseo)\s+(?:aprender|usar|utilizar|trabajar|conocer)\b/iu,
  /\byet to (?:use|learn|work|try|deploy)\b/i,
  /^(?:i\s+)?(?:(?:have|had)\s+)?(?:used|know|knew|ran|worked with)?\s*neither\b/i,
  NONE_BEHIND,
  /\b(?:keine?n?)\s+(?:[\p{L}/+#.-]+\s+){0,3}?(?:erfahrung(?:en)?|kenntnisse|praxis|vorkenntnisse)\b/iu,
  /\b(?:noch nie|noch nicht|nie|niemals|nicht (?:vertraut|benutzt|genutzt|verwendet|eingesetzt|gearbeitet)|ohne (?:erfahrung|kenntnisse))\b/i,
  /\b(?:aucune? (?:expérience|connaissance)|pas (?:encore|d'expérience|de connaissance)|jamais|sans (?:expérience|connaissance))/iu,
  /\b(?:sin (?:experiencia|conocimientos)|ningun[ao]? experiencia|ninguna experiencia|no (?:tengo|he|cuento)|nunca)\b/i,
  /(?<!\p{L})(?:senza|nessuna?|geen|sem|nenhuma?|bez|brak)\s+(?:[\p{L}\d/+#.-]+\s+){0,3}?(?:esperienz[ae]|conoscenz[ae]|ervaring|kennis|experiência|conhecimentos?|doświadczenia|znajomości|wiedzy)(?!\p{L})/iu,
  /(?<!\p{L})non\s+(?:ho|abbiamo|conosco|so|uso|utilizzo|possiedo|ancora)(?!\p{L})|(?<!\p{L})mai\s+(?:usat|utilizzat|lavorat)\p{L}/iu,
  /(?<!\p{L})(?:nog\s+)?(?:niet|nooit)\s+(?:[\p{L}\d/+#.-]+\s+){0,2}?(?:gewerkt|gebruikt|toegepast|vertrouwd|ervaren|bekend)(?!\p{L})|(?<!\p{L})nog\s+(?:geen|nooit|niet)(?!\p{L})/iu,
  /(?<!\p{L})não\s+(?:tenho|tem|conheço|uso|utilizo|possuo|trabalhei|usei|sei)(?!\p{L})/iu,
  /(?<!\p{L})nie\s+(?:mam|znam|posiadam|umiem|pracowa\p{L}+|używa\p{L}+|korzysta\p{L}+)(?!\p{L})|(?<!\p{L})nigdy(?!\p{L})/iu,
  /(?<!\p{L})(?:vorrei|desidero)\s+(?:imparare|usare|utilizzare|lavorare|approfondire|conoscere)|(?<!\p{L})wil\s+(?:graag\s+)?(?:[\p{L}\d+#.-]+\s+){0,4}?(?:leren|werken)(?!\p{L})/iu,
  /(?<!\p{L})(?:gostaria\s+de|quero|desejo)\s+(?:aprender|usar|utilizar|trabalhar|conhecer)|(?<!\p{L})chc(?:ę|iał\p{L}+)\s+(?:się\s+)?(?:nauczyć|poznać|pracować)/iu,
];

const COURSE =
  '(?<!\\p{L})(?:courses?|class(?:es)?|boot\\s?camps?|trainings?|program(?:me)?s?|modules?|certifications?|tutorials?|moocs?|\\p{L}*(?:kurs|lehrgang|schulung|weiterbildung)|formation|cours|cursos?|corsi?|cursus|opleiding|szkolenie)(?!\\p{L})';
const GIVEN_UP =
  "(?<!\\p{L})(?:dropped(?:\\s+out)?(?=\\s+(?:in|after|before|during|\\d)|\\W*$)|withdr(?:ew|awn)|abandoned|discontinued|(?:not|never|didn[’']t|did\\s+not)\\s+(?:finish(?:ed)?|completed?)|incomplete|unfinished|(?:gave|given)\\s+up|left\\s+(?:after|before|early)|abgebrochen|nicht\\s+(?:abgeschlossen|beendet)|abandonnée?|inachevée?|non\\s+(?:terminée?|achevée?|completat[ao]|terminat[ao])|abandonad[ao]|inconclus[ao]|sin\\s+(?:terminar|completar)|interrott[ao]|abbandonat[ao]|afgebroken|niet\\s+(?:afgerond|voltooid)|não\\s+(?:concluíd[ao]|terminad[ao])|przerwan[eay]|nieukończon[eay])(?!\\p{L})";
const LEFT =
  "(?<!\\p{L})(?:dropped\\s+out\\s+of|withdrew\\s+from|abandoned|gave\\s+up|(?:never|did\\s+not|didn[’']t)\\s+(?:finish(?:ed)?|completed?))\\s";
/** "Salesforce Administrator course, dropped in 2020": the page does not tell how far it went. */
const COURSE_GIVEN_UP = new RegExp(
  `${COURSE}[^.;:,]{0,50}?[,(–-]?\\s*${GIVEN_UP}|${LEFT}[^.;:,]{0,40}?${COURSE}`,
  'iu',
);

/** Where one thought ends and the next begins, so that a negation does not swallow its neighbours. */
const BORDER = new RegExp(
  String.raw`\s*[,;]?\s+(?:but|however|although|though|whereas|while|(?<!\b(?:not|n't|as)\s+)yet|instead|aber|jedoch|sondern|mais|pero|sino|ma|però|maar|mas|porém|ale|lecz|natomiast)\s+` +
    String.raw`|;\s+|\s-{1,2}\s(?!\s*${NOTHING.source}\s*(?:[,.)]|$))`,
  'gi',
);
/** A list with an item that is denied, before or behind it. */
const DENIED_ITEM = new RegExp(
  String.raw`,\s+(?:(?:and|or)\s+)?(?:no|not|never|kein\w*|keine)\s|(?::|=|\s-|\()\s*${NOTHING.source}\)?\s*,\s|,\s[^,]*(?::|=|\s-|\()\s*${NOTHING.source}\s*[).]*$`,
  'i',
);

/**
 * Cuts a sentence with a negation in it into clauses and tells which of them are negated; a sentence without one stays whole.
 * "Python, Docker, no Kubernetes, Terraform" denies Kubernetes alone; "no experience with Kafka, Flink or Spark" denies all three.
 */
export function clausesOf(text: string, piece: SentenceRange): Clause[] {
  const sentence = text.slice(piece.start, piece.end);
  if (!WORTH_A_LOOK.test(sentence.toLowerCase())) return [{ start: piece.start, end: piece.end, negated: false }];
  const clauses = cutAt(sentence, BORDER).flatMap((part) => listItems(sentence, part));
  const judged = clauses.map(({ start, end }) => ({ start, end, negated: isNegated(sentence.slice(start, end)) }));
  if (!judged.some((clause) => clause.negated)) return [{ start: piece.start, end: piece.end, negated: false }];
  return merged(judged).map((clause) => ({
    ...clause,
    start: clause.start + piece.start,
    end: clause.end + piece.start,
  }));
}

function isNegated(clause: string): boolean {
  const text = clause.trim();
  return COURSE_GIVEN_UP.test(text) || NEGATIONS.some((pattern) => pattern.test(text));
}

/** A list item that is denied inside a list stands alone. */
function listItems(sentence: string, part: SentenceRange): SentenceRange[] {
  const clause = sentence.slice(part.start, part.end);
  if (!DENIED_ITEM.test(clause)) return [part];
  return cutAt(clause, /,\s+/g).map((item) => ({ start: item.start + part.start, end: item.end + part.start }));
}

function cutAt(text: string, border: RegExp): SentenceRange[] {
  const parts: SentenceRange[] = [];
  let from = 0;
  for (const match of allMatches(text, border)) {
    parts.push({ start: from, end: match.index });
    // The word that opens the next clause ("but") stays with it only as far as it says nothing.
    from = match.index + match[0].length;
  }
  parts.push({ start: from, end: text.length });
  return parts
    .map((part) => withoutSpaces(text, part))
    .filter((part) => /[\p{L}\d]/u.test(text.slice(part.start, part.end)));
}

/** Neighbouring clauses of one kind are one again. */
function merged(clauses: readonly Clause[]): Clause[] {
  const result: Clause[] = [];
  for (const clause of clauses) {
    const last = result.at(-1);
    if (last && !last.negated && !clause.negated) last.end = clause.end;
    else result.push({ ...clause });
  }
  return result;
}
