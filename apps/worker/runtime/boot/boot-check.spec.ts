import { expect, it } from '@jest/globals';
import { JOB_NAMES, queueName } from '#libs/queues';
import { checkProcessors, ProcessorsError } from './boot-check.js';

const all = JOB_NAMES.map(queueName);

it('a worker with one processor for each job passes', () => {
  expect(() => checkProcessors(all)).not.toThrow();
});

it('a worker with wrong processors names every fault at once', () => {
  const check = () => checkProcessors([...all.slice(1), '{build-profile}', '{tidy-up}']);
  expect(check).toThrow(ProcessorsError);
  expect(check).toThrow(
    'Wrong processors: no processor handles read-document; 2 processors handle build-profile; a processor handles {tidy-up}, which is not the queue of a job',
  );
});
