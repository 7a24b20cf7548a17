const QUIET_MS = 1_000;
const EVERY_MS = 200;

/** Counts on stderr, for a person at a terminal whose command takes longer than a second. */
export function createProgress(
  total: number,
  stream: NodeJS.WriteStream = process.stderr,
): { step(): void; end(): void } {
  const started = Date.now();
  let done = 0;
  let shown = 0;
  return {
    step() {
      done++;
      const now = Date.now();
      if (!stream.isTTY || now - started < QUIET_MS || now - shown < EVERY_MS) return;
      shown = now;
      stream.write(`\r${done} of ${total} read`);
    },
    end() {
      // Clears the line: what follows is the result.
      if (shown) stream.write('\r\u001b[K');
    },
  };
}
