/** German sentences about faults of weights and of an organization's custom skills. */
import type { customSkillsFaults as skillsEn, weightsFaults as weightsEn } from '../../en/codes/faults.js';

export const weightsFaults: Record<keyof typeof weightsEn, (subject: string, value: number) => string> = {
  'weight-negative': (subject, value) => `Die Gewichtung von ${subject} ist ${value}. Sie muss 0 oder mehr sein`,
  'weight-not-whole': (subject, value) => `Die Gewichtung von ${subject} ist ${value}. Sie muss eine ganze Zahl sein`,
  'weight-missing': (subject) => `Die Gewichtung von ${subject} fehlt`,
  'weights-not-100': (_, value) => `Die Gewichtungen ergeben zusammen ${value}, müssen aber 100 ergeben`,
  'weights-all-zero': () => 'Alle Gewichtungen sind 0. Mindestens eine muss größer sein',
  'category-unknown': (subject) => `Die Kategorie ${subject} gibt es nicht`,
  'category-without-criteria': (subject, value) =>
    `${subject} hat ${value} Punkte, aber keine Anforderung, die zählt. Verteilen Sie die Punkte auf eine andere Kategorie`,
  'category-without-importance': (subject, value) =>
    `${subject} hat ${value} Punkte, aber nur Anforderungen mit Wichtigkeit 0`,
  'criterion-unknown': (subject) => `Die Stelle hat keine Anforderung ${subject}`,
  'criterion-missing': (subject) => `Die Anforderung ${subject} fehlt`,
  'kind-unknown': (subject) => `Die Art von ${subject} ist keine von must, required, preferred, bonus`,
  'importance-negative': (subject, value) => `Die Wichtigkeit von ${subject} ist ${value}. Sie muss 0 oder mehr sein`,
  'importance-not-whole': (subject, value) =>
    `Die Wichtigkeit von ${subject} ist ${value}. Sie muss ein Vielfaches von 0,1 sein`,
  'importance-too-large': (subject, value) =>
    `Die Wichtigkeit von ${subject} ist ${value}. Sie darf höchstens 1000 sein`,
  'threshold-out-of-range': (lane, value) =>
    `Die Gruppe ${lane} beginnt bei ${value}. Erlaubt ist eine ganze Zahl von 1 bis 100`,
  'thresholds-crossed': (_, value) => `„Passt vielleicht“ beginnt bei ${value}, über „Passt sehr gut“`,
};

export const customSkillsFaults: Record<keyof typeof skillsEn, (subject: string, of: string) => string> = {
  'id-shipped': (id, name) =>
    `Die Kennung ${id} gehört zur mitgelieferten Kenntnis ${name}. Entfernen Sie den Namen, um Schreibweisen zu ergänzen, oder wählen Sie eine andere Kennung`,
  'id-twice': (id) => `Die Liste enthält die Kennung ${id} zweimal. Führen Sie beide Einträge zusammen`,
  'skill-unknown': (id) =>
    `Es gibt keine mitgelieferte Kenntnis ${id}. Ergänzen Sie einen Namen, um eine eigene anzulegen`,
  'class-unknown': (id) => `Es gibt keine Klasse ${id}. Suchen Sie in den Kenntnissen nach einer Klasse`,
  'implied-unknown': (id) => `Die mitbelegte Kenntnis ${id} ist weder mitgeliefert noch in dieser Liste`,
  'implies-itself': (id) => `${id} belegt über andere Kenntnisse sich selbst. Entfernen Sie eine der Verknüpfungen`,
  'spelling-empty': (text) => `„${text}“ hat weder Buchstaben noch Ziffern`,
  'spelling-common': (text) => `„${text}“ ist zu allgemein und käme überall vor. Ergänzen Sie ein Wort`,
  'spelling-long': (text) => `„${text}“ ist zu lang. Verwenden Sie höchstens acht Wörter`,
  'spelling-shipped': (text, name) => `„${text}“ ist bereits eine Schreibweise von ${name}`,
  'spelling-twice': (text, id) => `„${text}“ ist bereits eine Schreibweise von ${id}`,
};
