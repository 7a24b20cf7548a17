/** Maps an address to the networks that attempts are counted for: one subscriber, and the network around them. */
import ipaddr from 'ipaddr.js';

export interface ClientNetwork {
  /**
   * One subscriber: an IPv4 address, or the /64 that a provider gives to one line, whose holder has all of its
   * addresses.
   */
  subscriber: string;
  /** The network that one party often has as a whole: an IPv4 /24, or an IPv6 /48. */
  neighbourhood: string;
}

const PREFIXES = { ipv4: [32, 24], ipv6: [64, 48] } as const;

/** @param address of the client; one that is none (a socket that has closed) is a network of its own */
export function networkOf(address: string): ClientNetwork {
  if (!ipaddr.isValid(address)) return { subscriber: address, neighbourhood: address };
  const parsed = ipaddr.process(address);
  const [one, around] = PREFIXES[parsed.kind()];
  const within = (bits: number): string => `${masked(parsed.toByteArray(), bits)}/${bits}`;
  return { subscriber: within(one), neighbourhood: within(around) };
}

function masked(bytes: readonly number[], bits: number): string {
  const kept = bytes.map((byte, at) => (8 * (at + 1) <= bits ? byte : 0));
  return ipaddr.fromByteArray(kept).toString();
}
