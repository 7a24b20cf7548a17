import { recogniseFields, withNeutralForms } from '#libs/language';

/** The endings of subjects in the languages that are read. */
export const SUBJECT_WORD = withNeutralForms(
  /(?:^|\s)\p{L}*(?:ologie|ologia|ología|ology|onomie|onomia|onomía|onomics|atik|atyka|atica|ática|atique|wissenschaft(?:en)?|wesen|technik|techniek|bau|betriebswirtschaft|technika|management|administration|administración|administração|psychologi[ae]|psychology|ingenieurwesen|engineering|ingeniería|engenharia|ingegneria|inżynieria|ingénierie|droit|recht|rechten|rechts\p{L}+|prawo|direito|derecho|diritto|jura|jus|lettres|lettere|letras|filologi[ae]|geschichte|história|historia|storia|histoire|mathemati\p{L}+|physik|chemie|biologi[ae]|medizin|medicina|médecine|rachunkowość|zarządzanie|ekonomia|finanse|kunde|zorg|economie|studies|sciences?|ciencias|ciências|scienze|nauki|arts|design|pädagogik|pedagogi[aeo]\p{L}*|nursing|accounting|marketing|finance|contabilidad|contabilidade|enfermería|enfermagem|arquitectura|arquitetura|architektura|architecture|architektur|turismo|farmacia|farmácia|stwo|istyka|ística|onica|ônica|ónica|lehre|grafie|graphie|grafia|grafía|gestion|comptabilité|génie|soins|économie|giurisprudenza|infermieristica|vetenskap|vitenskap|videnskab|teknik|kunskap|pflege|verpleging)(?!\p{L})/iu,
);

/** Returns whether a word of English is like those that subjects end in: "Pharmaceutics", "Counseling", "Systems". */
export const isSubjectWord = (word: string): boolean => SUBJECT_WORD().test(word) || ENGLISH.test(word);

const ENGLISH =
  /^(?:\p{L}{2,}(?:ics|[^g]ing|ology|graphy|ment|tion|istry)|law|systems|technology|technologies|services|nutrition|justice|textiles)$/iu;

/** Where the subjects that a text begins with end ("Information Management Systems", "Sociology and French Studies"); 0 for none. */
export function subjectEnd(text: string): number {
  let end = 0;
  for (const field of recogniseFields(text)) {
    if (!/^\s*(?:(?:and|&|\/)\s+)?$/i.test(text.slice(end, field.start))) break;
    end = field.end + (SUBJECT.exec(text.slice(field.end))?.[0].length ?? 0);
  }
  return end;
}

const SUBJECT =
  /^ (?:systems|management|studies|administration|sciences?|technology|(?:and|&) \p{Lu}\p{Ll}+(?: studies| engineering| management)?)(?= \p{Lu})/iu;
