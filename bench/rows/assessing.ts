/** Profile and assessment of one text résumé against a role of about 40 criteria, on one core. */
import { assess, compileWeights, defaultWeights, fold } from '#libs/matching';
import { type SourceText, buildProfile, roleFromRequirements } from '#libs/text';
import { sampleTexts } from '../../apps/cli/samples/index.js';
import { sourceText } from '../source-text.js';
import { type BenchRow, medianMs } from '../row.js';
import { numbers } from '../numbers.js';

/** Forty requirements of the kind that role pages name: tools, phrases, years, a degree, a certificate. */
const REQUIREMENTS = [
  ...['Python', 'Kubernetes', 'Docker', 'Terraform', 'MLflow', 'Airflow', 'Kafka', 'PostgreSQL', 'Spark', 'AWS'],
  ...['Prometheus', 'Grafana', 'GitHub Actions', 'PyTorch', 'TensorFlow', 'scikit-learn', 'SQL', 'Linux', 'Git', 'Go'],
  ...['model monitoring', 'incident response', 'cost reporting', 'feature engineering', 'data versioning'],
  ...['stakeholder communication', 'mentoring junior engineers', 'capacity planning', 'release management'],
  ...['on-call rotation', 'technical writing', 'customer workshops', 'vendor management', 'budget ownership'],
  ...[
    '5+ years of software engineering',
    "Bachelor's degree in computer science",
    'Certified Kubernetes Administrator',
  ],
  ...['English', 'A/B testing', 'distributed training'],
];

export const assessing: BenchRow = {
  name: 'profile + assess one text résumé against a 40-criterion role, one core',
  target: '≥ 500 a second',
  async run() {
    const role = roleFromRequirements({ title: 'MLOps Engineer', requirements: REQUIREMENTS });
    const weights = compileWeights(role.criteria, defaultWeights(role.criteria));
    const next = numbers(3);
    const sources: SourceText[] = Array.from({ length: 400 }, (_, i) => {
      const sample = sampleTexts[i % sampleTexts.length] ?? '';
      // No two alike, so that nothing can be remembered from one to the next.
      return sourceText(sample.replace(/\n/, ` ${next(1e9)}\n`), 'text/1');
    });
    const ms = await medianMs(5, () => {
      for (const source of sources) {
        const { identity: _identity, findings: _findings, ...facts } = buildProfile([source]);
        fold(assess(facts, role, '2026-01-01').criteria, weights);
      }
    });
    const perSecond = (sources.length * 1000) / ms;
    const characters = sources.reduce((sum, source) => sum + source.text.length, 0) / sources.length;
    return {
      figure: `${perSecond.toFixed(0)} a second`,
      detail: `${role.criteria.length} criteria, texts of ${characters.toFixed(0)} characters on average`,
      met: perSecond >= 500,
    };
  },
};
