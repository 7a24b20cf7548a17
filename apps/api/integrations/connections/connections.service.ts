/** Connections to ATS products: their signing secrets and accounts are sealed; a secret that Candor makes is shown once. */
import { Inject, Injectable } from '@nestjs/common';
import { makeAddress, seal, sealedFor } from '#libs/secrets';
import { listsOf, vendorOf, type AtsAssessments, type AtsVendor } from '#libs/ats';
import {
  fieldErrorsOf,
  type ChangedConnection,
  type Connection,
  type CreatedAssessmentKey,
  type CreatedConnection,
  type NewConnection,
  type Page,
  type PageQuery,
  type ReaderLanguage,
} from '#libs/contracts';
import { type ConnectionEntity, connections, newId, type Tenant } from '#libs/database';
import { beginSync } from '#libs/intake';
import { ApiProblem, Conflict, InvalidInput, NotFound } from '../../platform/http/problems/problem.js';
import { pageFrom, readIdCursor } from '../../platform/http/responses/cursor.js';
import { authorise, type Actor } from '../../platform/permissions/actor.js';
import { ADMINS } from '../../platform/permissions/rights.js';
import { API_OPTIONS, type ApiOptions } from '../../platform/settings/options.js';
import { audit } from '../../platform/transactions/audit.js';
import { Transactions } from '../../platform/transactions/transactions.service.js';

/** The time for which the previous signing secret stays valid after a rotation, ms. */
const OVERLAP_MS = 24 * 3_600_000;

@Injectable()
export class ConnectionsService {
  constructor(
    private readonly transactions: Transactions,
    @Inject(API_OPTIONS) private readonly options: ApiOptions,
  ) {}

  async list(actor: Actor, { cursor, limit }: PageQuery): Promise<Page<Connection>> {
    authorise(actor, ADMINS);
    const after = readIdCursor('connections', cursor);
    const rows = await this.transactions.read(actor, (tenant) => connections.list(tenant, { after, limit: limit + 1 }));
    return pageFrom(
      rows,
      limit,
      'connections',
      ({ id }) => [id],
      (row) => this.connectionOf(row, actor.language),
    );
  }

  async one(actor: Actor, id: string): Promise<Connection> {
    authorise(actor, ADMINS);
    return this.transactions.read(actor, (tenant) => this.show(tenant, id, actor.language));
  }

  async add(actor: Actor, input: NewConnection): Promise<CreatedConnection> {
    authorise(actor, ADMINS);
    const vendor = vendorOf(input.vendor);
    if (!vendor) throw new NotFound('ATS vendor');
    refuseFaults(vendor, input);
    return this.transactions.onceWithSecret(actor, 201, async (tenant) => {
      const id = newId();
      const made = input.secret === undefined && vendor.secret.from === 'candor' ? vendor.secret.make() : null;
      const secret = input.secret ?? made;
      await connections.create(tenant, {
        ...{ id, vendor: vendor.id, name: input.name },
        secretSealed: secret === null ? null : this.sealed(sealedFor.signingSecret(id), secret),
        accountSealed:
          input.account === undefined ? null : this.sealed(sealedFor.account(id), JSON.stringify(input.account)),
      });
      await audit(tenant, actor, 'connection.created', { kind: 'connection', id }, { vendor: vendor.id });
      if (input.account !== undefined) await catchUp(tenant, id, vendor);
      return { connection: await this.show(tenant, id, actor.language), secret: made };
    });
  }

  /** A secret that is replaced counts for a day, so that sender and receiver need not change at one moment. */
  async change(actor: Actor, id: string, input: ChangedConnection): Promise<Connection> {
    authorise(actor, ADMINS);
    return this.transactions.once(actor, 200, async (tenant) => {
      const connection = await this.hold(tenant, id);
      refuseFaults(knownVendor(connection), input);
      const { name, secret, account, assessmentToken: token } = input;
      await connections.update(tenant, id, {
        ...(name !== undefined && { name }),
        ...(secret !== undefined && this.replaced(connection, secret)),
        ...(account !== undefined && {
          accountSealed: account === null ? null : this.sealed(sealedFor.account(id), JSON.stringify(account)),
        }),
        ...(token !== undefined && {
          assessmentTokenSealed: token === null ? null : this.sealed(sealedFor.assessmentToken(id), token),
        }),
      });
      await audit(
        tenant,
        actor,
        'connection.changed',
        { kind: 'connection', id },
        { fields: Object.keys(input).sort() },
      );
      if (account) await catchUp(tenant, id, knownVendor(connection));
      return this.show(tenant, id, actor.language);
    });
  }

  /** A new signing secret of Candor's making. */
  async rotate(actor: Actor, id: string): Promise<CreatedConnection> {
    authorise(actor, ADMINS);
    return this.transactions.onceWithSecret(actor, 200, async (tenant) => {
      const connection = await this.hold(tenant, id);
      const vendor = knownVendor(connection);
      if (vendor.secret.from === 'vendor') {
        const detail = `${vendor.name} issues the secret. Create one there, and enter it in the connection.`;
        throw new Conflict('secret-issued-by-vendor', detail);
      }
      const secret = vendor.secret.make();
      await connections.update(tenant, id, this.replaced(connection, secret));
      await audit(tenant, actor, 'connection.secret-rotated', { kind: 'connection', id });
      return { connection: await this.show(tenant, id, actor.language), secret };
    });
  }

  /** A new key that the vendor asks for assessments with. */
  async makeAssessmentKey(actor: Actor, id: string): Promise<CreatedAssessmentKey> {
    authorise(actor, ADMINS);
    return this.transactions.onceWithSecret(actor, 200, async (tenant) => {
      const connection = await this.hold(tenant, id);
      const { name, assessments } = knownVendor(connection);
      if (assessments === null)
        throw new Conflict('assessments-unsupported', `${name} does not request assessments with a key.`);
      if (this.options.publicUrl === null) {
        const detail = 'The results sent link to Candor. Set CANDOR_PUBLIC_URL to the address at which users reach it.';
        throw new Conflict('public-url-missing', detail);
      }
      const key = assessments.makeKey();
      const { assessmentKeySealed: former } = connection;
      await connections.update(tenant, id, {
        assessmentKeySealed: this.sealed(sealedFor.assessmentKey(id), key),
        formerAssessmentKeySealed: former,
        formerAssessmentKeyUntil: former === null ? null : new Date(Date.now() + OVERLAP_MS),
      });
      await audit(tenant, actor, 'connection.assessment-key-made', { kind: 'connection', id });
      return { connection: await this.show(tenant, id, actor.language), key };
    });
  }

  async revoke(actor: Actor, id: string): Promise<void> {
    authorise(actor, ADMINS);
    await this.transactions.once(actor, 204, async (tenant) => {
      if (!(await connections.find(tenant, id))) throw new NotFound('connection');
      await connections.revoke(tenant, id);
      await audit(tenant, actor, 'connection.revoked', { kind: 'connection', id });
    });
  }

  private async hold(tenant: Tenant, id: string): Promise<ConnectionEntity> {
    const connection = await connections.lock(tenant, id);
    if (!connection) throw new NotFound('connection');
    if (connection.revokedAt)
      throw new ApiProblem('connection-revoked', 'The connection was revoked. Create a new one.');
    return connection;
  }

  private replaced({ id, secretSealed }: ConnectionEntity, secret: string) {
    return {
      secretSealed: this.sealed(sealedFor.signingSecret(id), secret),
      formerSecretSealed: secretSealed,
      formerSecretUntil: secretSealed === null ? null : new Date(Date.now() + OVERLAP_MS),
    };
  }

  private sealed(purpose: string, secret: string): Buffer {
    return seal(this.options.secretKey, purpose, Buffer.from(secret));
  }

  private async show(tenant: Tenant, id: string, language: ReaderLanguage): Promise<Connection> {
    const row = await connections.find(tenant, id);
    if (!row) throw new NotFound('connection');
    return this.connectionOf(row, language);
  }

  private connectionOf(row: ConnectionEntity, language: ReaderLanguage): Connection {
    const eventsPath = eventsPathOf(row);
    const vendor = vendorOf(row.vendor);
    return {
      ...{ id: row.id, vendor: row.vendor as Connection['vendor'], name: row.name, eventsPath },
      hasSecret: row.secretSealed !== null,
      formerSecretUntil: stillAhead(row.formerSecretUntil),
      hasAccount: row.accountSealed !== null,
      catchesUp: listsOf(vendorOf(row.vendor)),
      steps: this.steps(vendor?.steps[language] ?? [], eventsPath),
      assessments: vendor?.assessments ? this.assessmentsOf(row, vendor.assessments, language) : null,
      createdAt: row.createdAt.toISOString(),
      revokedAt: row.revokedAt?.toISOString() ?? null,
    };
  }

  private assessmentsOf(
    row: ConnectionEntity,
    { steps, token }: AtsAssessments,
    language: ReaderLanguage,
  ): Connection['assessments'] {
    const { assessmentKeySealed, formerAssessmentKeyUntil, assessmentTokenSealed } = row;
    const path = `${eventsPathOf(row)}/assessments`;
    return {
      ...{ path, hasKey: assessmentKeySealed !== null, formerKeyUntil: stillAhead(formerAssessmentKeyUntil) },
      hasToken: token === null ? null : assessmentTokenSealed !== null,
      steps: this.steps(steps[language], path),
    };
  }

  private steps(steps: readonly string[], path: string): string[] {
    return steps.map((step) => step.replaceAll('{url}', `${this.options.publicUrl ?? ''}${path}`));
  }
}

const eventsPathOf = ({ organisationId, id }: ConnectionEntity): string =>
  `/hooks/${makeAddress('connection', organisationId, id)}`;

function stillAhead(until: Date | null): string | null {
  return until !== null && until > new Date() ? until.toISOString() : null;
}

/** Imports the candidates from before the connection. */
async function catchUp(tenant: Tenant, id: string, vendor: AtsVendor): Promise<void> {
  if (listsOf(vendor) === 'nothing') return;
  await beginSync(tenant, id, { cause: 'connected', full: true, bulk: true });
}

/** @throws NotFound for one that another version knew */
function knownVendor({ vendor }: ConnectionEntity): AtsVendor {
  const known = vendorOf(vendor);
  if (!known) throw new NotFound('ATS vendor');
  return known;
}

/** @throws InvalidInput with all that the vendor could not take */
function refuseFaults(
  vendor: AtsVendor,
  { secret, account, assessmentToken }: Pick<ChangedConnection, 'secret' | 'account' | 'assessmentToken'>,
): void {
  const fault = secret === undefined ? null : vendor.secret.fault(secret);
  const checked = account === undefined || account === null ? null : vendor.api?.account.safeParse(account);
  const faults = [
    ...(fault === null ? [] : [{ path: 'secret', message: fault }]),
    ...(checked === undefined
      ? [{ path: 'account', message: `This version of Candor does not call the API of ${vendor.name}` }]
      : []),
    ...(assessmentToken !== undefined && !vendor.assessments?.token
      ? [{ path: 'assessmentToken', message: `${vendor.name} does not issue one` }]
      : []),
    ...(checked?.success === false ? fieldErrorsOf(checked.error.issues, ['account']) : []),
  ];
  if (faults.length > 0) throw new InvalidInput(faults);
}
