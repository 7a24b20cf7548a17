import { describe, expect, it } from '@jest/globals';
import { buildProfile } from '../../profile/build-profile.js';
import { statedMonths } from '../stated-duration.js';

/** The names that a sentence shows, names known a little with `~`, and those of others with `-`; denied ones are left out. */
function read(sentence: string): string[] {
  const text = `Work experience\n\nEngineer, Acme Ltd, 2019 - 2021\n- ${sentence}\n`;
  const { sentences } = buildProfile([{ text, digest: 'd', extractor: 'text/1', readability: 'text' }]);
  return sentences.flatMap(({ negated, claim, mentions }) =>
    negated
      ? []
      : mentions.map((one) => {
          const kind = one.claim ?? claim;
          return `${kind === 'weak' ? '~' : kind === 'others' ? '-' : ''}${one.skill}`;
        }),
  );
}

describe('what is denied in other languages', () => {
  it.each([
    'Senza esperienza con Kafka',
    'Non ho ancora usato Terraform',
    'Vorrei imparare Kubernetes',
    'Geen ervaring met Kafka',
    'Nog nooit met Terraform gewerkt',
    'Wil graag Kubernetes leren',
    'Sem experiência com Kafka',
    'Não conheço Terraform',
    'Gostaria de aprender Kubernetes',
    'Bez doświadczenia z Kafka',
    'Nie znam Terraform',
    'Chciałbym nauczyć się Kubernetes, chcę poznać Kubernetes',
  ])('%s', (sentence) => {
    expect(read(sentence)).toEqual([]);
  });

  it.each([
    ['Gestione di Kafka, ma senza esperienza con Terraform', ['kafka']],
    ['Beheer van Kafka, maar geen ervaring met Terraform', ['kafka']],
    ['Gestão de Kafka, mas sem experiência com Terraform', ['kafka']],
    ['Utrzymanie Kafka, ale bez doświadczenia z Terraform', ['kafka']],
    ['No projeto do banco usei Kafka com Terraform', ['kafka', 'terraform']],
  ])('leaves the rest: %s', (sentence, expected) => {
    expect(read(sentence)).toEqual(expected);
  });
});

describe('what is known a little in other languages', () => {
  it.each([
    ['Conoscenza di base di Terraform', ['~terraform']],
    ['Terraform (di base), Kafka', ['~terraform', 'kafka']],
    ['Basiskennis van Terraform', ['~terraform']],
    ['Noções de Terraform', ['~terraform']],
    ['Podstawowa znajomość Terraform', ['~terraform']],
    ['Terraform (podstawy), Kafka', ['~terraform', 'kafka']],
  ])('%s', (sentence, expected) => {
    expect(read(sentence)).toEqual(expected);
  });
});

describe('what others did in other languages', () => {
  it.each([
    ['Sviluppo di servizi in Python mentre i colleghi gestivano Kafka', ['python', '-kafka']],
    ["Diensten in Python, terwijl de collega's beheerden Kafka", ['python', '-kafka']],
    ['Serviços em Python enquanto os colegas mantinham Kafka', ['python', '-kafka']],
  ])('%s', (sentence, expected) => {
    expect(read(sentence)).toEqual(expected);
  });
});

describe('durations in other languages', () => {
  it.each([
    ['tre anni di esperienza', 36],
    ['18 mesi in magazzino', 18],
    ['vijf jaar ervaring', 60],
    ['6 maanden stage', 6],
    ['quatro anos de experiência', 48],
    ['8 meses no caixa', 8],
    ['siedem lat doświadczenia', 84],
    ['6 miesięcy praktyki', 6],
  ])('%s', (text, months) => {
    expect(statedMonths(text)).toBe(months);
  });
});
