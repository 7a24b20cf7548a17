/** Headings of certificates, licenses and registrations, in whatever words they are joined. */

/** Words of papers, in lower case and without accents. One of them makes the heading. */
const PAPER =
  /^(?:certif(?!ied$)\p{L}*|certs?|zertifi\p{L}*|sertif\p{L}*|certyfik\p{L}*|licen[cs]es?|licensure|licenci[ao]s?|licenze|licenc(?:je|as)|lizenzen|\p{L}*nachweise?|scheine?|fuhrerscheine?|\p{L}*ausweise|berechtigungen|befahigungen|habilitations?|habilitaciones|abilitazioni|patenti|patentini|permis|permisos|permits?|brevets?|attestations?|attestat[io]|attesten|bewijzen|bekwaamheden|rijbewij(?:s|zen)|registrations?|registratie|registraties|registros?|registo|iscrizioni|accreditations?|acreditaciones|acreditacoes|credentials|tickets|cards|clearances?|endorsements|carnets?|carteiras|uprawnienia|swiadectwa|legitimationer|behorigheter|intyg|korkort|autori[sz]ations?|authori[sz]ations?|matricul[ao]s?|cedul[ao]s?|cartoes|admissions?|eligibilit(?:y|ies)|postitulos|diplomados)$/u;
/** Words that stand beside them: what else is listed, whose it is, and what joins them. */
const BESIDE =
  /^(?:trainings?|courses?|titres?|titulos?|titoli|titels?|diplom(?:e|es|as?|y)|habilitac(?:ao|oes)|complementari\p{L}+|pin|trade|awards|kurse?|cursos|corsi|cursussen|cours|formations?|formacion|formazione|kursy|szkolenia|weiterbildung(?:en)?|fortbildung(?:en)?|schulung(?:en)?|lehrgange?|qualifications?|qualifikationen|memberships?|mitgliedschaften|professional\p{L}*|profesional\p{L}*|profissiona\p{L}*|professionnel\p{L}*|professionel\p{L}*|professional[ei]|beruflich\p{L}*|zawodowe|other|additional|further|weitere|sonstige|autres|otr[oa]s|outr[oa]s|altr[ei]|overige|inne|current|relevant|key|technical|trade|industry|safety|health|site|driving|security|my|mes|mis|meine|mijn|held|and|und|et|y|e|en|i|oraz|och|og|of|the|mit|de|des|di|del|in|for)$/u;

/** In words. */
const LONGEST = 6;

/** True where a phrase joins words of papers: "Qualifications and licenses", "Certificati e abilitazioni". */
export function headsCertificates(words: readonly string[]): boolean {
  return (
    words.length >= 2 &&
    words.length <= LONGEST &&
    words.some((word) => PAPER.test(word)) &&
    words.every((word) => PAPER.test(word) || BESIDE.test(word))
  );
}
