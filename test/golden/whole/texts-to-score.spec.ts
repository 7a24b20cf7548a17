import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { assessorFor, compileWeights, defaultWeights, fold } from '#libs/matching';
import { readRole, SHIPPED_ROLES } from '#libs/job-ad';
import { buildProfile, type SourceDocument } from '#libs/resume';

/** From text to score, as every surface goes it: reader, matcher and fold together, on the shipped role. */
const role = readRole(SHIPPED_ROLES[0]!.page, {});
const weights = compileWeights(role.criteria, defaultWeights(role.criteria));
const read = assessorFor(role);

const source = (text: string): SourceDocument => ({
  text,
  digest: createHash('sha256').update(text).digest('hex'),
  extractor: 'text/1',
  readability: 'text',
});
const assessed = (...texts: string[]) => read(buildProfile(texts.map(source)), '2026-06-15');
const scoreOf = (...texts: string[]) => fold(assessed(...texts).criteria, weights).score;
const values = (...texts: string[]) =>
  assessed(...texts).criteria.map(({ id, value, low, high, outcome }) => [id, value, low, high, outcome]);

const WORK = [
  `MLOps Engineer, Fabrikam
March 2023 - Present
- Built end-to-end training and serving pipelines in Kubeflow, from data ingestion to evaluation
- Packaged training jobs in Docker and deployed them on Kubernetes with Helm
- Track experiments and register models in MLflow
- Watch data drift of all deployed endpoints with Evidently and Grafana`,
  `Data Engineer, Contoso
June 2019 - February 2023
- Wrote batch pipelines in Python with unit tests and type hints
- Ran Airflow on AWS with S3, Lambda and EKS, provisioned in Terraform
- Released through GitHub Actions`,
];
const EDUCATION = `BSc Computer Science, University of Ghent, 2015 - 2019`;
const CERTIFICATIONS = `Certified Kubernetes Administrator (CKA), issued March 2025`;
const resume = (name = 'Ann Peters', details = 'ann.peters@example.org', sections?: string[]) =>
  [
    name,
    details,
    ...(sections ?? [
      `Experience\n\n${WORK.join('\n\n')}`,
      `Education\n\n${EDUCATION}`,
      `Certifications\n\n${CERTIFICATIONS}`,
    ]),
  ].join('\n\n');

describe('a score made from text', () => {
  it('a mid-level engineer reads as one', () => {
    const { band, criteria, readable } = assessed(resume());
    expect(readable).toBe(true);
    // March 2023 to June 2026, both counted.
    expect(band).toMatchObject({ reads: 'mid', relevantMonths: 40 });
    const valueOf = (id: string) => criteria.find((one) => one.id.startsWith(id))?.value;
    expect(valueOf('certifications')).toBe(10000);
    expect(valueOf('education')).toBe(10000);
  });

  describe('fairness: no personal trait changes it', () => {
    it.each([
      ['name', resume('Mohammed Al-Farsi')],
      ['gender', resume('Mr. John Peters')],
      [
        'age, nationality and marital status',
        resume('Ann Peters', 'ann.peters@example.org\nBorn 3 May 1971, Belgian, married'),
      ],
      ['address', resume('Ann Peters', 'ann.peters@example.org\n12 Harbour Street, 9000 Ghent')],
    ])('is the same with another %s', (_, other) => {
      expect(values(other)).toEqual(values(resume()));
    });
  });

  it('does not depend on the order of positions, of sections or of documents', () => {
    const usual = values(resume());
    const sections = [
      `Experience\n\n${[...WORK].reverse().join('\n\n')}`,
      `Education\n\n${EDUCATION}`,
      `Certifications\n\n${CERTIFICATIONS}`,
    ];
    expect(values(resume(undefined, undefined, sections))).toEqual(usual);
    expect(values(resume(undefined, undefined, [sections[1]!, sections[2]!, sections[0]!]))).toEqual(usual);
    const letter = 'Dear team,\n\nAt Fabrikam I moved serving to vLLM.\n\nAnn';
    expect(values(resume(), letter)).toEqual(values(letter, resume()));
  });

  it('never gains more than two points from what is left out', () => {
    const lines = resume().split('\n');
    const whole = scoreOf(resume());
    const rises = lines
      .map((line, at) => ({ line, rise: scoreOf(lines.filter((_, other) => other !== at).join('\n')) - whole }))
      // Section headings and position headers are structure (SCORE).
      .filter(({ line }) => line.startsWith('-') || /\d{4}/.test(line))
      .filter(({ rise }) => rise > 200);
    expect(rises).toEqual([]);
  });

  it('gains at most the listed value from the role page pasted below', () => {
    const pasted = `${resume('Ann Peters', 'x', [`Experience\n\nShop assistant, Contoso\n2019 - Present\n- Sold shoes`])}\n\n${role.page}`;
    const { criteria, flags } = assessed(pasted);
    expect(flags.map(({ code }) => code)).toContain('copied-from-role');
    const skills = criteria.filter(({ category }) => category === 'skills');
    expect(Math.max(...skills.map(({ value }) => value))).toBeLessThanOrEqual(5000);
    expect(criteria.find(({ category }) => category === 'responsibilities')!.value).toBeLessThan(2000);
  });
});
