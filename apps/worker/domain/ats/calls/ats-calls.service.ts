/** Calls of vendors' APIs: with the connection's account, through the egress guard, no oftener than the vendor allows. */
import { isDeepStrictEqual } from 'node:util';
import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { seal, sealedFor, unsealWithAny } from '#libs/secrets';
import {
  AtsRefusal,
  vendorOf,
  type AtsAccount,
  type AtsApi,
  type AtsAssessments,
  type AtsCall,
  type AtsRequest,
  type AtsResponse,
  type AtsVendor,
} from '#libs/ats';
import { answeredJson } from '#libs/contracts';
import { connections, inOrganisation } from '#libs/database';
import { EGRESS, readRetryAfter, type Egress } from '#libs/egress';
import type { SecretKeys } from '#libs/erasure';
import { RetryLaterError } from '../../../runtime/retry-policy.js';
import { RateLimiter } from './rate-limiter.js';
import { SECRET_KEYS } from '../../../runtime/tokens.js';

/** The vendor asks to wait, or has asked for it and the time is not over. */
export class AtsBusyError extends RetryLaterError {
  readonly code = 'ats-busy';
  override name = 'AtsBusyError';
  /** @param status of its answer; null: it was not asked now · @param waitMs as the vendor says; null: it does not say */
  constructor(status: number | null, waitMs: number | null) {
    super(
      status === null
        ? 'The vendor asked Candor to pause its requests'
        : `The vendor responded with ${status}: it is overloaded, or received too many requests`,
      waitMs,
    );
  }
}

/** The vendor did not answer as it should; it may next time. */
export class AtsUnavailableError extends Error {
  readonly code = 'ats-unavailable';
  override name = 'AtsUnavailableError';
}

export interface OpenedConnection {
  vendor: AtsVendor;
  api: AtsApi;
  account: AtsAccount;
  call: AtsCall;
  /** Waits until the vendor may be asked, for what is asked for in another way than by `call`. */
  turn(): Promise<void>;
  /** For the same: the account with another token, where this one's was refused; null when there is none to be had. */
  renewed(): Promise<AtsAccount | null>;
}

/** A connection, and what its vendor can be asked. */
interface Place {
  organisationId: string;
  connectionId: string;
  api: AtsApi;
}

/** To tell a vendor of assessments, which takes no account of its API. */
export interface OpenedAssessments {
  vendor: AtsAssessments;
  account: AtsAccount | null;
  /** The secret for the vendor: its token, or the key. */
  secret: string;
  call: AtsCall;
}

/** Bytes of an answer: a page of a list, with long texts. */
const MOST_BYTES = 16 * 1024 * 1024;
/** Tokens are renewed so long before they end. */
const RENEWED_BEFORE_MS = 60_000;

@Injectable()
export class AtsCallsService {
  private readonly limiter = new RateLimiter();

  constructor(
    @InjectDataSource() private readonly app: DataSource,
    @Inject(EGRESS) private readonly egress: Egress,
    @Inject(SECRET_KEYS) private readonly secretKeys: SecretKeys,
  ) {}

  /** @returns null when the connection is gone or revoked, has no account, or its vendor has no API */
  async open(organisationId: string, connectionId: string): Promise<OpenedConnection | null> {
    const connection = await inOrganisation(this.app, organisationId, (tenant) =>
      connections.find(tenant, connectionId),
    );
    const vendor = connection && vendorOf(connection.vendor);
    if (!vendor?.api || !connection?.accountSealed || connection.revokedAt) return null;
    const { api } = vendor;
    const stored = this.accountOf(connectionId, connection.accountSealed);
    const place = { organisationId, connectionId, api };
    const account = this.isDue(api, stored) ? await this.renewed(place, null) : stored;
    if (account === null) return null;
    const turn = () => this.turn(connectionId, api);
    const renewed = () => this.renewedAfter(place, account);
    return { vendor, api, account, call: this.renewing(place, account), turn, renewed };
  }

  /** @returns null when the connection is gone or revoked, or has no key, or no token where the vendor gives one */
  async openAssessments(organisationId: string, connectionId: string): Promise<OpenedAssessments | null> {
    const connection = await inOrganisation(this.app, organisationId, (tenant) =>
      connections.find(tenant, connectionId),
    );
    const vendor = connection && vendorOf(connection.vendor);
    if (!vendor?.api || !vendor.assessments || !connection || connection.revokedAt) return null;
    const { accountSealed, assessmentKeySealed, assessmentTokenSealed } = connection;
    const [sealed, purpose] = vendor.assessments.token
      ? [assessmentTokenSealed, sealedFor.assessmentToken(connectionId)]
      : [assessmentKeySealed, sealedFor.assessmentKey(connectionId)];
    if (sealed === null) return null;
    const account = accountSealed && this.accountOf(connectionId, accountSealed);
    const secret = this.unsealed(purpose, sealed);
    return { vendor: vendor.assessments, account, secret, call: this.callOf(connectionId, vendor.api, null, account) };
  }

  /**
   * Calls with tokens that may end before their time: products let one token of a client be good, so that another connection with the same
   * client ends this one's. One that is refused is renewed, and the call made once more.
   */
  private renewing(place: Place, account: AtsAccount): AtsCall {
    const { connectionId, api } = place;
    let present = account;
    return async (request, expected) => {
      try {
        return await this.callOf(connectionId, api, present)(request, expected);
      } catch (error) {
        const isRefused = error instanceof AtsRefusal && error.status === 401;
        const renewed = isRefused ? await this.renewedAfter(place, present) : null;
        if (renewed === null) throw error;
        present = renewed;
        return this.callOf(connectionId, api, present)(request, expected);
      }
    };
  }

  /** @param refused with a token that the vendor does not take */
  private async renewedAfter(place: Place, refused: AtsAccount): Promise<AtsAccount | null> {
    const { renew } = place.api;
    return renew === null || renew.due(refused) === Infinity ? null : this.renewed(place, refused);
  }

  private isDue(api: AtsApi, account: AtsAccount): boolean {
    if (api.renew === null) return false;
    const due = api.renew.due(account);
    return due === null || due - RENEWED_BEFORE_MS <= Date.now();
  }

  /**
   * One at a time: a refresh token is good once.
   * @param refused the account with a token that the vendor does not take; null: none was refused yet
   */
  private renewed(
    { organisationId, connectionId, api }: Place,
    refused: AtsAccount | null,
  ): Promise<AtsAccount | null> {
    return inOrganisation(this.app, organisationId, async (tenant) => {
      const connection = await connections.lock(tenant, connectionId);
      if (!connection?.accountSealed || connection.revokedAt) return null;
      const account = this.accountOf(connectionId, connection.accountSealed);
      const isRefused = refused !== null && isDeepStrictEqual(account, refused);
      if (api.renew === null || !(isRefused || this.isDue(api, account))) return account;
      const renewed = await api.renew.renew(this.callOf(connectionId, api, null, account), account, Date.now());
      const [secretKey] = this.secretKeys;
      const sealed = seal(secretKey!, sealedFor.account(connectionId), Buffer.from(JSON.stringify(renewed)));
      await connections.saveAccount(tenant, connectionId, sealed);
      return renewed;
    });
  }

  /** @throws AtsBusyError where that takes so long that others had better have the caller's place */
  private async turn(connectionId: string, { limit }: AtsApi): Promise<void> {
    const waitMs = await this.limiter.acquire(connectionId, limit);
    if (waitMs > 0) throw new AtsBusyError(null, waitMs);
  }

  private accountOf(connectionId: string, sealed: Buffer): AtsAccount {
    return JSON.parse(this.unsealed(sealedFor.account(connectionId), sealed)) as AtsAccount;
  }

  private unsealed(purpose: string, sealed: Buffer): string {
    if (this.secretKeys.length === 0) throw new Error('Calling a vendor needs the secret key of the installation');
    return unsealWithAny(this.secretKeys, purpose, sealed).toString();
  }

  /** @param account who calls; null: no account · @param where account that says where the API is */
  private callOf(connectionId: string, api: AtsApi, account: AtsAccount | null, where = account): AtsCall {
    return async (request, expected = []) => {
      await this.turn(connectionId, api);
      const answer = await this.egress.request({
        method: request.method,
        url: urlOf(request, api.url(where ?? {}), account !== null),
        headers: {
          accept: 'application/json',
          ...(account && api.authorisation(account)),
          ...(request.json !== undefined && { 'content-type': 'application/json' }),
          ...(request.form && { 'content-type': 'application/x-www-form-urlencoded' }),
          ...request.headers,
        },
        ...(request.json !== undefined && { body: JSON.stringify(request.json) }),
        ...(request.form && { body: new URLSearchParams(request.form).toString() }),
        maxBytes: MOST_BYTES,
      });
      const { status } = answer;
      const headers = Object.fromEntries(
        Object.entries(answer.headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value]),
      );
      if ((status >= 200 && status < 300) || expected.includes(status)) return responseOf(status, headers, answer.body);
      if (status === 429 || status === 503) {
        const seconds = readRetryAfter(headers['retry-after'], Date.now());
        const waitMs = seconds === null ? null : seconds * 1_000;
        this.limiter.pause(connectionId, waitMs ?? api.limit.in);
        throw new AtsBusyError(status, waitMs);
      }
      if (status >= 500) throw new AtsUnavailableError(`The vendor responded with ${status}`);
      throw new AtsRefusal(status, refusalText(status));
    };
  }
}

/** @param isAuthorised a key goes with it */
function urlOf({ to, query = {} }: AtsRequest, base: string, isAuthorised: boolean): string {
  const url = new URL(/^https?:\/\//.test(to) ? to : `${base}${to}`);
  // A page that the API names is asked for where the API is: a key is sent nowhere else.
  if (isAuthorised && url.origin !== new URL(base).origin)
    throw new AtsRefusal(0, `The API named a page on another host: ${url.host}`);
  for (const [name, value] of Object.entries(query)) if (value !== undefined) url.searchParams.set(name, String(value));
  return url.href;
}

/** @throws AtsUnavailableError when it is read, and is a success without JSON: pages for people come where a product is being mended, and say nothing */
function responseOf(status: number, headers: AtsResponse['headers'], body: Buffer): AtsResponse {
  return {
    status,
    headers,
    get json() {
      const json = answeredJson(body);
      if (json === undefined && status < 300 && body.length > 0)
        throw new AtsUnavailableError(`The vendor responded with ${status} and no JSON`);
      return json;
    },
  };
}

function refusalText(status: number): string {
  if (status === 401 || status === 403)
    return `The vendor responded with ${status}: the account is wrong or lacks permission. Check its key and permissions`;
  return `The vendor responded with ${status}`;
}
