import { hmac } from '../signing.js';
import { greeting, sampleEvent, unsigned, type AtsSamples, type SampleAbout, type SampleEvent } from './sample.js';

const contactId = ({ person }: SampleAbout): string => `sample-contact-${person}`;
const opportunityId = ({ person }: SampleAbout): string => `sample-opportunity-${person}`;

const event = (name: string, data: (about: SampleAbout) => object): SampleEvent =>
  sampleEvent((about) => ({ event: name, data: data(about) }));

const opportunity = (name: string, fields: object = {}): SampleEvent =>
  event(name, (about) => ({ opportunityId: opportunityId(about), contactId: contactId(about), ...fields }));

export const leverSamples: AtsSamples = {
  vendor: 'lever',
  events: {
    test: greeting({ event: 'candidateHired', data: {} }),
    applicationCreated: opportunity('applicationCreated'),
    candidateStageChange: opportunity('candidateStageChange', {
      fromStageId: 'sample-stage-1',
      toStageId: 'sample-stage-2',
    }),
    candidateArchiveChange: opportunity('candidateArchiveChange', { toArchived: { reason: 'sample-reason-1' } }),
    candidateHired: opportunity('candidateHired'),
    candidateDeleted: opportunity('candidateDeleted'),
    contactUpdated: event('contactUpdated', (about) => ({ contactId: contactId(about) })),
  },
  /** With the first token, where the secret is several. */
  signed(secret, { json }, { token, at }) {
    const triggeredAt = at.getTime();
    const [key = ''] = secret.split(/[\s,]+/);
    const signature = hmac('sha256', key, token, String(triggeredAt)).toString('hex');
    return unsigned({ json: { ...json, triggeredAt, token, signature } });
  },
};
