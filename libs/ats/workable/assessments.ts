/**
 * Candor as an assessment provider of Workable: Workable lists our tests and asks for one, with a Bearer token that we gave it; a result goes
 * to the address that came with the question, with the token that Workable gave us.
 */
import { z } from 'zod';
import { isAddressOf, isOneOf, makeAssessmentKey, resumeAt } from '../assessments.js';
import { line, mailAddress, profileOf, webAddress } from '../cleaning.js';
import { anything, parsed, storable, vendorId } from '../decoding.js';
import type { AtsAssessments } from '../vendor.js';

const HOSTS = /(?:^|\.)workable\.com$/;

const askedSchema = z.object({
  test_id: vendorId,
  job_shortcode: vendorId.nullish(),
  callback_url: storable.min(1).max(2_000),
  candidate: z.object({
    first_name: anything,
    last_name: anything,
    email: anything,
    phone: anything,
    resume_url: anything,
  }),
});

export const workableAssessments: AtsAssessments = {
  steps: {
    en: [
      'Ask Workable to list Candor as an assessment provider of your account, with the base address {url}. Workable calls {url}/tests and {url}/assessments.',
      'Give Workable the key. Workable sends it with each call as a Bearer token.',
      'Workable issues a token for results. Enter it as the `assessmentToken` of this connection.',
      'In Workable, select Candor and a role as the assessment of a job stage.',
    ],
    de: [
      'Bitten Sie Workable, Candor als Assessment-Anbieter Ihres Kontos aufzunehmen, mit der Basisadresse {url}. Workable ruft {url}/tests und {url}/assessments auf.',
      'Senden Sie den Schlüssel an Workable. Workable sendet ihn bei jedem Aufruf als Bearer Token mit.',
      'Workable stellt ein Token für Ergebnisse aus. Hinterlegen Sie es als `assessmentToken` dieser Verbindung.',
      'Wählen Sie in Workable Candor und eine Stelle als Assessment einer Phase.',
    ],
  },
  makeKey: makeAssessmentKey,
  token: { where: 'the token that Workable issues to a provider for results' },
  challenge: 'Bearer realm="candor"',
  isAuthorised: ({ authorization }, keys) => isOneOf(/^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1], keys),
  calls: { 'GET tests': 'tests', 'POST assessments': 'assessment' },
  fields: { test: 'test_id', callback: 'callback_url' },
  listed: (tests) => ({ tests: tests.map(({ id, title }) => ({ id, name: title })) }),

  /** No id of the candidate is given: their address finds them. */
  asked(json) {
    const {
      test_id: test,
      job_shortcode: job,
      callback_url: callback,
      candidate: applicant,
    } = parsed(askedSchema, json);
    const email = mailAddress(applicant.email);
    const profile = profileOf({
      name: line([applicant.first_name, applicant.last_name].flatMap((part) => line(part) ?? []).join(' ')),
      email,
      phone: line(applicant.phone, 100),
    });
    const attachments = resumeAt(webAddress(applicant.resume_url));
    const ids = { candidate: null, application: null, job: job ?? null };
    return { test, ...ids, email: email ?? null, profile, attachments, callback };
  },

  noted: (id) => ({ status: 201, body: { assessment_id: id } }),
  status: null,
  faults: null,
  isCallback: (address, account) => isAddressOf(HOSTS, address, account),

  /** There is no grade in it: Workable shows one as a yes or a no, and that is for people to say. */
  resultRequest(callback, token, { score, lane, link }) {
    const assessment = { ...(score !== null && { score: String(score) }), summary: lane };
    return {
      method: 'PUT',
      to: callback,
      headers: { authorization: `Bearer ${token}` },
      json: { status: 'completed', results_url: link, assessment },
    };
  },
};
