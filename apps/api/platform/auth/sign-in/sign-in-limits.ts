/** Limits on failed sign-ins: what is counted, how many failures are allowed, and for how long. The reason for each number stands here alone. */
import { networkOf } from './client-network.js';

export interface Limit {
  name: string;
  /** The values that the count is kept by. */
  of: readonly string[];
  /** Failures in the window that are allowed. */
  most: number;
  seconds: number;
  /** True if a success resets the count; otherwise a success only subtracts its own attempt. */
  forgottenBySuccess: boolean;
}

const QUARTER_HOUR = 15 * 60;
const DAY = 24 * 3_600;

/**
 * The failures of an account from unknown browsers in a day. At the first number its owner is notified; at the second
 * unknown browsers wait.
 */
export const ACCOUNT_FAILURES = { notifyAt: 10, most: 100 } as const;

const limit = (
  name: string,
  of: readonly string[],
  most: number,
  seconds: number,
  forgottenBySuccess = false,
): Limit => ({
  ...{ name, of, most, seconds, forgottenBySuccess },
});

/**
 * Returns the limits of an attempt by password. A known browser of the account has a count of its own and none of the
 * others, so its owner can sign in whatever is tried elsewhere.
 */
export function passwordLimits({
  account,
  address,
  browserId,
}: {
  account: string;
  address: string;
  browserId: string | null;
}): Limit[] {
  if (browserId !== null) return [limit('browser', [browserId], 10, QUARTER_HOUR, true)];
  const { subscriber, neighbourhood } = networkOf(address);
  return [
    // Enough for a person with three old passwords; far too few to guess one.
    limit('account-network', [account, subscriber], 10, QUARTER_HOUR, true),
    // For a sender who waits for the window to end, again and again.
    limit('account-network-day', [account, subscriber], 30, DAY, true),
    // One password tried for many accounts, from one place.
    limit('network', [neighbourhood], 100, QUARTER_HOUR),
    // Many places, one account: NIST SP 800-63B allows 100.
    limit('account', [account], ACCOUNT_FAILURES.most, DAY),
  ];
}

/** Returns the limits of a one-time link. Its secret has 256 bits, so they only protect the server from load. */
export function linkLimits(linkId: string, address: string): Limit[] {
  const { subscriber, neighbourhood } = networkOf(address);
  return [
    limit('link', [linkId, subscriber], 10, QUARTER_HOUR, true),
    limit('network', [neighbourhood], 100, QUARTER_HOUR),
  ];
}

/** Returns the limits of the password that a signed-in user has to repeat, so that a stolen session cannot guess it. */
export function confirmationLimits(userId: string): Limit[] {
  return [limit('confirmation', [userId], 10, QUARTER_HOUR, true)];
}

/**
 * Returns the limits of requests for a link by mail: enough if the first mail is lost, too few to fill a mailbox. Every
 * request counts.
 */
export function askingLimits(account: string, address: string): Limit[] {
  const { neighbourhood } = networkOf(address);
  return [limit('asking', [account], 3, QUARTER_HOUR), limit('asking-network', [neighbourhood], 20, QUARTER_HOUR)];
}
