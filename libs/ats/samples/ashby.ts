import { signAshby } from '../ashby/ashby.js';
import {
  greeting,
  invented,
  sampleEvent,
  signedByHeaders,
  type AtsSamples,
  type SampleAbout,
  type SampleEvent,
} from './sample.js';

const candidateId = ({ person }: SampleAbout): string => `sample-candidate-${person}`;
const applicationId = ({ person }: SampleAbout): string => `sample-application-${person}`;

const event = (action: string, data: (about: SampleAbout) => object): SampleEvent =>
  sampleEvent((about) => ({ action, data: data(about), webhookActionId: about.token }));

const application = (action: string, fields: object): SampleEvent =>
  event(action, (about) => {
    const { first, last, email } = invented(about.person);
    return {
      application: {
        id: applicationId(about),
        status: 'Active',
        createdAt: new Date(about.at.getTime() - 86_400_000).toISOString(),
        updatedAt: about.at.toISOString(),
        candidate: { id: candidateId(about), name: `${first} ${last}`, primaryEmailAddress: { value: email } },
        currentInterviewStage: { id: 'sample-stage-1', title: 'Application Review', type: 'PreInterviewScreen' },
        job: { id: about.jobId, title: 'Platform Engineer' },
        ...fields,
      },
    };
  });

export const ashbySamples: AtsSamples = {
  vendor: 'ashby',
  events: {
    ping: greeting({ action: 'ping', data: {} }),
    applicationSubmit: application('applicationSubmit', {}),
    applicationUpdate: application('applicationUpdate', {}),
    candidateStageChange: application('candidateStageChange', {
      currentInterviewStage: { id: 'sample-stage-2', title: 'Technical Interview', type: 'Active' },
    }),
    candidateHire: application('candidateHire', {
      status: 'Hired',
      currentInterviewStage: { id: 'sample-stage-9', title: 'Hired', type: 'Hired' },
    }),
    candidateMerge: event('candidateMerge', (about) => ({
      deletedCandidate: { id: candidateId(about) },
      mergedCandidate: { id: candidateId({ ...about, person: about.person + 1 }) },
    })),
    candidateDelete: event('candidateDelete', (about) => ({ candidate: { id: candidateId(about) } })),
    jobUpdate: event('jobUpdate', ({ jobId, at }) => ({
      job: { id: jobId, title: 'Platform Engineer', status: 'Open', updatedAt: at.toISOString() },
    })),
    jobPostingUpdate: event('jobPostingUpdate', ({ jobId }) => ({
      jobPosting: { id: 'sample-posting-1', jobId, title: 'Platform Engineer' },
    })),
  },
  signed: signedByHeaders((secret, rawBody) => signAshby(secret, rawBody)),
};
