import { hmac } from '../signing.js';
import { invented, sampleEvent, signedByHeaders, type AtsSamples, type SampleEvent } from './sample.js';

const candidate = (type: string, stage: string): SampleEvent =>
  sampleEvent(({ person, jobId, at, token }) => {
    const { first, last, email } = invented(person);
    return {
      id: token,
      event_type: type,
      fired_at: at.toISOString(),
      data: {
        id: `sample${person}`,
        name: `${first} ${last}`,
        email,
        stage,
        disqualified: false,
        updated_at: at.toISOString(),
        job: { shortcode: jobId, title: 'Platform Engineer' },
      },
    };
  });

export const workableSamples: AtsSamples = {
  vendor: 'workable',
  events: {
    candidate_created: candidate('candidate_created', 'Applied'),
    candidate_moved: candidate('candidate_moved', 'Interview'),
    candidate_deleted: candidate('candidate_deleted', 'Applied'),
  },
  signed: signedByHeaders((secret, rawBody) => ({
    'x-workable-signature': hmac('sha256', secret, rawBody).toString('hex'),
  })),
};
