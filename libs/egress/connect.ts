/**
 * Connections that go where they were allowed to go. A name is resolved while the connection is made, all of its addresses are checked,
 * and one of these is connected to: there is no second look-up that could answer otherwise (DNS rebinding). One address that may not be
 * connected to refuses the name, whatever the others are: no honest public name has one, and a mixture is how guards are tried out.
 */
import { promises as dns, type LookupAddress } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { buildConnector } from 'undici';
import type { Destination } from '#libs/config';
import { objection } from './addresses.js';
import { EgressRefused } from './errors.js';

/** Gives all addresses of a name. @throws when there are none */
export type Resolver = (hostname: string) => Promise<LookupAddress[]>;

/** As the machine resolves names: its hosts file counts. */
export const resolveOnMachine: Resolver = (hostname) => dns.lookup(hostname, { all: true });

interface ConnectorOptions {
  allow: readonly Destination[];
  resolve: Resolver;
  /** Milliseconds until name, connection and encryption stand. */
  timeout: number;
}

/** A connector for undici's agent. It fails with `EgressRefused`. */
export function guardedConnector({ allow, resolve, timeout }: ConnectorOptions): buildConnector.connector {
  return (options, callback) => {
    const secure = options.protocol === 'https:';
    const target = { hostname: options.hostname, port: Number(options.port) || (secure ? 443 : 80), secure };
    const check = (address: string): void => {
      const reason = objection(address, target, allow);
      if (reason !== null) throw new EgressRefused(reason, options.host ?? options.hostname);
    };
    // A connection to an address needs no look-up.
    if (isIP(target.hostname) !== 0) {
      try {
        check(target.hostname);
      } catch (error) {
        process.nextTick(callback, error, null);
        return;
      }
    }
    // NODE_TLS_REJECT_UNAUTHORIZED is not for the letters of candidates.
    buildConnector({ timeout, rejectUnauthorized: true, lookup: checkedLookup(resolve, check) })(options, callback);
  };
}

function checkedLookup(resolve: Resolver, check: (address: string) => void): LookupFunction {
  return (hostname, { all }, callback) => {
    const lookup = async (): Promise<LookupAddress[]> => {
      const addresses = await resolve(hostname);
      for (const { address } of addresses) check(address);
      if (addresses.length === 0) throw Object.assign(new Error('No address'), { code: 'ENOTFOUND' });
      return addresses;
    };
    lookup().then(
      (addresses) => {
        const [first = { address: '', family: 0 }] = addresses;
        if (all === true) callback(null, addresses);
        else callback(null, first.address, first.family);
      },
      (error: NodeJS.ErrnoException) => callback(error, []),
    );
  };
}
