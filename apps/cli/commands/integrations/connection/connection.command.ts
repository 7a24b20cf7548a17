/** `candor connection`: connections to ATS products, of a running server. */
import { randomUUID } from 'node:crypto';
import type {
  ChangedConnection,
  Connection,
  CreatedAssessmentKey,
  CreatedConnection,
  NewConnection,
  Page,
} from '#libs/contracts';
import { CommandError } from '../../../command-error.js';
import { print } from '../../../output.js';
import { openServer, type Server } from '../../../server/open-server.js';

export interface ServerOptions {
  server?: string;
  key?: string;
}

export interface ConnectionOptions extends ServerOptions {
  name?: string;
  secret?: string;
  /** `field=value` */
  account?: string[];
  assessmentToken?: string;
}

const PATH = '/api/v1/connections';

export async function connectionAdd(vendor: string, { name = vendor, ...options }: ConnectionOptions): Promise<void> {
  const server = openServer(options.server, options.key);
  // Which vendors there are, the server says.
  const input: NewConnection = { vendor: vendor as NewConnection['vendor'], name, ...given(options) };
  const { connection, secret } = await server.send<CreatedConnection>(PATH, input, { 'idempotency-key': randomUUID() });
  await print(connectionText(connection, server, secret));
}

export async function connectionChange(id: string, options: ConnectionOptions): Promise<void> {
  const server = openServer(options.server, options.key);
  const { name, assessmentToken } = options;
  const input: ChangedConnection = {
    ...(name !== undefined && { name }),
    ...(assessmentToken !== undefined && { assessmentToken }),
    ...given(options),
  };
  if (Object.keys(input).length === 0)
    throw new CommandError('nothing-to-change', 'Give one of: --name, --secret, --account, --assessment-token.');
  await print(connectionText(await server.patch<Connection>(pathOf(id), input), server));
}

/** Makes a key that the vendor asks for assessments with. */
export async function connectionAssessmentKey(id: string, options: ServerOptions): Promise<void> {
  const server = openServer(options.server, options.key);
  const headers = { 'idempotency-key': randomUUID() };
  const { connection, key } = await server.send<CreatedAssessmentKey>(`${pathOf(id)}/assessment-key`, {}, headers);
  await print(assessmentsText(connection.assessments!, server, key));
}

export async function connectionShow(id: string, options: ServerOptions): Promise<void> {
  const server = openServer(options.server, options.key);
  await print(connectionText(await server.get<Connection>(pathOf(id)), server));
}

export async function connectionList(options: ServerOptions): Promise<void> {
  const server = openServer(options.server, options.key);
  const connections: Connection[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const after: string = cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`;
    const page: Page<Connection> = await server.get(`${PATH}?limit=100${after}`);
    connections.push(...page.items);
    cursor = page.next;
  }
  const lines = connections.map(({ id, vendor, name, revokedAt, hasSecret }) => {
    const state = revokedAt !== null ? 'revoked' : hasSecret ? '' : 'no secret yet';
    return `${id}  ${vendor.padEnd(17)}  ${name}${state && ` (${state})`}\n`;
  });
  await print(lines.join('') || 'No connection exists yet. Create one: candor connection add VENDOR\n');
}

const LISTS: Readonly<Record<Connection['catchesUp'], string>> = {
  applications: 'syncs openings and applications, also every night',
  openings: 'syncs openings, also every night; applications come by inbound events only',
  nothing: 'none: all data comes by inbound events',
};

/**
 * A connection with what is left to be done, for people.
 * @param secret a signing secret that was just made
 */
export function connectionText(
  { id, vendor, name, eventsPath, hasSecret, hasAccount, catchesUp, formerSecretUntil, steps, revokedAt }: Connection,
  { address }: Pick<Server, 'address'>,
  secret: string | null = null,
): string {
  const says = hasSecret ? 'stored, not shown again' : `none yet: candor connection change ${id} --secret …`;
  const without =
    catchesUp === 'nothing'
      ? 'none: Candor does not call the vendor'
      : `none yet: candor connection change ${id} --account FIELD=…`;
  // A server that was not told its address in public gives its steps without one.
  const whole = (step: string): string =>
    step.replaceAll(new RegExp(`(?<!\\S)${eventsPath}`, 'g'), address + eventsPath);
  const lines = [
    `${name} (${vendor})${revokedAt === null ? '' : `, revoked at ${revokedAt}`}`,
    `  id:       ${id}`,
    `  address:  ${address}${eventsPath}`,
    `  secret:   ${secret === null ? says : `${secret} (shown once)`}`,
    ...(formerSecretUntil === null ? [] : [`            the previous one is valid until ${formerSecretUntil}`]),
    ...(vendor === 'standard-webhooks'
      ? []
      : [`  account:  ${hasAccount ? 'known' : without}`, `  lists:    ${LISTS[catchesUp]}`]),
    'Steps in the ATS:',
    ...steps.map((step, index) => `  ${index + 1}. ${whole(step)}`),
  ];
  return `${lines.join('\n')}\n`;
}

function assessmentsText(
  { path, formerKeyUntil, steps }: NonNullable<Connection['assessments']>,
  { address }: Pick<Server, 'address'>,
  key: string,
): string {
  const lines = [
    `address:  ${address}${path}`,
    `key:      ${key} (shown once)`,
    ...(formerKeyUntil === null ? [] : [`          the previous one is valid until ${formerKeyUntil}`]),
    'Steps in the ATS:',
    ...steps.map((step, index) => `${index + 1}. ${step}`),
  ];
  return `${lines.join('\n')}\n`;
}

function given({ secret, account }: ConnectionOptions): Pick<ChangedConnection, 'secret'> & {
  account?: Record<string, string>;
} {
  return {
    ...(secret !== undefined && { secret }),
    ...(account !== undefined && { account: Object.fromEntries(account.map(fieldOf)) }),
  };
}

function fieldOf(option: string): [string, string] {
  const [, field, value] = /^([A-Za-z]+)=([^]+)$/.exec(option) ?? [];
  // What was given is not said again: it may be a key.
  if (field === undefined || value === undefined)
    throw new CommandError('account-field-malformed', '--account requires FIELD=VALUE, for example apiKey=….');
  return [field, value];
}

const pathOf = (id: string): string => `${PATH}/${encodeURIComponent(id)}`;
