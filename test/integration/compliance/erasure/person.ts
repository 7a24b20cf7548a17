/** A person with a file, an ATS record, and words of their own. */
import type { CandidateProfile } from '#libs/contracts';
import { textFile, type Incoming } from '../../../support/candor/pipeline.js';

export const EMAIL = 'Quirina.Vandersloot@postfach-nord.example';
export const PHONE = '+49 151 98765432';
export const VENDOR_ID = 'ats-person-99417';

const RESUME = `Quirina Vandersloot
${EMAIL} | ${PHONE} | https://qvandersloot.example/portfolio
Sperlingsgasse 17, Wolkenheim

Experience
MLOps Engineer, Zirbelwerk Analytics, 2019-03 – present
- Moved the Heliodrom forecasting cluster to Kubernetes with Python and Docker
- Wrote the Terraform modules that the Obermaingau data centre runs on

Data Engineer, Kranichbau Logistik, 2015-01 – 2019-02
- Built the Fluchtpunkt event pipeline in Python

Education
Diplom, Technische Hochschule Nebelstadt, 2014
`;

/** Twenty strings that no other candidate has. */
export const WORDS = [
  'Quirina',
  'Vandersloot',
  'postfach-nord',
  '98765432',
  'qvandersloot.example',
  'Sperlingsgasse',
  'Wolkenheim',
  'Zirbelwerk',
  'Heliodrom',
  'Obermaingau',
  'Kranichbau',
  'Fluchtpunkt',
  'Nebelstadt',
  'lebenslauf-qv',
  VENDOR_ID,
  'Schwanenteich',
  'notice period of eleven weeks',
  'Papierkranich',
  'Moved the Heliodrom forecasting cluster',
  'the Terraform modules that the Obermaingau',
];

export const file = (): Incoming => textFile('lebenslauf-qv', RESUME);

/** The same person as an ATS tells of them. */
export const profile: CandidateProfile = {
  name: 'Quirina Vandersloot',
  email: EMAIL,
  positions: [
    { title: 'MLOps Engineer', employer: 'Schwanenteich GmbH', start: '2019-03', bullets: ['Ran Python services.'] },
  ],
  skills: ['Python', 'Kubernetes'],
};

/** A file that cannot be had: requests do not go there. */
const ATTACHED = { id: 'cv', fileName: 'Vandersloot.pdf', url: `https://10.0.0.1/${encodeURIComponent(EMAIL)}.pdf` };

export const delivered = (roleId: string, changed: Partial<CandidateProfile> = {}, vendorId = VENDOR_ID) =>
  Buffer.from(
    JSON.stringify({
      type: 'candidate.created',
      data: { id: vendorId, roleId, candidate: { ...profile, ...changed }, attachments: [ATTACHED] },
    }),
  );
