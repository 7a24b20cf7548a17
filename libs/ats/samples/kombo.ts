import { hmac } from '../signing.js';
import { invented, sampleEvent, signedByHeaders, type AtsSamples } from './sample.js';

export const komboSamples: AtsSamples = {
  vendor: 'kombo',
  events: {
    'data-changed': sampleEvent(({ token }) => ({
      id: token,
      type: 'data-changed',
      data: { integration_id: 'sample', changed_models: [{ name: 'ats_candidates' }, { name: 'ats_applications' }] },
    })),
    'assessment:order-received': sampleEvent(({ person, jobId, token }) => {
      const { first, last, email } = invented(person);
      return {
        id: token,
        type: 'assessment:order-received',
        data: {
          id: `sample-order-${person}`,
          candidate: {
            remote_id: `sample-candidate-${person}`,
            first_name: first,
            last_name: last,
            email,
            phone: null,
          },
          application: { remote_id: `sample-application-${person}` },
          job: { remote_id: jobId, name: 'Platform Engineer', description: '<p>Python, Kubernetes, Terraform</p>' },
        },
      };
    }),
  },
  signed: signedByHeaders((secret, rawBody) => ({
    'x-kombo-signature': hmac('sha256', secret, rawBody).toString('base64url'),
  })),
};
