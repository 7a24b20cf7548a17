import { hmac } from '../signing.js';
import {
  invented,
  sampleEvent,
  signedByHeaders,
  type AtsSamples,
  type SampleAbout,
  type SampleEvent,
} from './sample.js';

const event = (name: string, data: (about: SampleAbout) => object): SampleEvent =>
  sampleEvent((about) => ({
    hook: { id: 'sample-hook', event: name, target: 'sample' },
    linked_account: { id: 'sample-account', category: 'ats' },
    data: { modified_at: about.at.toISOString(), remote_was_deleted: false, ...data(about) },
  }));

const candidate = (name: string): SampleEvent =>
  event(name, ({ person }) => {
    const { first, last } = invented(person);
    return { id: `sample-candidate-${person}`, first_name: first, last_name: last };
  });

const application = (name: string, fields: object): SampleEvent =>
  event(name, ({ person, jobId }) => ({
    id: `sample-application-${person}`,
    candidate: `sample-candidate-${person}`,
    job: jobId,
    ...fields,
  }));

export const mergeSamples: AtsSamples = {
  vendor: 'merge',
  events: {
    'Candidate.created': candidate('Candidate.created'),
    'Candidate.changed': candidate('Candidate.changed'),
    'Candidate.removed': candidate('Candidate.removed'),
    'Application.created': application('Application.created', { current_stage: 'sample-stage-1' }),
    'Application.changed': application('Application.changed', { current_stage: 'sample-stage-2' }),
    'Job.changed': event('Job.changed', ({ jobId }) => ({ id: jobId, name: 'Platform Engineer' })),
    'LinkedAccount.synced': event('LinkedAccount.synced', () => ({ id: 'sample-account' })),
  },
  signed: signedByHeaders((secret, rawBody) => ({
    'x-merge-webhook-signature': hmac('sha256', secret, rawBody).toString('base64url'),
  })),
};
