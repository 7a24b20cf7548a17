import { signGreenhouse } from '../greenhouse/greenhouse.js';
import {
  greeting,
  invented,
  sampleEvent,
  signedByHeaders,
  type AtsSamples,
  type SampleAbout,
  type SampleEvent,
} from './sample.js';

/** Greenhouse's ids are numbers. */
const candidateId = ({ person }: SampleAbout): number => 4_100_000 + person;
const applicationId = ({ person }: SampleAbout): number => 7_300_000 + person;

const event = (action: string, payload: (about: SampleAbout) => object): SampleEvent =>
  sampleEvent((about) => ({ action, payload: payload(about) }));

const application = (action: string, fieldsOf: (about: SampleAbout) => object): SampleEvent =>
  event(action, (about) => {
    const { first, last, email } = invented(about.person);
    return {
      application: {
        id: applicationId(about),
        prospect: false,
        status: 'active',
        applied_at: new Date(about.at.getTime() - 86_400_000).toISOString(),
        last_activity_at: about.at.toISOString(),
        current_stage: { id: 51, name: 'Application Review' },
        candidate: {
          id: candidateId(about),
          first_name: first,
          last_name: last,
          title: 'Platform Engineer',
          company: 'Harbour Pilots',
          email_addresses: [{ value: email, type: 'personal' }],
          attachments: [],
        },
        jobs: [{ id: about.jobId, name: 'Platform Engineer', status: 'open' }],
        ...fieldsOf(about),
      },
    };
  });

export const greenhouseSamples: AtsSamples = {
  vendor: 'greenhouse',
  events: {
    ping: greeting({ web_hook_id: 17, enabled: true }),
    new_candidate_application: application('new_candidate_application', ({ at }) => ({
      applied_at: at.toISOString(),
    })),
    candidate_stage_change: application('candidate_stage_change', () => ({
      current_stage: { id: 52, name: 'Phone Interview' },
    })),
    reject_candidate: application('reject_candidate', ({ at }) => ({
      status: 'rejected',
      rejected_at: at.toISOString(),
      rejection_reason: { id: 9, name: 'Position was filled' },
    })),
    unreject_candidate: application('unreject_candidate', () => ({})),
    hire_candidate: event('hire_candidate', (about) => ({ application: { id: applicationId(about) } })),
    update_candidate: event('update_candidate', (about) => ({ candidate: { id: candidateId(about) } })),
    merge_candidate: event('merge_candidate', (about) => ({
      person: { id: candidateId(about), new_candidate_id: candidateId({ ...about, person: about.person + 1 }) },
    })),
    delete_candidate: event('delete_candidate', (about) => ({
      person: { id: candidateId(about), deleted_application_ids: [applicationId(about)] },
    })),
    candidate_anonymized: event('candidate_anonymized', (about) => ({
      candidate_id: candidateId(about),
      fields: ['full_name', 'emails'],
    })),
    delete_application: event('delete_application', (about) => ({
      application: { id: applicationId(about), candidate_id: candidateId(about), job_id: about.jobId },
    })),
    job_updated: event('job_updated', ({ jobId }) => ({ job: { id: jobId, name: 'Platform Engineer' } })),
  },
  signed: signedByHeaders((secret, rawBody, _sample, { token }) => ({
    ...signGreenhouse(secret, rawBody),
    'greenhouse-event-id': token,
  })),
};
