import { hmac } from '../signing.js';
import { sampleEvent, signedByHeaders, type AtsSamples, type SampleAbout, type SampleEvent } from './sample.js';

const event = (name: string, id: (about: SampleAbout) => string | number): SampleEvent =>
  sampleEvent((about) => ({
    payload: { event_name: name, data: { id: id(about), 'updated-at': about.at.toISOString() } },
  }));

const candidateId = ({ person }: SampleAbout): number => 820_000 + person;
const applicationId = ({ person }: SampleAbout): number => 910_000 + person;

export const teamtailorSamples: AtsSamples = {
  vendor: 'teamtailor',
  events: {
    'candidate.create': event('candidate.create', candidateId),
    'candidate.update': event('candidate.update', candidateId),
    'candidate.destroy': event('candidate.destroy', candidateId),
    'job_application.create': event('job_application.create', applicationId),
    'job_application.update': event('job_application.update', applicationId),
    'job_application.destroy': event('job_application.destroy', applicationId),
    'job.update': event('job.update', ({ jobId }) => jobId),
  },
  // Version 2.
  signed: signedByHeaders((secret, _rawBody, { json }, { at }) => {
    const timestamp = Math.floor(at.getTime() / 1000);
    const payload = JSON.stringify((json as { payload: unknown }).payload);
    const digest = hmac('sha256', secret, `${timestamp}.`, payload).toString('hex');
    return { 'tt-signature': Buffer.from(`t=${timestamp},v2=${digest}`).toString('base64') };
  }),
};
