import { hmac } from '../signing.js';
import { greeting, invented, sampleEvent, signedByHeaders, type AtsSamples, type SampleEvent } from './sample.js';

const candidate = (name: string, subtype: string | null): SampleEvent =>
  sampleEvent(({ person, jobId, at, token }) => {
    const { first, last, email } = invented(person);
    return {
      id: token,
      event_type: name,
      event_subtype: subtype,
      created_at: at.toISOString(),
      payload: {
        candidate: { id: 61_000 + person, name: `${first} ${last}`, emails: [email] },
        offers: [{ id: jobId, title: 'Platform Engineer' }],
      },
    };
  });

export const recruiteeSamples: AtsSamples = {
  vendor: 'recruitee',
  events: {
    test: greeting({ test: true }),
    new_candidate: candidate('new_candidate', null),
    'candidate_moved stage_changed': candidate('candidate_moved', 'stage_changed'),
    'candidate_moved disqualified': candidate('candidate_moved', 'disqualified'),
    'candidate_moved requalified': candidate('candidate_moved', 'requalified'),
    candidate_deleted: candidate('candidate_deleted', null),
  },
  signed: signedByHeaders((secret, rawBody) => ({
    'x-recruitee-signature': hmac('sha256', secret, rawBody).toString('hex'),
  })),
};
