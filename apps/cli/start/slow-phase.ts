/** A user wonders about a start that takes longer than this. */
const SLOW_MS = 3_000;

/**
 * Waits for a phase of the start, and says once what it is waiting for when that takes long.
 * @param words what is being done, as the beginning of a line that goes on with an ellipsis
 */
export async function reportWhenSlow<T>(
  words: string,
  work: Promise<T>,
  note: (line: string) => void,
  slowMs = SLOW_MS,
): Promise<T> {
  const timer = setTimeout(() => note(`${words} …`), slowMs);
  try {
    return await work;
  } finally {
    clearTimeout(timer);
  }
}
