import { hmac } from '../signing.js';
import { greeting, signedByHeaders, type AtsSamples, type SampleAbout, type SampleEvent } from './sample.js';

const ids = ({ person, jobId }: SampleAbout) => ({ candidate_id: `sample-candidate-${person}`, job_id: jobId });

const event = (name: string, json: (about: SampleAbout) => object): SampleEvent => ({
  build: (about) => ({
    json: json(about),
    headers: { 'event-id': about.token, 'event-name': name, 'event-version': 'v201910' },
  }),
});

export const smartRecruitersSamples: AtsSamples = {
  vendor: 'smartrecruiters',
  events: {
    handshake: greeting({}, { 'x-hook-secret': 'sample-handshake' }),
    'application.created': event('application.created', ids),
    'application.status.updated': event('application.status.updated', ids),
    'candidate.updated': event('candidate.updated', (about) => ({ candidate_id: ids(about).candidate_id })),
    'candidate.deleted': event('candidate.deleted', (about) => ({ candidate_id: ids(about).candidate_id })),
    'job.updated': event('job.updated', (about) => ({ job_id: about.jobId })),
  },
  signed: signedByHeaders((secret, rawBody, { headers = {} }, { at }) => {
    const timestamp = String(Math.floor(at.getTime() / 1000));
    const named = ['event-id', 'event-name', 'event-version', 'link'].map((name) => headers[name] ?? '').join('.');
    const signature = hmac('sha256', secret, `${timestamp}.`, rawBody, `.${named}`).toString('hex');
    return { 'smartrecruiters-timestamp': timestamp, 'smartrecruiters-signature': `v1=${signature}` };
  }),
};
