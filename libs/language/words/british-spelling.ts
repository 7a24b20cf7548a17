/** British spellings mapped to American ones, so that both have one stem. */

/** Roots that end in -ise in American spelling too; everything else in -ise is a British -ize. */
const KEEPS_ISE = new Set(
  `adv superv rev prec prom ra no r w expert otherw likew franch merchand prem surpr comprom disgu improv telev pra cru conc compr dev exc ar
   treat parad turquo dem exerc enterpr po ch anyw clockw unw incis ch circumc chast mayonna malad bru tortoi porpoi appra repr`
    .split(/\s+/)
    .filter(Boolean),
);

const WORDS: Readonly<Record<string, string>> = {
  programme: 'program',
  programmes: 'programs',
  licence: 'license',
  licences: 'licenses',
  defence: 'defense',
  offence: 'offense',
  practise: 'practice',
  practised: 'practiced',
  practising: 'practicing',
  cheque: 'check',
  cheques: 'checks',
  grey: 'gray',
  aluminium: 'aluminum',
  tyre: 'tire',
  tyres: 'tires',
  judgement: 'judgment',
  acknowledgement: 'acknowledgment',
  ageing: 'aging',
  artefact: 'artifact',
  artefacts: 'artifacts',
  fulfil: 'fulfill',
  fulfils: 'fulfills',
  fulfilment: 'fulfillment',
  enrol: 'enroll',
  enrols: 'enrolls',
  enrolment: 'enrollment',
  instalment: 'installment',
  instalments: 'installments',
  skilful: 'skillful',
  sceptical: 'skeptical',
  storey: 'story',
  manoeuvre: 'maneuver',
  centre: 'center',
  centres: 'centers',
  centred: 'centered',
  metre: 'meter',
  metres: 'meters',
  litre: 'liter',
  litres: 'liters',
  fibre: 'fiber',
  fibres: 'fibers',
  theatre: 'theater',
  theatres: 'theaters',
  calibre: 'caliber',
  catalogue: 'catalog',
  catalogues: 'catalogs',
  catalogued: 'cataloged',
  dialogue: 'dialog',
  analogue: 'analog',
};

/** Beginnings of words that are spelled otherwise in all their forms ("moulds", "paediatrician", "anaesthetist"). */
const BEGINS: readonly (readonly [string, string])[] = [
  ['mould', 'mold'],
  ['plough', 'plow'],
  ['paediatr', 'pediatr'],
  ['anaesth', 'anesth'],
  ['orthopaed', 'orthoped'],
  ['haemat', 'hemat'],
  ['haemo', 'hemo'],
  ['gynaec', 'gynec'],
  ['oestr', 'estr'],
  ['leukaem', 'leukem'],
  ['anaem', 'anem'],
  ['oedem', 'edem'],
  ['oesoph', 'esoph'],
];

const OUR =
  /^((?:mis)?behavi|col|fav|lab|hon|harb|neighb|endeav|flav|hum|rum|vap|arm|od|sav|vig|rig|tum|parl|clam|glam|val|dem|splend|succ)our(.*)$/;
const ISE = /^([a-z]{2,})is(e|ed|es|er|ers|ing|ation|ations|able|ational)$/;
const YSE = /^([a-z]*(?:anal|paral|catal|hydrol|electrol|dial))ys(e|ed|er|ers|ing)$/;

/** The American spelling of a lower-case word, or the word itself. */
export function toAmericanSpelling(word: string): string {
  // Not every word that an object answers to is one of its own: "constructor".
  if (Object.hasOwn(WORDS, word)) return WORDS[word]!;
  for (const [british, usual] of BEGINS) if (word.startsWith(british)) return usual + word.slice(british.length);
  if (word.length < 6) {
    const short = OUR.exec(word);
    return short ? `${short[1]}or${short[2]}` : word;
  }
  const ise = ISE.exec(word);
  if (ise && !KEEPS_ISE.has(ise[1]!) && !/(?:w|exerc|prom|adv|superv|rev|dev)$/.test(ise[1]!))
    return `${ise[1]}iz${ise[2]}`;
  const yse = YSE.exec(word);
  if (yse) return `${yse[1]}yz${yse[2]}`;
  const our = OUR.exec(word);
  if (our) return `${our[1]}or${our[2]}`;
  return word;
}
