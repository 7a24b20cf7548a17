import type { Connection } from '#libs/contracts';

/** Returns the address that the sender posts to: the public address of the server if it has one, or else the origin of these pages. */
export function eventsAddress({ eventsPath, steps }: Connection): string {
  const named = steps
    .flatMap((step) => step.split(/[\s,]+/))
    .find((word) => isAddress(word) && word.includes(eventsPath));
  return named ? `${new URL(named).origin}${eventsPath}` : `${window.location.origin}${eventsPath}`;
}

/** Steps of a server that does not know its own address have the path alone. */
export function stepsOf(connection: Connection): string[] {
  const { eventsPath, steps } = connection;
  const address = eventsAddress(connection);
  return steps.map((step) => (step.includes(address) ? step : step.replaceAll(eventsPath, address)));
}

/** Returns whether an address leads nowhere for others. */
export const isLocal = (address: string): boolean => /^(localhost|127\.|\[::1\])/.test(new URL(address).hostname);

const isAddress = (word: string): boolean => /^https?:/.test(word) && URL.canParse(word);
