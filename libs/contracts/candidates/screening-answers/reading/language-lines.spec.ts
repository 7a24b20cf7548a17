import { describe, expect, it } from '@jest/globals';
import { languageLines, type AskedAnswer } from '../../../index.js';

const lines = (question: string, answer: AskedAnswer['answer']) =>
  languageLines([{ question, answer }])?.split('\n').slice(1) ?? [];

describe('languages that answers state', () => {
  it.each<[string, AskedAnswer['answer'], string[]]>([
    ['Which languages do you speak?', 'German C1, English fluent', ['German C1, English fluent']],
    ['What languages are you fluent in?', ['English', 'Spanish'], ['English, Spanish']],
    ['Languages', 'Deutsch (Muttersprache), Englisch (C1)', ['Deutsch (Muttersprache), Englisch (C1)']],
    ['Language skills', 'English: native\nFrench: B2', ['English: native', 'French: B2']],
    [
      'Do you speak any foreign languages?',
      'Yes, I speak French fluently since I lived in Lyon',
      ['I speak French fluently'],
    ],
    ['Which languages do you speak?', 'No German, fluent English', ['fluent English']],
    ['Welche Sprachen sprechen Sie?', 'Deutsch, Englisch', ['Deutsch, Englisch']],
    [
      'Quelles langues parlez-vous ?',
      'Français (langue maternelle), anglais courant',
      ['Français (langue maternelle), anglais courant'],
    ],
    ['¿Qué idiomas habla?', 'Español nativo, inglés avanzado', ['Español nativo, inglés avanzado']],
    ['What is your level of English?', 'Fluent', ['English: Fluent']],
    ['English level', ['C1'], ['English: C1']],
    ['How well do you speak German?', 'B2 - upper intermediate', ['German: B2 - upper intermediate']],
    ['Wie gut sprechen Sie Deutsch?', 'verhandlungssicher', ['German: verhandlungssicher']],
    ['Deutschkenntnisse', 'Muttersprache', ['German: Muttersprache']],
    ['Niveau d’anglais', 'courant', ['English: courant']],
    ['Nivel de inglés', 'Avanzado', ['English: Avanzado']],
    ['Poziom języka angielskiego', 'B2', ['English: B2']],
    ['Do you speak German?', 'Yes', ['Do you speak German? Yes']],
    ['Are you fluent in English and French?', true, ['Are you fluent in English and French? Yes']],
    ['Do you speak German?', 'Yes, German at C1', ['German at C1']],
    [
      'Do you have German language skills at C1 level or above?',
      'Yes',
      ['Do you have German language skills at C1 level or above? Yes'],
    ],
    [
      'What languages (spoken) do you know?',
      'english (fluent), hindi (native), python',
      ['english (fluent)', 'hindi (native)'],
    ],
    ['What is your native language?', 'Ukrainian', ['Ukrainian']],
  ])('%s %j', (question, answer, expected) => expect(lines(question, answer)).toEqual(expected));

  it.each<[string, AskedAnswer['answer']]>([
    ['Which programming languages do you know?', 'Python, Go'],
    ['Which programming languages do you speak fluently?', 'English, Python'],
    ['What languages do you code in?', 'Basic, English'],
    ['Which languages and frameworks do you use?', 'French press, Go'],
    ['Experience with large language models?', 'English ones'],
    ['Languages', 'Python, Go, Rust'],
    ['Do you speak German?', 'No'],
    ['Do you speak German?', 'Yes, but badly'],
    ['Do you speak German or French?', 'Yes'],
    ['Are you fluent in German and experienced with Kubernetes?', 'Yes'],
    ['What is your level of German?', 'None'],
    ['What is your level of German?', '4'],
    ['What is your level of English and German?', 'Fluent'],
    ['Which languages do you speak?', 'I do not speak German'],
    ['Which languages do you speak?', 'I am learning Spanish'],
    ['Which languages do you speak?', 'German 3/10 maybe'],
    ['Which languages do you speak?', null],
    ['Have you worked with German clients?', 'Yes'],
    ['Language', 'English'],
    ['In which language would you like to be interviewed?', 'German'],
    ['Please rate your English from 1 to 5', '5'],
    ['Why us?', 'I love English gardens and speak fluent German'],
    ['What is your nationality?', 'German'],
  ])('none are stated by %s %j', (question, answer) => expect(lines(question, answer)).toEqual([]));

  it('stand under a heading, each once', () => {
    const asked = [
      { question: 'English level', answer: 'C1' },
      { question: 'Level of English', answer: 'C1' },
      { question: 'Why us?', answer: 'Barrels' },
    ];
    expect(languageLines(asked)).toBe('Languages\nEnglish: C1');
    expect(languageLines(asked.slice(2))).toBeNull();
  });
});
