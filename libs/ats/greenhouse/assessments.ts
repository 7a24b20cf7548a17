/**
 * The Assessment Partner API of Greenhouse (developers.greenhouse.io/assessment.html), in which Greenhouse calls: a stage of a hiring plan is
 * a test of ours, "send test" asks for an assessment, and the score stands in Greenhouse's own columns, where people filter by it. Only
 * candidates who are active and not hired have tests.
 */
import { z } from 'zod';
import { isAddressOf, isOneOf, makeAssessmentKey, resumeAt } from '../assessments.js';
import { line, mailAddress, profileOf } from '../cleaning.js';
import { parsed, storable, UndecodableEventError, vendorId } from '../decoding.js';
import type { AtsAssessments } from '../vendor.js';

const HOSTS = /^(?:[a-z0-9-]+\.)*greenhouse\.io$/;

const webUrl = z.url({ protocol: /^https?$/ }).max(2_000);
const sendTestSchema = z.object({
  partner_test_id: vendorId,
  candidate: z.looseObject({ greenhouse_profile_url: webUrl }),
  url: webUrl,
});
const statusQuerySchema = z.object({ partner_interview_id: storable.min(1).max(200) });
const errorsSchema = z.object({
  api_call: storable.max(100),
  errors: z.array(storable.max(2_000)).max(50),
  partner_interview_id: vendorId.nullish(),
});

export const greenhouseAssessments: AtsAssessments = {
  steps: {
    en: [
      'Ask Greenhouse (your account manager or partners@greenhouse.io) to enable Candor as an assessment partner of your organization. Send the addresses {url}/list_tests, {url}/send_test, {url}/test_status and {url}/request_errors.',
      'Give Greenhouse the key as the API key of your organization. Greenhouse sends it with each call.',
      'Add a Candor stage to the hiring plan of a job, and select the role in it. "Send test" in that stage requests an assessment.',
    ],
    de: [
      'Bitten Sie Greenhouse (Ihre Kundenbetreuung oder partners@greenhouse.io), Candor als Assessment-Partner Ihres Unternehmens freizuschalten. Senden Sie die Adressen {url}/list_tests, {url}/send_test, {url}/test_status und {url}/request_errors.',
      'Senden Sie den Schlüssel als API-Schlüssel Ihres Unternehmens. Greenhouse sendet ihn bei jedem Aufruf mit.',
      'Ergänzen Sie im Einstellungsplan einer Stelle eine Phase von Candor und wählen Sie darin die Stelle. „Send test“ in dieser Phase fordert eine Bewertung an.',
    ],
  },
  makeKey: makeAssessmentKey,
  token: null,
  challenge: 'Basic realm="candor", charset="UTF-8"',

  /** HTTP Basic with the key as the name, and no password. */
  isAuthorised({ authorization }, keys) {
    const [, encoded] = /^Basic +([A-Za-z0-9+/]+={0,2})$/i.exec(authorization?.trim() ?? '') ?? [];
    const [given] = encoded === undefined ? [] : Buffer.from(encoded, 'base64').toString().split(/:$/);
    return isOneOf(given, keys);
  },

  calls: {
    'GET list_tests': 'tests',
    'POST send_test': 'assessment',
    'GET test_status': 'status',
    'POST request_errors': 'faults',
  },
  fields: { test: 'partner_test_id', callback: 'url' },
  listed: (tests) => tests.map(({ id, title }) => ({ partner_test_id: id, partner_test_name: title })),

  asked(json) {
    const { partner_test_id: test, candidate: applicant, url: callback } = parsed(sendTestSchema, json);
    const profileUrl = new URL(applicant.greenhouse_profile_url);
    const candidate = /\/people\/(\d+)/.exec(profileUrl.pathname)?.[1];
    const application = /^\s*(\d+)$/.exec(profileUrl.searchParams.get('application_id') ?? '')?.[1];
    if (candidate === undefined || application === undefined)
      throw new UndecodableEventError('candidate.greenhouse_profile_url: Names no candidate and application');
    const email = mailAddress(applicant.email);
    const profile = profileOf({
      name: line(`${line(applicant.first_name) ?? ''} ${line(applicant.last_name) ?? ''}`),
      email,
      phone: line(applicant.phone_number, 100),
    });
    const attachments = resumeAt(applicant.resume_url);
    return { test, candidate, application, email: email ?? null, job: null, profile, attachments, callback };
  },

  noted: (id) => ({ status: 200, body: { partner_interview_id: id } }),

  status: {
    of: (query) => parsed(statusQuerySchema, query).partner_interview_id,
    /** A score is not asked for: where people assess there is the lane and the link. Values stand alone. */
    answer(result) {
      if (result === null) return { partner_status: 'in progress' };
      const { score, lane, link, at } = result;
      return {
        partner_status: 'complete',
        partner_profile_url: link,
        ...(score !== null && { partner_score: score }),
        metadata: { Lane: lane, ...(at !== null && { 'Scored at': at }) },
      };
    },
  },

  faults: {
    read(json) {
      const { api_call: call, errors, partner_interview_id: id } = parsed(errorsSchema, json);
      return { call, errors, id: id ?? null };
    },
    answer: { status: 200 },
  },

  isCallback: (address, account) => isAddressOf(HOSTS, address, account),

  /** It says nothing but that the test is finished, upon which Greenhouse asks for the status. */
  resultRequest: (callback, key) => ({
    method: 'PATCH',
    to: callback,
    headers: { authorization: `Basic ${Buffer.from(`${key}:`).toString('base64')}` },
  }),
};
