let isListened = false;
let isClosed = false;

/** Writes a result to stdout and waits until it is out. A reader that has seen enough (`| head`) is no error. */
export async function print(text: string): Promise<void> {
  if (isClosed) return;
  // The callback below reports the error too. Without a listener the event would end the process.
  if (!isListened) process.stdout.on('error', () => undefined);
  isListened = true;
  await new Promise<void>((resolve, reject) => {
    process.stdout.write(text, (error) => {
      isClosed = (error as NodeJS.ErrnoException | null | undefined)?.code === 'EPIPE';
      if (error && !isClosed) reject(error);
      else resolve();
    });
  });
}

/** By code units, so that no locale has a say in an order. */
export function compareCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
