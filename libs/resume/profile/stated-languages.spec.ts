import { expect, it } from '@jest/globals';
import { languageLines, type AskedAnswer } from '#libs/contracts';
import { buildProfile } from './build-profile.js';

/** What is read of answers about languages: each language with its level, and the words that say so. */
function read(...asked: AskedAnswer[]) {
  const text = languageLines(asked) ?? '';
  const profile = buildProfile([{ text, digest: 'a'.repeat(64), extractor: 'text/1', readability: 'text' }]);
  const languages = profile.languages.map(({ language, level, span }) => [
    ...[language, level, text.slice(span.start, span.end)],
  ]);
  return { languages, mentions: profile.sentences.flatMap(({ mentions }) => mentions), profile };
}

it.each<[string, AskedAnswer['answer'], (string | null)[][]]>([
  [
    'Which languages do you speak?',
    'German C1, English fluent',
    [
      ['de', 'C1', 'German C1'],
      ['en', 'C1', 'English fluent'],
    ],
  ],
  [
    'Languages',
    'Deutsch (Muttersprache), Englisch (B2)',
    [
      ['de', 'native', 'Deutsch (Muttersprache)'],
      ['en', 'B2', 'Englisch (B2)'],
    ],
  ],
  ['What is your level of English?', 'Fluent', [['en', 'C1', 'English: Fluent']]],
  ['Wie gut sprechen Sie Deutsch?', 'verhandlungssicher', [['de', 'C1', 'German: verhandlungssicher']]],
  ['Niveau d’anglais', 'B2', [['en', 'B2', 'English: B2']]],
  ['Do you speak German?', 'Yes', [['de', null, 'German']]],
  ['Do you speak French fluently?', 'Yes', [['fr', 'C1', 'French fluently']]],
  ['Are you a native English speaker?', 'Yes', [['en', 'native', 'English']]],
  [
    'Do you speak any foreign languages?',
    'I speak French at B1, which I used for Kubernetes and Python courses',
    [['fr', 'B1', 'French at B1']],
  ],
])('%s %j is read with its words', (question, answer, expected) => {
  const { languages, mentions } = read({ question, answer });
  expect(languages).toEqual(expected);
  // Nothing else of an answer is evidence of anything.
  expect(mentions).toEqual([]);
});

it('a profile says nothing of a nationality or mother tongue', () => {
  const { profile } = read(
    { question: 'Which languages do you speak?', answer: 'German C1, Python' },
    { question: 'English level', answer: 'C1' },
  );
  expect(profile.positions).toEqual([]);
  expect(profile.certifications).toEqual([]);
  expect(profile.identity.name).toBeNull();
  expect(profile.headline).toBeNull();
  expect(profile.sentences.flatMap(({ mentions }) => mentions)).toEqual([]);
});
