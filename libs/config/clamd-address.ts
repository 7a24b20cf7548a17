/** Parses the address of the virus scanner, as `CANDOR_CLAMD` names it. */

/** A TCP port, or the path of a Unix socket. */
export type ClamdAddress = { host: string; port: number } | { path: string };

/** The port that ClamAV documents for clamd. */
const PORT = 3310;

/** @returns null when the text is neither `tcp://HOST[:PORT]` nor `unix:/PATH` */
export function readClamdAddress(text: string): ClamdAddress | null {
  const path = /^unix:(?:\/\/)?(\/[^/\0][^\0]*)$/.exec(text)?.[1];
  if (path !== undefined) return { path };
  if (!/^tcp:\/\/[^/?#@\s]+\/?$/.test(text) || !URL.canParse(text)) return null;
  const { hostname, port } = new URL(text);
  if (hostname === '' || port === '0') return null;
  return { host: hostname.replace(/^\[(.*)\]$/, '$1'), port: port === '' ? PORT : Number(port) };
}
