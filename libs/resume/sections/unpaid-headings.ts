/** Headings of unpaid work, in whatever words they are joined. */

/** Words that say by themselves that work is unpaid, in lower case and without accents. */
const UNPAID = new RegExp(
  `^(?:${[
    'volunt\\p{L}*|unpaid|pro[ -]?bono|charity|charities',
    'ehrenamt\\p{L}*|ehrenamter|freiwillig\\p{L}*',
    'benevol\\p{L}*|volont(?:ariat|aires?|ario|ari)',
    'volontariato|vrijwillig\\p{L}*|wolontari\\p{L}*',
    'ideell\\p{L}*|frivillig\\p{L}*|vapaaehtois\\p{L}*|foreningsliv|foreningsarbe\\p{L}*|jarjestotoiminta',
    'dobrovol\\p{L}*|onkentes\\p{L}*|gonullu\\p{L}*',
  ].join('|')})$`,
  'u',
);
/** Whom such work is done for, which needs a word of work beside it: "Community involvement". */
const COMMUNITY =
  /^(?:community|charity|charitable|civic|associati(?:f|ve)s?|caritativ\p{L}*|sociais|spoleczn\p{L}*)$/u;
/** Words of work. */
const WORK = new RegExp(
  `^(?:${[
    'work|service|services|experiences?|involvement|engagements?|activit(?:y|ies)|roles?|positions?|posts?|leadership|outreach|contributions?|commitments?',
    'arbeit|\\p{L}*tatigkeit(?:en)?|einsatz|einsatze|aufgaben|amter',
    'activites?|experiences?|travail|vie|missions?|responsabilites',
    'experiencias?|actividades?|trabajos?|labor|servicios?|esperienz[ae]|attivita|lavoro|servizio',
    'werk|ervaring|activiteiten|functies|trabalhos?|atividades?|acoes|servicos?|praca|dzialalnosc|doswiadczenie',
    'arbete|arbejde|arbeid|uppdrag|engagemang|erfarenhet|erfaring|verv|hverv|tyo|toiminta',
  ].join('|')})$`,
  'u',
);
/** What joins them, and which of several they are. */
const BESIDE =
  /^(?:and|und|et|y|e|i|en|och|og|ja|of|in|for|the|de|des|di|other|additional|selected|weitere|sonstige[sn]?|soziale?[sn]?|autres|otr[oa]s|altr[ei]|inne|social(?:e[sn]?)?|memberships?|affiliations?|mitgliedschaften)$/u;

/** In words. */
const LONGEST = 5;

/** True where a phrase says that what stands below is unpaid work: "Voluntary service", "Ehrenamtliches", "Community involvement". */
export function headsUnpaidWork(words: readonly string[]): boolean {
  if (words.length === 0 || words.length > LONGEST) return false;
  const isUnpaid = words.some((word) => UNPAID.test(word));
  if (!isUnpaid && !(words.some((word) => COMMUNITY.test(word)) && words.some((word) => WORK.test(word)))) return false;
  return words.every((word) => UNPAID.test(word) || COMMUNITY.test(word) || WORK.test(word) || BESIDE.test(word));
}

/** Words for teaching, which people do beside their work. "Lehre" is an apprenticeship as well. */
const TEACHING =
  /^(?:teaching|lecturing|lehrtatigkeit(?:en)?|lehrauftrage?|dozententatigkeit|enseignements?|docencia|docenza|insegnamento|attivita didattica|ensino|dydaktyka|lesgeven)$/u;

/** Words for what people do, and for that it is beside something else. */
const ACTIVITY =
  /^(?:activity|activities|involvement|engagements?|\p{L}*tatigkeit(?:en)?|aktivitaten|nevenfuncties?|nevenactiviteiten|bestuursfuncties|activites?|actividades?|attivita|atividades?|dzialalnosc|aktywnosc|leadership|boards?)$/u;
const EXTRA =
  /^(?:side|extra|additional|dodatkow\p{L}*|neben\p{L}*|complementaires?|annexes?|complementarias?|complementares|collaterali|collateral|ausserberufliche?)$/u;

/**
 * True for headings below which posts stand line by line: of unpaid work, of teaching, of the community, and of other activities ("Outras
 * atividades", "Nevenfuncties").
 */
export function headsPostsByLine(words: readonly string[]): boolean {
  if (headsUnpaidWork(words) || TEACHING.test(words.join(' '))) return true;
  if (words.length === 1 && COMMUNITY.test(words[0]!)) return true;
  return (
    words.length <= LONGEST &&
    words.some((word) => ACTIVITY.test(word)) &&
    words.every((word) => ACTIVITY.test(word) || EXTRA.test(word) || BESIDE.test(word) || COMMUNITY.test(word))
  );
}
