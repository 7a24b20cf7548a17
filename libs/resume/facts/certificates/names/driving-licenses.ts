/** Licenses to drive: most people have one for a car, and those for lorries, buses and trailers belong to a trade. */

/** What it is called, in the languages that are read. */
const CAR_LICENCE =
  /^(?:f[üu]hrerschein|permis(?= de conduire| [ab]\b|$)|rijbewijs|prawo jazdy|patente(?= di guida| [ab]\b|$)|carn(?:et|é) de conducir|permiso de conducir|carta de condução|cnh|körkort|kørekort|førerkort|(?:full |clean |valid |uk |eu )*driv(?:ing|er[’']?s?) licen[cs]e|ute licen[cs]e|(?:\p{Lu}\p{L}+ )?(?:(?:full|clean|valid|open|current|provisional) )*(?:\p{Lu}{2,3} )?(?:car|light vehicle|c class|class c|driv(?:ing|er[’']?s?)) licen[cs]e)(?!\p{L})/iu;
/**
 * Categories of lorries, buses and trailers, which a trade needs: those of the European and the South American Convention licenses, also
 * written in one with the one for motorcycles ("AD"), and the classes of Britain and North America.
 */
const TRADE_CATEGORY =
  /(?<![\p{L}\d])(?:A?C1?E?|[CD]1?\+E|A?D1?E?|AE|CDL|HGV|LGV|PSV|[Cc]lass [12C-E]|[Kk]lasse [CD]\p{L}*|(?:[Cc]at(?:egor(?:y|ia|ía|ie))?|[Kk]at(?:egoria|egorie)?)\.? E|[Ee]ndorsement)(?![\p{L}\d])/u;
/** A license to drive a car, which is none of a trade. */
export const isOfCar = (text: string): boolean =>
  CATEGORIES_OF_CAR.test(text) || OF_CAR_ALONE.test(text) || (CAR_LICENCE.test(text) && !TRADE_CATEGORY.test(text));

/** "B, automunita" below a heading that says license: the categories alone. */
const CATEGORIES_OF_CAR =
  /^(?:AM|A[12]?|BE?|B1)(?:(?:\s?[,/+&]\s?|\s(?:e|und|et|y|i|en|and)\s)(?:AM|A[12]?|BE?|B1))*(?:$|[,;.(]\s?\p{Ll})/u;

/** Classes for a car, by the letters that some countries give them: "C class license", "Führerschein B, C1E", "Permiso B". */
const OF_CAR_ALONE =
  /^(?:c[ -]class (?:driver[’']?s? )?licen[cs]e|class [35] licen[cs]e|(?:driving )?licen[cs]e: (?:full )?(?:category |cat\.? )?b1?|führerschein (?:klassen? )?b(?:,|,? und| und)? c1e?|(?:permiso|permis|licencia|carn[eé]t?)(?: de)?(?: conducir| conduire)? (?:clase |categoría |cat\. ?)?b1?|patente (?:auto )?(?:di guida )?(?:cat\. ?|categoria )?b)(?=$|[\s,;.(])(?!.*\b(?:C|CE|D|C\+E)\b)/iu;

/** "Führerschein C/CE", "Patente C", "Führerscheinklassen B, C, CE": a license to drive for a living, named ahead of its categories. */
export const isToDriveForATrade = (text: string): boolean => {
  const licence = LICENCE.exec(text)?.[0];
  return licence !== undefined && TRADE_CATEGORY.test(licence);
};

const CATEGORY = String.raw`[A-E][12]?E?(?:\+E)?`;
/** The name of a license with the categories behind it. */
const LICENCE = new RegExp(
  String.raw`^(?:(?:[\p{L}’']+ ){0,2}(?:driv(?:ing|er[’']?s?) )?licen[cs]es?|führerscheine?|fahrerlaubnis|permis(?: de conduire)?|rijbewijs|prawo jazdy|patente(?: di guida)?|(?:carn[eé]t?|permiso|licencia)(?: de (?:conducir|conducción))?|carta de condução|cnh|körkort|kørekort|førerkort)(?:,? (?:klassen?|class(?:es)?|categor\p{L}*|catégories?|cat\.?|kat\.?|kategori\p{L}*|tipo|type|\(?EU\)?))?[\s:]+${CATEGORY}(?:(?:\s?[,/+&]\s?| (?:e|und|et|y|i|en|and|och|og) )${CATEGORY}(?![\p{L}\d]))*(?![\p{L}\d])`,
  'iu',
);

/** The end of a license with its categories at the start of a text; 0 where it has none. */
export const endOfLicence = (text: string): number => LICENCE.exec(text)?.[0].length ?? 0;
