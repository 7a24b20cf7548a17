import { describe, expect, it } from '@jest/globals';
import { assess } from '#libs/matching';
import { AS_OF, Person, SHIPPED } from '../support/index.js';

const skills =
  'python docker kubernetes helm pytorch scikit-learn airflow mlflow feast evidently terraform jenkins aws gcp'.split(
    ' ',
  );
const list = (count: number) =>
  [...skills, 'sagemaker', 'vertex-ai']
    .slice(0, count)
    .map((one) => `[${one}]`)
    .join(', ');
const waiter = (listed: string, ...lines: string[]) =>
  new Person().job({ title: 'Waiter', from: '2019-01', to: 'now' }, 'Served tables', ...lines).list(listed);

describe('a list of every keyword over unrelated work', () => {
  it('gains the listed value without work behind it, 0.3, and is flagged', () => {
    const { criteria, flags } = assess(waiter(list(16)).facts(), SHIPPED, AS_OF);
    expect(criteria.filter(({ category }) => category === 'skills').every(({ value }) => value <= 3000)).toBe(true);
    expect(flags.map(({ code, data }) => [code, data])).toEqual([['stuffing', { listed: 16, shown: 0 }]]);
  });

  it('is not flagged from fourteen skills down', () => {
    expect(assess(waiter(list(14)).facts(), SHIPPED, AS_OF).flags).toEqual([]);
    expect(assess(waiter(list(15)).facts(), SHIPPED, AS_OF).flags).toHaveLength(1);
  });

  it('is not flagged when a tenth is shown', () => {
    expect(assess(waiter(list(16), 'Wrote [python]').facts(), SHIPPED, AS_OF).flags).toHaveLength(1); // 1 of 16
    expect(assess(waiter(list(16), 'Wrote [python] in [docker]').facts(), SHIPPED, AS_OF).flags).toEqual([]); // 2 of 16
  });

  it('is flagged in a dated job too, where one line names fifteen and no other shows a tenth of them', () => {
    const stuffed = new Person().job({ title: 'MLOps Engineer', from: '2019-01', to: 'now' }, `Used ${list(16)}`);
    expect(assess(stuffed.facts(), SHIPPED, AS_OF).flags).toMatchObject([
      { code: 'stuffing', data: { listed: 16, shown: 0 } },
    ]);
    const real = [`Stack: ${list(16)}`, 'Wrote [python] in [docker]'];
    const honest = new Person().job({ title: 'MLOps Engineer', from: '2019-01', to: 'now' }, ...real);
    expect(assess(honest.facts(), SHIPPED, AS_OF).flags).toEqual([]);
  });
});
