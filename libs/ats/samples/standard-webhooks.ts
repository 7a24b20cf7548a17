import { signStandardWebhook } from '../standard-webhooks.js';
import {
  invented,
  sampleEvent,
  signedByHeaders,
  type AtsSamples,
  type SampleAbout,
  type SampleEvent,
} from './sample.js';

const candidateId = ({ person }: SampleAbout): string => `sample-candidate-${person}`;
const applicationId = ({ person }: SampleAbout): string => `sample-application-${person}`;

const event = (type: string, data: (about: SampleAbout) => object): SampleEvent =>
  sampleEvent((about) => ({ type, timestamp: about.at.toISOString(), data: data(about) }));

const applied = (about: SampleAbout) => (about.roleId === null ? { jobId: about.jobId } : { roleId: about.roleId });

const profile = (about: SampleAbout) => {
  const { first, last, email } = invented(about.person);
  return {
    name: `${first} ${last}`,
    email,
    positions: [
      {
        title: 'Platform Engineer',
        employer: 'Harbour Pilots',
        start: '2021-02',
        bullets: ['Runs Python services on Kubernetes', 'Cut the time to deploy from an hour to six minutes'],
      },
    ],
    education: [{ degree: 'BSc', field: 'Computer Science', end: '2018' }],
    skills: ['Python', 'Kubernetes', 'Terraform', 'PostgreSQL'],
    languages: [{ language: 'English', level: 'C1' }],
  };
};

const application = (type: string, fields: object): SampleEvent =>
  event(type, (about) => ({
    id: applicationId(about),
    candidateId: candidateId(about),
    ...applied(about),
    ...fields,
  }));

const wholePerson = (about: SampleAbout) => ({
  id: candidateId(about),
  applicationId: applicationId(about),
  ...applied(about),
  candidate: profile(about),
  answers: { location: { country: 'DE', city: 'Leipzig' }, noticePeriod: { days: 30 } },
  attachments: [
    {
      kind: 'resume',
      fileName: 'resume.txt',
      mediaType: 'text/plain',
      content: Buffer.from(resume(about)).toString('base64'),
    },
  ],
});

const resume = ({ person }: SampleAbout): string => {
  const { first, last, email } = invented(person);
  return `${first} ${last}\n${email}\n\nExperience\n\nPlatform Engineer, Harbour Pilots, 2021-02 - present\n- Runs Python services on Kubernetes\n\nSkills\n\nPython, Kubernetes, Terraform, PostgreSQL\n`;
};

export const standardWebhooksSamples: AtsSamples = {
  vendor: 'standard-webhooks',
  events: {
    'candidate.created': event('candidate.created', wholePerson),
    'candidate.updated': event('candidate.updated', (about) => ({
      id: candidateId(about),
      candidate: { ...profile(about), skills: ['Python', 'Kubernetes', 'Terraform', 'PostgreSQL', 'Docker'] },
    })),
    'candidate.merged': event('candidate.merged', (about) => ({
      from: candidateId(about),
      into: candidateId({ ...about, person: about.person + 1 }),
    })),
    'candidate.deleted': event('candidate.deleted', (about) => ({ id: candidateId(about) })),
    'candidate.anonymised': event('candidate.anonymised', (about) => ({ id: candidateId(about) })),
    'application.created': event('application.created', (about) => ({
      id: applicationId(about),
      candidateId: candidateId(about),
      candidate: profile(about),
      ...applied(about),
      status: 'active',
    })),
    'application.updated': application('application.updated', { answers: { noticePeriod: { days: 14 } } }),
    'application.stage_changed': application('application.stage_changed', {
      stage: { id: 'interview', name: 'Interview' },
    }),
    'application.hired': application('application.hired', {}),
    'application.rejected': application('application.rejected', { rejectionReason: 'The opening was filled' }),
    'application.deleted': event('application.deleted', (about) => ({ id: applicationId(about) })),
    'job.updated': event('job.updated', ({ jobId }) => ({
      id: jobId,
      title: 'Platform Engineer',
      state: 'open',
      text: 'Platform Engineer\n\nYou bring\n- Python\n- Kubernetes\n- Terraform\n',
    })),
  },
  signed: signedByHeaders((secret, rawBody, _sample, { at, token }) =>
    signStandardWebhook(secret, `msg_${token}`, at.getTime(), rawBody),
  ),
};
