/** Classifies addresses: public ones, and others that the operator allowed. */
import ipaddr from 'ipaddr.js';
import type { Destination } from '#libs/config';

/** The destination of a request. */
export interface Target {
  /** As in a URL, without brackets. */
  hostname: string;
  port: number;
  secure: boolean;
}

/**
 * The IPv6 range of networks on the internet; the rest maps, embeds or is local. RFC 4291, IANA's registry of 2000::/3.
 */
const GLOBAL_IPV6 = ipaddr.IPv6.parseCIDR('2000::/3');

/** A public address that only a virtual machine reaches: Azure's agent behind it answers with keys of the machine. */
const PLATFORM = ipaddr.IPv4.parseCIDR('168.63.129.16/32');

/**
 * Returns whether anybody on the internet could be called there: unicast, in no range of IANA's special-purpose
 * registries. IPv4 inside of IPv6 (mapped, 6to4, NAT64, Teredo) is never public, whatever it holds: no public server
 * has to be called in that way.
 */
export function isPublic(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== 'unicast') return false;
  return parsed instanceof ipaddr.IPv4 ? !parsed.match(PLATFORM) : parsed.match(GLOBAL_IPV6);
}

const atPort = (allow: readonly Destination[], { port }: Target): readonly Destination[] =>
  allow.filter((destination) => destination.port === null || destination.port === port);

/** Returns whether the operator named this host. Then it may have any address. */
export function isNamed(target: Target, allow: readonly Destination[]): boolean {
  return atPort(allow, target).some((destination) => 'host' in destination && destination.host === target.hostname);
}

/** Returns whether a name may lead to what the operator allowed: its addresses decide. */
export function mayLeadToAllowed(target: Target, allow: readonly Destination[]): boolean {
  return isNamed(target, allow) || atPort(allow, target).some((destination) => 'network' in destination);
}

function isInAllowedNetwork(address: string, target: Target, allow: readonly Destination[]): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  return atPort(allow, target).some((destination) => {
    if (!('network' in destination)) return false;
    const network = ipaddr.parse(destination.network);
    return network.kind() === parsed.kind() && parsed.match([network, destination.bits] as never);
  });
}

/** Returns the reason why a target must not be connected to at this address; null if it may be. */
export function objection(
  address: string,
  target: Target,
  allow: readonly Destination[],
): 'address' | 'scheme' | 'port' | null {
  if (isNamed(target, allow) || isInAllowedNetwork(address, target, allow)) return null;
  if (!isPublic(address)) return 'address';
  if (!target.secure) return 'scheme';
  return target.port === 443 ? null : 'port';
}
