/** Profile and assessment of one text résumé against a role of 40 criteria, on one core. */
import { assessorFor, compileWeights, defaultWeights, fold } from '#libs/matching';
import { roleFromRequirements } from '#libs/job-ad';
import { buildProfile } from '#libs/resume';
import { personDocument } from '../people.js';
import { type BenchRow, medianMs } from '../row.js';

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

const PEOPLE = 400;

export const assessing: BenchRow = {
  id: 'assessing',
  name: 'profile + assess one text résumé against a 40-criterion role, one core',
  target: '≥ 500 a second',
  async run() {
    const role = roleFromRequirements({ title: 'MLOps Engineer', requirements: REQUIREMENTS });
    const weights = compileWeights(role.criteria, defaultWeights(role.criteria));
    // Made ready once a role version, as the worker and the command line do.
    const assess = assessorFor(role);
    const sources = await Promise.all(Array.from({ length: PEOPLE }, (_, number) => personDocument(number)));
    let profileMs = 0;
    const ms = await medianMs(5, () => {
      profileMs = 0;
      for (const source of sources) {
        const started = performance.now();
        const profile = buildProfile([source]);
        profileMs += performance.now() - started;
        fold(assess(profile, '2026-01-01').criteria, weights);
      }
    });
    const perSecond = (PEOPLE * 1000) / ms;
    const characters = sources.reduce((sum, source) => sum + source.text.length, 0) / PEOPLE;
    return {
      figure: `${perSecond.toFixed(0)} a second`,
      detail: `${role.criteria.length} criteria, texts of ${characters.toFixed(0)} characters; ${(profileMs / PEOPLE).toFixed(2)} ms for the profile, ${((ms - profileMs) / PEOPLE).toFixed(2)} ms for assessment and fold`,
      met: perSecond >= 500,
    };
  },
};
