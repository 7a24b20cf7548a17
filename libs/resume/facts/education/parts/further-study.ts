/**
 * Certificates of further study that universities give beside their degrees, and which are none: the university diplomas of France (DU, DIU),
 * the Swiss certificates and diplomas of advanced studies, the Flemish postgraduaat, the expert titles of Spain and the diplomados of Latin
 * America.
 */
const OF_FURTHER_STUDY =
  /^\W*(?:(?:en cours|in corso|laufend|lopend|en curso)\s*:\s*)?(?:[CD]AS (?:(?:(?:in|en|FH|ETH|HSG|UZH) )+\p{L}|\p{Lu})|D\.?I?\.?U\.? (?=(?:de |d[’']|en )?\p{Lu}\p{Ll})|[Dd]iplômes? (?:inter-?)?universitaires?(?! de technologie)(?!\p{L})|[Cc]ertificat universitaire(?!\p{L})|[Pp]ost-?graduaat(?:sopleiding)?(?!\p{L})|[Ee]xpert[oa] universitari[oa](?!\p{L})|[Ee]specialista universitari[oa](?!\p{L})|[Dd]iplomado (?:en |de )?\p{Lu})/u;

/** "CAS in Project Management", "DU Plaies et cicatrisation": a certificate of further study, which is no degree. */
export const isOfFurtherStudy = (text: string): boolean => OF_FURTHER_STUDY.test(text);
