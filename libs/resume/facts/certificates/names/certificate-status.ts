import { lazy, memoiseText, withNeutralForms } from '#libs/language';

/** What the words beside a certificate say of it. */
export type CertificateStatus = 'held' | 'lapsed' | 'pursued' | 'failed';

/** One of these words or phrases by itself, in a text in small letters. */
const word = (words: string): (() => RegExp) => withNeutralForms(new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'u'));

const FAILED = word(
  'fail(?:ed)?|not passed|did not pass|durchgefallen|nicht bestanden|échoué[e]?|non réussi|no aprobad[oa]|suspendid[oa]|non superato|niet geslaagd|gezakt|niezdan[yea]|reprovad[oa]|underkänd|ikke bestått',
);

const LAPSED = word(
  'expired|lapsed|ran out|run out|out of date|no longer (?:valid|current|active)|not renewed|never renewed|resigned|retired|surrendered|abgelaufen|ausgelaufen|verfallen|nicht (?:mehr gültig|erneuert|verlängert)|ungültig|périmée?s?|expirée?s?|échue?s?|auffrischung (?:versäumt|verpasst)|dépassée?s?|non renouvel\\p{L}+|à repasser|plus valable|caducad[oa]s?|caducó|vencid[oa]s?|venció|venceu|expirou|no renovad[oa]|sin renovar|expirad[oa]s?|scadut[oai]|non rinnovat[oa]|verlopen|vervallen|niet (?:hernieuwd|vernieuwd|verlengd)|wygas\\p{L}*|nieaktualn[yea]|nieważn[yea]|straci\\p{L}+ ważność|skończy\\p{L}+ się|przetermin\\p{L}+|não renovad[oa]|udløbet|utgånget|utgången|utløpt|ej förnyat|vanhentunut|umgehend zu erneuern',
);

const PURSUED = word(
  'in progress|in-progress|ongoing|underway|under way|studying(?: for)?|(?:currently |am )doing|preparing(?: for)?|preparation|pursuing|working (?:on|towards?)(?: it)?|enrolled (?:in|on|for|at)|currently enrolled|booked|scheduled|sitting(?: for)?|to sit|planned|plann?ing to|pending|awaiting|expected|anticipated|applied(?= for|\\W*$|,)|application (?:submitted|pending|in progress)|not yet|half done|currently taking|exam registered for|in process|appearing|(?:papers|modules|exams) (?:remaining|outstanding)|retake|begonnen|voraussichtlich\\p{L}*|zurzeit|derzeit|(?:modul|teil) \\d (?:im|offen)|programad[oa] para|rindiendo|a preparar|preparando|kontynuuję|starts|starting|started|begins|gestart|candidate|pre-candidate|part \\d of \\d|still collecting|target|in training|exam (?:in|on|due|date)|(?:\\d|one|two|three) of (?:\\d|two|three|four|five|six)(?: \\p{L}+)?|geplant|in vorbereitung|in ausbildung|laufend|angestrebt|anmeldung|angemeldet|modul \\d+ im|prüfung im|demnächst|ausstehend|en cours(?! de validité)|en préparation|en formation|prévue?s?|à venir|inscrite?|module \\d ?/ ?\\d|en curso|en proceso|cursando|en preparación|examen previsto|previsto para|previst[oa]|pendiente|rindo|inscrit[oa]|próximamente|in corso|in frequenza|in preparazione|iscritt[oa]|da sostenere|em curso|em andamento|prova marcad[oa]|inscrição|agendad[oa]|lopend|bezig|in opleiding|gepland|start in|voorjaar \\d{4}|w trakcie|w toku|w planach|w przygotowaniu|planowan[yea]|zapisan[yea]|pågående|pågår|planerad|bokad|planlagt|i gang',
);

/** A certificate that is to be renewed is held, or was. */
const RENEWAL = word(
  'renew\\p{L}*|recertif\\p{L}*|re-?sit|refresher|erneuer\\p{L}*|rezertifi\\p{L}*|verläng\\p{L}*|fällig|recyclage|renouvel\\p{L}*|renovar|renovación|refrendo|reciclagem|rinnov\\p{L}*|herhaling|vernieuw\\p{L}*|hernieuw\\p{L}*|odnow\\p{L}*',
);

/** How a line's words stand to the certificate that it names. */
export const certificateStatusOf = memoiseText((text): CertificateStatus => {
  const lower = text.toLowerCase();
  if (FAILED().test(lower)) return 'failed';
  if (LAPSED().test(lower)) return 'lapsed';
  return PURSUED().test(lower) && !RENEWAL().test(lower) ? 'pursued' : 'held';
});

/** True where words say how a certificate stands, or that it is to be renewed. */
export const namesStatus = memoiseText((text) => {
  const lower = text.toLowerCase();
  return [LAPSED, PURSUED, RENEWAL, IN_FORCE].some((words) => words().test(lower));
});

const IN_FORCE = word(
  'inactive|in date|due for|valid|current|active|gültig|à jour|en cours de validité|en vigueur|valable|vigente|en vigor|válid[oa]|in corso di validità|geldig|ważn[yea]|bezterminow[yea]|giltigt|gyldig',
);

/** A name without the words at its end that say how it stands: "CIPP/E em preparação", "SAV expirado", "BLS valid upto". */
export function withoutStatusBehind(name: string): string {
  for (const behind of STATUS_BEHIND()) {
    const [, own = ''] = behind.exec(name) ?? [];
    if (own !== '') return own;
  }
  return name;
}

/** What stands before the date that ends it. */
const UNTIL = word(
  'valid (?:up ?to|till?|until|thru)|up ?to|vence|vigente|caduca|echéance|échéance|ważny|ważna|wygas\\p{L}*|validade|expirado|renewed|taken',
);

const STATUS_BEHIND = lazy(() =>
  [LAPSED, PURSUED, FAILED, UNTIL, IN_FORCE].map(
    (status) => new RegExp(`^(.*?\\S)[\\s,(:-]+(?:${status().source})$`, 'iu'),
  ),
);

/** A part of a line that says nothing but how it stands, or when ("valid to 08/2027", "not renewed", "no. 4471180"). */
export const isOnlyStatus = memoiseText((text) => {
  const rest = text
    .toLowerCase()
    .replace(LAPSED(), '')
    .replace(PURSUED(), '')
    .replace(RENEWAL(), '')
    .replace(WITH_PAPER(), ' ')
    .replace(SMALL, ' ')
    .replace(/[\d\W_]+/g, ' ')
    .trim();
  return rest === '';
});

/** "com certificado": that a paper was given. */
const WITH_PAPER = withNeutralForms(
  /(?<!\p{L})(?:with (?:a )?certificate|mit zertifikat|avec (?:certificat|attestation)|con (?:certificado|constancia|attestato)|com certificado|met certificaat|z certyfikatem)(?!\p{L})/giu,
);

const SMALL =
  /(?<!\p{L})(?:since|until|till|thru|through|to|in|on|at|by|from|the|and|was|is|again|due|date|valid|current(?:ly)?|active|issued|earned|certified|registered|registration|exp|expires?|expiring|expiry|no|nr|num|license|licence|number|credit|distinction|passed|years?|months?|yrs?|hours?|hrs?|h|days?|jan\p{L}*|feb\p{L}*|mar\p{L}*|apr\p{L}*|may|jun\p{L}*|jul\p{L}*|aug\p{L}*|sep\p{L}*|oct\p{L}*|okt\p{L}*|nov\p{L}*|dec\p{L}*|dez\p{L}*|seit|bis|gültig|am|im|le|depuis|jusqu|au|en|valable|validité|desde|hasta|vigente|válid[oa]|até|dal|fino|al|valido|sinds|geldig|tot|t|m|od|do|ważn[yea]|giltigt?|gyldig|til|last|zuletzt|laatst|renewal|can|will|spring|summer|autumn|fall|winter|uur|horas|stunden|heures|ore|godzin)(?!\p{L})/giu;
