/** Assessments that an ATS asks for: a test is an open role, and what is asked for is an application for it. */
import { Inject, Injectable, Logger } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { sealedFor, unsealWithAny } from '#libs/secrets';
import {
  assessmentIdentity,
  UndecodableEventError,
  type AskedAssessment,
  type AtsAccount,
  type AtsAssessments,
  type AtsHeaders,
} from '#libs/ats';
import { cleanedJson, InvalidJsonError } from '#libs/contracts';
import {
  atsAssessments,
  atsCandidates,
  type ConnectionEntity,
  inboundEvents,
  inOrganisation,
  newId,
  roles,
  type Tenant,
  writeBacks,
} from '#libs/database';
import { outboxJob } from '#libs/queues';
import { shownInAts } from '#libs/wording';
import {
  ApiProblem,
  Conflict,
  InvalidInput,
  MalformedJson,
  NotFound,
  UnknownAddress,
  Unprocessable,
} from '../../platform/http/problems/problem.js';
import { API_OPTIONS, secretKeysOf, type ApiOptions } from '../../platform/settings/options.js';
import { connectionAt, parseConnectionAddress, secretsInForce } from '../inbound-events/connection-address.js';

/** Tests that are listed. */
const MOST_TESTS = 1_000;
/** Characters that are kept of what a vendor could not use. */
const LONGEST_FAULT = 1_000;

export interface AssessmentCallIn {
  /** `GET list_tests` */
  name: string;
  headers: AtsHeaders;
  query: unknown;
  rawBody: Buffer;
}

export interface AssessmentAnswer {
  status: number;
  body: unknown;
}

@Injectable()
export class AssessmentsService {
  private readonly log = new Logger('Assessments');

  constructor(
    @InjectDataSource() private readonly database: DataSource,
    @Inject(API_OPTIONS) private readonly options: ApiOptions,
  ) {}

  /** Once this answers, what was asked for is stored; a repeat of it is answered the same, and has no further effect. */
  async answer(address: string, call: AssessmentCallIn): Promise<AssessmentAnswer> {
    const place = parseConnectionAddress(address);
    return inOrganisation(this.database, place.organisationId, async (tenant) => {
      const { connection, vendor } = await connectionAt(tenant, place);
      const { assessments } = vendor;
      const asks = assessments?.calls[call.name];
      if (!assessments || asks === undefined) throw unknownCall(call.name);
      this.authorise(connection, assessments, call.headers);
      try {
        return await this.answers[asks](tenant, connection, assessments, call);
      } catch (error) {
        if (!(error instanceof UndecodableEventError)) throw error;
        throw new Unprocessable('invalid-input', error.message);
      }
    });
  }

  private readonly answers = {
    tests: async (tenant: Tenant, _connection: ConnectionEntity, assessments: AtsAssessments) => {
      const foundRoles = await roles.listPublished(tenant, { id: null, limit: MOST_TESTS });
      return { status: 200, body: assessments.listed(foundRoles) };
    },

    assessment: async (
      tenant: Tenant,
      connection: ConnectionEntity,
      assessments: AtsAssessments,
      { rawBody }: AssessmentCallIn,
    ): Promise<AssessmentAnswer> => {
      const asked = assessments.asked(jsonOf(rawBody));
      const { id, isNew } = await note(tenant, connection, asked, rawBody);
      // What was taken once is answered the same, whatever has changed since.
      if (isNew) await this.refuse(tenant, connection, assessments, asked);
      return assessments.noted(id);
    },

    status: async (
      tenant: Tenant,
      { id: connectionId }: ConnectionEntity,
      { status }: AtsAssessments,
      { name, query }: AssessmentCallIn,
    ): Promise<AssessmentAnswer> => {
      if (status === null) throw unknownCall(name);
      const found = await atsAssessments.find(tenant, connectionId, status.of(query));
      if (!found) throw new NotFound('assessment');
      const { application, ranking } = found;
      const { publicUrl } = this.options;
      const shown = application && publicUrl ? shownInAts({ ...application, ranking }, publicUrl) : 'nothing';
      if (typeof shown === 'string') return { status: 200, body: status.answer(null) };
      const at = application?.mode === 'scored' && ranking ? new Date(ranking.at).toISOString() : null;
      return { status: 200, body: status.answer({ ...shown, at }) };
    },

    faults: async (
      tenant: Tenant,
      { organisationId, id: connectionId, vendor }: ConnectionEntity,
      { faults }: AtsAssessments,
      { name, rawBody }: AssessmentCallIn,
    ): Promise<AssessmentAnswer> => {
      if (faults === null) throw unknownCall(name);
      const { call, errors, id } = faults.read(jsonOf(rawBody));
      // Its message may quote a person.
      this.log.warn({ organisationId, connectionId, vendor, code: 'ats-could-not-use', call, errors: errors.length });
      const message = `${call}: ${errors.join('; ')}`.slice(0, LONGEST_FAULT);
      const fault = { code: 'ats-could-not-use', message };
      if (id !== null) await atsAssessments.recordFault(tenant, { connectionId, id, rowId: newId() }, fault);
      return { status: 200, body: faults.answer };
    },
  };

  /** @throws ApiProblem as the vendor knows it */
  private authorise(connection: ConnectionEntity, assessments: AtsAssessments, headers: AtsHeaders): void {
    const { assessmentKeySealed, formerAssessmentKeySealed, formerAssessmentKeyUntil } = connection;
    const keys = secretsInForce(secretKeysOf(this.options), sealedFor.assessmentKey(connection.id), {
      present: assessmentKeySealed,
      former: formerAssessmentKeySealed,
      formerUntil: formerAssessmentKeyUntil,
    });
    if (assessments.isAuthorised(headers, keys)) return;
    const detail =
      keys.length === 0
        ? 'This connection has no assessment key yet. Create one and enter it at the vendor.'
        : 'Send the assessment key of this connection.';
    const challenge = { 'www-authenticate': assessments.challenge };
    throw new ApiProblem('assessment-key-wrong', detail, { headers: challenge });
  }

  /** @throws ApiProblem for what cannot be carried out */
  private async refuse(
    tenant: Tenant,
    { id, accountSealed, assessmentTokenSealed }: ConnectionEntity,
    { fields, token, isCallback }: AtsAssessments,
    { test, callback }: AskedAssessment,
  ): Promise<void> {
    if (token !== null && assessmentTokenSealed === null) {
      const detail = `The connection needs ${token.where}: without it, no result can be reported.`;
      throw new Conflict('assessment-token-missing', detail);
    }
    const account = accountSealed && this.accountOf(id, accountSealed);
    const faults = [
      ...(isCallback(callback, account) ? [] : [{ path: fields.callback, message: 'Must be a URL of the vendor' }]),
      ...((await roles.listPublished(tenant, { id: test, limit: 1 })).length > 0
        ? []
        : [{ path: fields.test, message: 'Must be one of the listed tests' }]),
    ];
    if (faults.length > 0) throw new InvalidInput(faults);
  }

  private accountOf(connectionId: string, sealed: Buffer): AtsAccount {
    return JSON.parse(
      unsealWithAny(secretKeysOf(this.options), sealedFor.account(connectionId), sealed).toString(),
    ) as AtsAccount;
  }
}

/** @returns the id that it is known by, and whether it was not asked for before */
async function note(
  tenant: Tenant,
  { id: connectionId }: ConnectionEntity,
  asked: AskedAssessment,
  rawBody: Buffer,
): Promise<{ id: string; isNew: boolean }> {
  const { email, job, application, callback } = asked;
  const own = newId();
  const known =
    asked.candidate !== null || email === null
      ? null
      : await atsCandidates.findByEmail(tenant, connectionId, { email, job });
  const { id, isNew } = await atsAssessments.create(tenant, {
    ...{ connectionId, id: own, identity: assessmentIdentity(asked), callback },
    ...{ candidateVendorId: asked.candidate ?? known ?? own, applicationVendorId: application },
  });
  if (!isNew) return { id, isNew };
  await writeBacks.startFollowing(tenant);
  const eventId = newId();
  const event = { id: eventId, connectionId, vendorEventId: id, headers: {}, rawBody };
  await inboundEvents.record(
    tenant,
    { ...event, assessmentId: id },
    outboxJob('process-inbound-event', { inboundEventId: eventId }),
  );
  return { id, isNew };
}

function jsonOf(rawBody: Buffer): unknown {
  try {
    return cleanedJson(rawBody).value;
  } catch (error) {
    if (error instanceof InvalidJsonError) throw new MalformedJson(`${error.message} Send UTF-8 JSON.`);
    throw error;
  }
}

function unknownCall(name: string): UnknownAddress {
  const [method = '', call = ''] = name.split(' ');
  return new UnknownAddress(method, `/hooks/…/assessments/${call}`);
}
