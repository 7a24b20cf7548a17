/** Ends what a row started when the row is over, however it ends, and when the user presses Ctrl-C. */
type Closer = () => Promise<unknown> | unknown;

let closers: Closer[] = [];

/** Remembers how to end something. What was started last is ended first. */
export function endLater(closer: Closer): void {
  closers.push(closer);
}

/** Ends everything that was started. A failure is printed and does not stop the rest. */
export async function cleanUp(): Promise<void> {
  const ending = closers.reverse();
  closers = [];
  for (const close of ending) {
    try {
      await close();
    } catch (error) {
      console.error('Could not clean up:', error);
    }
  }
}

export function cleanUpOnSignals(): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => {
      console.error('Stopping …');
      void cleanUp().then(() => process.exit(130));
    });
  }
}
