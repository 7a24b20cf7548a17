import { describe, expect, it } from '@jest/globals';
import { splitLines } from '../lines/lines.js';
import { plainCopy } from '../lines/plain-copy.js';
import { statedMonths } from './stated-duration.js';
import { clausesOf } from './claims/negation.js';
import { sentencesIn } from './split/split-sentences.js';
import { columnWidth, textUnitsOf } from './split/text-units.js';

const sentences = (text: string): string[] => {
  const lines = splitLines(plainCopy(text));
  return textUnitsOf(lines, columnWidth(lines))
    .flatMap((unit) => sentencesIn(text, unit.start, unit.end))
    .map((piece) => text.slice(piece.start, piece.end));
};

describe('units and sentences', () => {
  it('joins a bullet that is wrapped over lines', () => {
    expect(
      sentences(
        '• Built monitoring for data drift and prediction shift with Evidently and\n  Grafana dashboards\n• Ran it',
      ),
    ).toEqual([
      'Built monitoring for data drift and prediction shift with Evidently and\n  Grafana dashboards',
      'Ran it',
    ]);
  });

  it('joins full lines of a paragraph and cuts it at sentence ends', () => {
    const text =
      'I have spent four years putting the models of a health insurer into\nProduction on AWS. Before that I built pipelines at a smaller firm that\nmoved data, e.g. from S3 to Snowflake. I like it.';
    expect(sentences(text)).toEqual([
      'I have spent four years putting the models of a health insurer into\nProduction on AWS.',
      'Before that I built pipelines at a smaller firm that\nmoved data, e.g. from S3 to Snowflake.',
      'I like it.',
    ]);
  });

  it('keeps short lines apart', () => {
    expect(
      sentences('Agile\nBudget\nBusiness analyst\nSupervisory Control and Data Acquisition of a large plant'),
    ).toHaveLength(4);
  });

  it('cuts at bullets written inside a line', () => {
    expect(sentences('RF hardware designs · Manufacturing operations · Data analysis')).toEqual([
      'RF hardware designs',
      'Manufacturing operations',
      'Data analysis',
    ]);
  });
});

describe('clausesOf', () => {
  const denied = (text: string): string[] =>
    clausesOf(text, { start: 0, end: text.length })
      .filter((clause) => clause.negated)
      .map((clause) => text.slice(clause.start, clause.end));

  it.each([
    ['No experience with Kafka, Flink or Spark', ['No experience with Kafka, Flink or Spark']],
    ['I have not used Kafka, but ran RabbitMQ for three years', ['I have not used Kafka']],
    ['Python, Docker, no Kubernetes, Terraform', ['no Kubernetes']],
    ['I have never deployed to Kubernetes; I use Nomad', ['I have never deployed to Kubernetes']],
    ['Built services in Go although I have no experience with Rust', ['I have no experience with Rust']],
    ['Eager to learn Kubernetes', ['Eager to learn Kubernetes']],
    ['Not familiar with Terraform', ['Not familiar with Terraform']],
    ['Have not yet worked with Kubernetes', ['Have not yet worked with Kubernetes']],
    ['Used neither Kubernetes nor Terraform, but Nomad', ['Used neither Kubernetes nor Terraform']],
    ['Kubernetes: none', ['Kubernetes: none']],
    ['Kubernetes - N/A', ['Kubernetes - N/A']],
    ['Terraform: 3 years, Kubernetes: none, Python: 2 years', ['Kubernetes: none']],
    ['Terraform (3 years), Kubernetes (0 years)', ['Kubernetes (0 years)']],
    ['Kubernetes habe ich nie benutzt', ['Kubernetes habe ich nie benutzt']],
    ['Keine Erfahrung mit Kubernetes', ['Keine Erfahrung mit Kubernetes']],
    ["Pas d'expérience avec Kubernetes", ["Pas d'expérience avec Kubernetes"]],
    ['Sin experiencia con Kubernetes', ['Sin experiencia con Kubernetes']],
    ['Kubernetes Administrator course, dropped in 2020', ['Kubernetes Administrator course, dropped in 2020']],
    ['Kubernetes bootcamp (not completed)', ['Kubernetes bootcamp (not completed)']],
    ['Dropped out of a Kubernetes course', ['Dropped out of a Kubernetes course']],
    ['Kubernetes-Kurs, abgebrochen', ['Kubernetes-Kurs, abgebrochen']],
    ['Formation Kubernetes, inachevée; Docker', ['Formation Kubernetes, inachevée']],
    ['Curso de Kubernetes, sin terminar', ['Curso de Kubernetes, sin terminar']],
    ['Cursus Kubernetes, niet afgerond', ['Cursus Kubernetes, niet afgerond']],
  ])('%s', (text, expected) => {
    expect(denied(text)).toEqual(expected);
  });

  it.each([
    'Not only deployed Kubernetes but trained the team',
    'Released models without downtime using Kubernetes',
    'Migrated to Kubernetes so that users did not notice',
    'Kubernetes, Docker and Terraform',
    'Caught failures no test had seen with Evidently',
    'Ran a small yet complete platform on Kubernetes',
    'Cut the failed jobs to none with Argo',
    'Dropped the cost of Kubernetes training by half',
    'Left Acme after the Kubernetes training',
    'Ran a certification program for Kubernetes, closing 40 incomplete files',
  ])('%s denies nothing', (text) => {
    expect(denied(text)).toEqual([]);
  });

  it('leaves a sentence without a denial whole', () => {
    const text = 'Ran Kafka, but also RabbitMQ; both on Kubernetes';
    expect(clausesOf(text, { start: 0, end: text.length })).toEqual([{ start: 0, end: text.length, negated: false }]);
  });
});

describe('statedMonths', () => {
  it.each([
    ['Over 18 months I migrated the workflow', 18],
    ['for three years', 36],
    ['6+ years of Python', 72],
    ['1.5 years with Kafka', 18],
    ['mit sieben Jahren Berufserfahrung', 84],
    ['2 years of Go and 5 years of Python', 60],
  ])('%s: %i', (text, months) => {
    expect(statedMonths(text)).toBe(months);
  });

  it.each([
    'within 6 months',
    'caught it in six hours',
    'a 45-minute pipeline',
    'a 3 years old system',
    'two years ago',
    'every 3 months',
    'serves 40 million users',
  ])('%s states none', (text) => {
    expect(statedMonths(text)).toBeNull();
  });
});
