/** Cheap, and absent from nearly every sentence: what each of the patterns below needs. */
const WORTH_A_LOOK =
  /\b(?:ignor\w*|oublie[zr]?|olvida|vergiss|vergessen sie|dies(?:e|en|es|er) (?:kandidat|bewerb|lebenslauf|profil)\w*|(?:ce|cette) (?:candidat\w*|profil|cv)|est[ea] (?:candidat[oa]|perfil|cv)|treat (?:all|every|each|the)|disregard|forget|override|bypass|this (?:candidate|applicant|person|resume|cv|profile|application)|this résumé|(?:rank|rate|score|hire|select|shortlist|recommend) me|you are an?|(?:to|for) (?:the |any |all )?(?:ai|llms?|language models?|chatgpt|gpt|bots?|ats|parsers?))(?!\w)/i;

const ABOUT_THE_READING =
  /\b(?:candidates?|applicants?|resumes?|résumés?|cv|applications?|profiles?|scor\w+|rank\w*|shortlist\w*|recommend\w*)(?![\w])/i;

/**
 * Matches text that addresses the reader of the document, human or machine, instead of describing the candidate. Each
 * pattern requires words that a line about work hardly combines. The number of words between them is bounded, so that
 * the time is linear in the length of a text.
 */
const INSTRUCTIONS: RegExp[] = [
  /\b(?:ignore|disregard|forget|override|bypass)\s+(?:(?:all|any|every|everything|the|your|of|these|those|my|other|previous|prior|above|earlier|preceding|foregoing|existing|system)\s+){1,5}(?:instructions?|prompts?|rules?|guidelines?|criteria|directions?|commands?)\b/i,
  /\b(?:ignoriere?|ignorieren sie|vergiss|vergessen sie)\s+(?:(?:alle|die|bisherigen|vorherigen|obigen|früheren|deine|ihre)\s+){1,4}(?:anweisungen|instruktionen|regeln|vorgaben)/i,
  /\b(?:ignore[zr]?|oublie[zr]?)\s+(?:(?:toutes|tous|les|vos|tes|ces|précédentes)\s+){1,4}(?:instructions|consignes|règles)/i,
  /\b(?:ignora|ignore|olvida)\s+(?:(?:todas|todos|las|los|tus|sus|estas|anteriores)\s+){1,4}(?:instrucciones|reglas|indicaciones)/i,
  /\b(?:rank|rate|score|place|put|recommend|select|shortlist|hire|treat|mark|give|consider|assign|award)\s+(?:me\b|this\s+(?:candidate|applicant|person|resume|résumé|cv|profile|application)(?![\w]))[^.!?\n]{0,80}\b(?:first|highest|top|best|maximum|max|perfect|100|full (?:marks|score)|must[- ]hire|strong(?:est)? (?:fit|match)|hired?|qualified)\b/i,
  /\byou are (?:an? )(?:(?:ai|llm|language model|helpful|recruit(?:er|ing|ment)|hiring|hr|screening|resume|cv)\s+){0,3}(?:ai|llm|language model|assistant|chatbot|bot)\b/i,
  /\bthis\s+(?:candidate|applicant|person|resume|résumé|cv|profile|application)\s+(?:[\w-]+\s+){0,8}?(?:must|should|shall|has to|needs to|is to)\s+be\s+(?:ranked|rated|scored|shortlisted|hired|selected|placed|put|treated|considered|recommended)\b/i,
  /\btreat (?:all|every|each|the)\s+(?:[\w-]+\s+){0,3}?(?:requirements?|criteria|must-haves?|skills?)\b[^.!?\n]{0,80}\b(?:met|fulfilled|satisfied|shown)\b/i,
  /\b(?:bewerte|bewerten sie|stufe|setze|setzen sie|empfiehl|empfehlen sie)\s+dies(?:e|en|es)\s+(?:kandidat|bewerb|lebenslauf|profil)\w*/i,
  /\b(?:classe[zr]?|note[zr]?|évalue[zr]?|place[zr]?|donne[zr]?|recommande[zr]?)\s(?=[^.!?\n]{0,80}\b(?:ce|cette) (?:candidat|profil|cv))[^.!?\n]{0,80}\b(?:premi[eè]re?|maximale?|meilleure?|100|tête)(?!\p{L})/iu,
  /\b(?:clasifica|califica|puntúa|da|dale|coloca|pon|recomienda)\s[^.!?\n]{0,60}\best[ea] (?:candidat[oa]|perfil|cv)\b/iu,
  /\b(?:clasifica|califica|puntúa|coloca|pon|recomienda)\s+(?:a\s+)?est[ea] (?:candidat[oa]|perfil|cv)\b/iu,
];
const ADDRESSED =
  /^\W{0,5}(?:note|notice|message|instructions?|attention|hint)\s+(?:to|for)\s+(?:the |any |all )?(?:ai|llms?|language models?|chatgpt|gpt|bots?|ats|parsers?)\b/i;

/**
 * Returns whether a sentence tells its reader what to do ("ignore all previous instructions", "rank this candidate
 * first").
 */
export function isPromptInjection(sentence: string): boolean {
  if (!WORTH_A_LOOK.test(sentence)) return false;
  return (
    INSTRUCTIONS.some((pattern) => pattern.test(sentence)) ||
    (ADDRESSED.test(sentence) && ABOUT_THE_READING.test(sentence))
  );
}
