/** Destinations of outgoing requests, as `CANDOR_EGRESS_ALLOW` names them. */
import { isIP } from 'node:net';

/** A host by its name, or a network (one address is a network of its own); at one port, or at all of them (null). */
export type Destination = { port: number | null } & ({ host: string } | { network: string; bits: number });

/** `[fd00::/8]:8443`, `[::1]`. */
const BRACKETED = /^\[([^\]]*)\](?::(\d{1,5}))?$/;
/** `10.0.0.0/8`, `10.1.2.3:8443`, `ats.intranet.example:8443`. */
const PLAIN = /^([^:]+)(?::(\d{1,5}))?$/;

/**
 * Reads a name (`ats.intranet.example`), an address or a network (`10.0.0.0/8`, `fd00::/8`), each with or without a port
 * (`ats.intranet.example:8443`, `10.0.0.0/8:8443`, `[fd00::/8]:8443`).
 * @returns null when it is none of them
 */
export function readDestination(text: string): Destination | null {
  const bare = isIP(text.split('/')[0] ?? '') === 6 ? [text, text] : null;
  const bracketed = BRACKETED.exec(text);
  const [, place = '', digits] = bare ?? bracketed ?? PLAIN.exec(text) ?? [];
  const port = digits === undefined ? null : Number(digits);
  if (port !== null && (port < 1 || port > 65_535)) return null;
  const network = readNetwork(place);
  if (network !== null) return { ...network, port };
  return bracketed === null && isHostName(place) ? { host: place.toLowerCase(), port } : null;
}

/**
 * Reads an address or a network in CIDR notation.
 * @returns null when it is neither; `bits` is 32 or 128 for an address
 */
export function readNetwork(text: string): { network: string; bits: number } | null {
  const [network = '', digits, ...rest] = text.split('/');
  const most = { 4: 32, 6: 128 }[isIP(network)];
  if (most === undefined || network.includes('%') || rest.length > 0) return null;
  if (digits === undefined) return { network, bits: most };
  return /^\d{1,3}$/.test(digits) && Number(digits) <= most ? { network, bits: Number(digits) } : null;
}

/**
 * Returns whether a text is a host name in a URL. A text that the URL turns into an address (`10.1`, `0x7f.1`) is none.
 */
function isHostName(text: string): boolean {
  if (!/^[a-z0-9_-]+(\.[a-z0-9_-]+)*$/i.test(text) || !URL.canParse(`http://${text}`)) return false;
  return new URL(`http://${text}`).hostname === text.toLowerCase();
}
