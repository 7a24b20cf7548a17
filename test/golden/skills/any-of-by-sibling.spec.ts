import { describe, expect, it } from '@jest/globals';
import { assess } from '#libs/matching';
import { AS_OF, Person, ask, criterion, roleWith, valueOf } from '../support/index.js';

const role = roleWith([
  criterion(
    'skills.tracking',
    ask.skill(['mlflow', 'wandb'], { siblings: ['clearml'], classWord: 'experiment-tracking' }),
  ),
]);
const working = (sentence: string) =>
  new Person().job({ title: 'MLOps Engineer', from: '2024-01', to: 'now' }, sentence);

describe('a closed group of tools', () => {
  it.each([
    ['a tool that is named', 'Logged runs in [wandb]', 10000],
    ['a sibling that is not', 'Logged runs in [clearml]', 6000],
    ['the class word alone', 'Set up [experiment-tracking|experiment tracking]', 5000],
    ['the better of two', 'Moved from [clearml] to [mlflow]', 10000],
    ['nothing of it', 'Trained models', 0],
  ])('%s', (_, sentence, value) => {
    expect(valueOf(working(sentence).facts(), role, 'skills.tracking')).toBe(value);
  });

  it('takes a sibling shown over a named tool only listed', () => {
    // Sibling shown: 0.6 × 1. Named tool listed beside relevant work would need the job to show a criterion: 1 × 0.5.
    expect(valueOf(working('Logged runs in [clearml]').list('[mlflow]').facts(), role, 'skills.tracking')).toBe(6000);
  });
});

describe('the explanation of a group', () => {
  it('gives the time of the tool that is named, not of all that count', () => {
    // wandb 2020-01..2021-12 = 24 months; mlflow 2022-01..2022-12 = 12 months, last used December 2022.
    const facts = new Person()
      .job({ title: 'MLOps Engineer', from: '2022-01', to: '2022-12' }, 'Kept the registry in [mlflow]')
      .job({ title: 'MLOps Engineer', from: '2020-01', to: '2021-12' }, 'Logged runs in [wandb]')
      .facts();
    const { detail } = assess(facts, role, AS_OF).criteria[0]!.explanation;
    const profile = {
      mlflow: { months: 12, lastMonth: 2022 * 12 + 11 },
      wandb: { months: 24, lastMonth: 2021 * 12 + 11 },
    };
    expect(detail).toMatchObject(profile[detail['skill'] as keyof typeof profile]);
  });
});
