import { describe, expect, it } from '@jest/globals';
import { assess } from '#libs/matching';
import { AS_OF, Person, SHIPPED, criterionOf, roleWith, scoreOf } from '../support/index.js';

const line = 'Build training pipelines for ingestion evaluation and serving on kubernetes with airflow daily';
const role = roleWith(SHIPPED.criteria, {
  page: `${line}\nManage experiment tracking and the model registry in mlflow`,
});
const marked = line.replace('kubernetes', '[kubernetes]').replace('airflow', '[airflow]');
const pasted = new Person().job({ title: 'MLOps Engineer', from: '2018-01', to: 'now' }, marked);

describe('the role page pasted into a dated job', () => {
  it('counts its skills as listed, no duty, and does not make the job relevant', () => {
    const { criteria, band } = assess(pasted.facts(), role, AS_OF);
    const valueOf = (id: string) => criteria.find((one) => one.id === id)!.value;
    // The title alone makes the job adjacent, so a listed skill is worth 0.5: of Docker 2, Kubernetes 2, Helm 1, limits 1
    // that is 2 × 0.5 / 6 = 0.1667.
    expect(valueOf('skills.orchestration')).toBe(5000);
    expect(valueOf('skills.containers')).toBe(1667);
    expect(valueOf('responsibilities.duties')).toBe(0);
    expect(band.relevantMonths).toBe(0);
  });

  it('is flagged where it stands', () => {
    const { flags } = assess(pasted.facts(), role, AS_OF);
    expect(flags.map(({ code }) => code)).toEqual(['copied-from-role']);
    expect(pasted.quote(flags[0]!.spans[0]!)).toBe(line);
  });

  it('gains less than the same work in other words', () => {
    const own = new Person()
      .job(
        { title: 'MLOps Engineer', from: '2018-01', to: 'now' },
        'Our ingestion, evaluation and serving pipelines train on [kubernetes] under [airflow]',
      )
      .facts();
    expect(scoreOf(own, role).score).toBeGreaterThan(scoreOf(pasted.facts(), role).score + 1500);
    expect(criterionOf(own, role, 'skills.orchestration').value).toBe(10000);
  });

  it('does not take six words that agree by chance for a copy', () => {
    const short = new Person().job({ from: '2018-01', to: 'now' }, 'Build training pipelines for ingestion evaluation');
    expect(assess(short.facts(), role, AS_OF).flags).toEqual([]);
  });
});

describe('words that honest people share with the page', () => {
  const asked = [
    'Postgraduate diploma in critical care nursing or anaesthesia',
    'Docker, Kubernetes, Helm, Terraform, MLflow, Airflow or Kubeflow',
    'Plan the intensive care of ventilated patients on the ward',
  ];
  const ward = roleWith(SHIPPED.criteria, { page: asked.join('\n') });
  const flagsOf = (person: Person) => assess(person.facts(), ward, AS_OF).flags.map(({ code }) => code);

  it.each(['education', 'certification', 'heading', 'contact'] as const)('are no copy in a line of %s', (place) => {
    expect(flagsOf(new Person().says(place, `${asked[0]}, 2014`))).toEqual([]);
  });

  it('are no copy where they are names of skills', () => {
    const job = { title: 'MLOps Engineer', from: '2020-01', to: 'now' };
    const names = '[docker], [kubernetes], [helm], [terraform], [mlflow], [airflow]';
    const person = new Person().job(job, `${names}, [jenkins]`);
    expect(flagsOf(person)).toEqual([]);
    expect(criterionOf(person.facts(), ward, 'skills.orchestration').value).toBe(10000);
    // The whole line of the page is a copy all the same.
    expect(flagsOf(new Person().job(job, `${names} or [kubeflow]`))).toEqual(['copied-from-role']);
  });

  it.each(['summary', 'work', 'project', 'list', 'other'] as const)('are a copy in %s', (place) => {
    expect(flagsOf(new Person().says(place, asked[2]!))).toEqual(['copied-from-role']);
  });

  it('show no duty in a heading or a contact line', () => {
    const duty = SHIPPED.criteria.find(({ id }) => id === 'responsibilities.duties')!;
    const duties = duty.expression.test === 'duties' ? duty.expression.duties : [];
    const { terms } = duties[0]!;
    for (const place of ['heading', 'contact'] as const) {
      const person = new Person().says(place, 'Ann Lee, Leeds', { terms }).facts();
      expect(criterionOf(person, SHIPPED, 'responsibilities.duties')).toMatchObject({ value: 0, high: 0 });
    }
    const shown = new Person().says('work', 'Ann Lee, Leeds', { terms }).facts();
    expect(criterionOf(shown, SHIPPED, 'responsibilities.duties').value).toBeGreaterThan(0);
  });
});
