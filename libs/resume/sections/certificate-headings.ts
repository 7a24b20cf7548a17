/** Headings of certificates, licenses and registrations, in whatever words they are joined. */

/**
 * Words of papers, in lower case and without accents: what an office issues (certificate, license, permit, card, authorization,
 * attestation, register entry) in each language that is read. One of them makes the heading.
 */
const PAPERS = [
  'certif(?!ied$)\\p{L}*|certs?|licen[cs]es?|licensure|licensing|endorsements|tickets|cards|clearances?|credentials|permits?|registrations?|accreditations?|admissions?|authori[sz]ations?|eligibilit(?:y|ies)',
  'zertifi\\p{L}*|\\p{L}*nachweise?|\\p{L}*bescheinigungen|scheine?|fuhrerscheine?|\\p{L}*ausweise|\\p{L}*berechtigungen|befahigungen|lizenzen|zulassungen|bewilligungen|erlaubnisse',
  'habilitations?|permis|brevets?|attestations?|cartes|caces|agrements?|autorisation(?:en|er|s)?',
  'licenci[ao]s?|habilitaciones|permisos|acreditaciones|matricul[ao]s?|cedul[ao]s?|carnets?|carnes|tarjetas|constancias?|credenciales|autorizaciones|postitulos|diplomados',
  'licenze|abilitazion[ei]|patent[ei]|patentini|attestat[io]|iscrizioni|tessere|autorizzazioni',
  'licencas?|habilitacao|acreditacoes|registros?|registos?|carteiras|cartoes|cnh|autorizacoes',
  'attesten|bewijzen|bekwaamheden|rijbewij(?:s|zen)|registraties?|licenties|vergunningen|getuigschriften|erkenningen|pasjes',
  'certyfik\\p{L}*|uprawnienia|swiadectwa|zaswiadczenia|licenc(?:je|as)|karty|jazdy|pozwolenia',
  'sertif\\p{L}*|legitimation(?:er)?|behorigheter|intyg|korkort|korekort|forerkort|kursbevis|beviser|licenser|autorisasjon(?:er)?',
  'atestate|autorizatii|permise|belgeler|osvedceni|opravneni|igazolvanyok',
];
const PAPER = new RegExp(`^(?:${PAPERS.join('|')})$`, 'u');
/** Words that stand beside them: what else is listed, whose it is, and what joins them. */
const BESIDE =
  /^(?:trainings?|courses?|checks|documents?|dokumente|documenten|documentos|dokumenty|titres?|titulos?|titulaciones|titoli|titels?|diplom(?:e|es|as?|y)|colegiacion|competences?|competency|habilitac(?:ao|oes)|cartas?|conducao|complementari\p{L}+|pin|trade|awards|kurse?|cursos|corsi|cursussen|cours|formations?|formacion|formazione|qualifiche|vorming(?:en)?|bijscholing(?:en)?|nascholing(?:en)?|kursy|szkolenia|kwalifikacje|dodatkowe|prawo|weiterbildung(?:en)?|fortbildung(?:en)?|schulung(?:en)?|lehrgange?|kurser|kort|qualifications?|qualifikationen|memberships?|mitgliedschaften|professional\p{L}*|profesional\p{L}*|profissiona\p{L}*|professionnel\p{L}*|professionel\p{L}*|professional[ei]|beruflich\p{L}*|zawodowe|other|additional|further|weitere|sonstige|autres|otr[oa]s|outr[oa]s|altr[ei]|overige|inne|current|relevant|key|technical|trade|industry|safety|health|site|driving|seafarer|security|my|mes|mis|meine|mijn|held|and|und|et|y|e|en|i|oraz|och|og|of|the|mit|de|des|di|del|in|for)$/u;

/** In words. */
const LONGEST = 6;

/** True where a phrase joins words of papers: "Qualifications and licenses", "Certificati e abilitazioni". */
export function headsCertificates(words: readonly string[]): boolean {
  return words.length >= 2 && isOfPapers(words);
}

/** True for one word of papers as well, which heads a list only where the page sets it off: "CARTES", "Tessere". */
export function isOfPapers(words: readonly string[]): boolean {
  return (
    words.length >= 1 &&
    words.length <= LONGEST &&
    words.some((word) => PAPER.test(word)) &&
    words.every((word) => PAPER.test(word) || BESIDE.test(word))
  );
}

/** True where one of the words is of papers. */
export const namesPapers = (words: readonly string[]): boolean => words.some((word) => PAPER.test(word));
