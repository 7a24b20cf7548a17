import { describe, expect, it } from '@jest/globals';
import { fc } from '../../../test/support/properties.js';
import { toAmericanSpelling } from '../words/british-spelling.js';
import { wordRuns } from '../words/word-runs.js';
import { stem } from '../words/stems.js';
import { sentenceTerms, stemsOfText } from './terms.js';
import { tokenise, wordCount } from '../words/tokens.js';
import { SHIPPED_SKILLS } from '../lexicon/skill-lexicon.js';

const words = (text: string): string[] => tokenise(text).map((token) => token.text);

describe('tokens', () => {
  it.each([
    ['C++, C# and F# on .NET Core', ['c++', 'c#', 'and', 'f#', 'on', '.net', 'core']],
    ['ASP.NET or node.js', ['asp', 'net', 'or', 'node', 'js']],
    ["A bachelor's degree; they don't mind", ['a', 'bachelor', 'degree', 'they', "don't", 'mind']],
    ['The team’s CI/CD runs on EC2/S3', ['the', 'team', 'ci', 'cd', 'runs', 'on', 'ec2', 's3']],
    ['scikit-learn, W&B and 3–6 years', ['scikit', 'learn', 'w', 'b', 'and', '3', '6', 'years']],
    ['Müller führte naïve Ärzte', ['müller', 'führte', 'naïve', 'ärzte']],
    ['Привет 日本語 𝒳', ['привет', '日本語', '𝒳']],
    ['Pythonで開発、S3を使用', ['python', 'で開発', 's3', 'を使用']],
    ['使用Docker和C++开发, 2年', ['使用', 'docker', '和', 'c++', '开发', '2年']],
    ['C#で、.NETの', ['c#', 'で', '.net', 'の']],
    ['Kubernetesом, Python을, בDocker', ['kubernetes', 'ом', 'python', '을', 'ב', 'docker']],
    ['ticket #42, A# minor', ['ticket', '42', 'a#', 'minor']],
    ['', []],
    [' — … ', []],
  ])('of %j', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it('keep their places, moved by the offset', () => {
    const text = "Jane's C++ code";
    expect(tokenise(text, 100).map(({ start, end }) => text.slice(start - 100, end - 100))).toEqual([
      'Jane',
      'C++',
      'code',
    ]);
  });

  it('stand in order, apart, and where their text is, in any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        let at = 0;
        for (const token of tokenise(text)) {
          expect(token.start).toBeGreaterThanOrEqual(at);
          expect(token.end).toBeGreaterThan(token.start);
          expect(text.slice(token.start, token.end).toLowerCase().replace('’', "'")).toBe(token.text);
          at = token.end;
        }
        expect(at).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it('are counted', () => {
    expect(wordCount("The plan's cost: 40 % less.")).toBe(5);
  });
});

describe('stems', () => {
  it.each([
    ['organise', 'organize'],
    ['optimisation', 'optimization'],
    ['containerised', 'containerized'],
    ['behaviour', 'behavior'],
    ['analyse', 'analyze'],
    ['programmes', 'programs'],
    ['centre', 'center'],
    ['artefacts', 'artifacts'],
    ['modelling', 'modeling'],
    ['labelled', 'labeled'],
    ['moulding', 'molding'],
    ['moulds', 'molds'],
    ['moulded', 'molded'],
    ['paediatrician', 'pediatrician'],
    ['anaesthetist', 'anesthetist'],
    ['haemodialysis', 'hemodialysis'],
  ])('of %s and %s are one', (british, usual) => {
    expect(stem(british)).toBe(stem(usual));
  });

  it.each([
    'exercise',
    'advise',
    'supervised',
    'enterprise',
    'promise',
    'precise',
    'expertise',
    'revised',
    'comprising',
    'four',
    'hour',
    'tour',
    'source',
  ])('leave %s as it is spelt', (word) => {
    expect(toAmericanSpelling(word)).toBe(word);
  });

  it.each([
    ['deployments', 'deployment'],
    ['pipelines', 'pipeline'],
    ['monitoring', 'monitored'],
  ])('of %s and %s are one', (a, b) => {
    expect(stem(a)).toBe(stem(b));
  });

  it.each(['c++', 's3', 'über', 'к8s'])('leave %s whole', (word) => {
    expect(stem(word)).toBe(word);
  });
});

describe('terms', () => {
  it('leave out function words, numbers and what every requirement is written with', () => {
    expect(stemsOfText('You have at least 5 years of strong experience with the payroll of 1,200 people')).toEqual([
      'payrol',
      'peopl',
    ]);
  });

  it('are distinct, sorted, and name the class of each tool', () => {
    expect(sentenceTerms('Tracked tracking runs in MLflow', [{ skill: 'mlflow' }], SHIPPED_SKILLS)).toEqual([
      'class:experiment-tracking',
      'class:model-registry',
      'mlflow',
      'run',
      'track',
    ]);
  });
});

describe('runs', () => {
  it('are one for each four words in a row, whatever marks stand between them', () => {
    expect(wordRuns('one two three')).toEqual([]);
    const runs = wordRuns('Roll back endpoints, if needed.');
    expect(runs).toHaveLength(2);
    expect(wordRuns('roll back – endpoints if NEEDED')).toEqual(runs);
  });

  it('are unsigned 32-bit numbers that tell the order of words', () => {
    const [run] = wordRuns('data model feature store');
    expect(run).toBeGreaterThanOrEqual(0);
    expect(run).toBeLessThan(2 ** 32);
    expect(wordRuns('model data feature store')).not.toEqual([run]);
  });
});

it('the index of words takes a word for a word, whatever objects answer to', () => {
  expect(['constructor', 'toString', 'hasOwnProperty'].map((word) => toAmericanSpelling(word.toLowerCase()))).toEqual([
    'constructor',
    'tostring',
    'hasownproperty',
  ]);
  expect(stem('constructor')).toBe('constructor');
});
