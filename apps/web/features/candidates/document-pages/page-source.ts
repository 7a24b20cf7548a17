import type { PageSize } from '#libs/contracts';

/** A file whose pages can be drawn. */
export interface DocumentPageSource {
  /** Of each page as it is shown; in points, or in dots where the file has no points. */
  sizes: readonly PageSize[];
  /**
   * Draws a page. Stops when the signal aborts, and rejects then.
   * @param page from 0
   * @param scale dots of the canvas for each unit of the page
   */
  draw(page: number, scale: number, signal: AbortSignal): Promise<HTMLCanvasElement>;
  /** Lays the words of a page over it, to be selected, searched and read out. Stops when the signal aborts, and rejects then. */
  layWords(page: number, scale: number, holder: HTMLElement, signal: AbortSignal): Promise<void>;
  /** Stops what is still being drawn, and releases the file. */
  close(): void;
}

/** Types that a browser shows as pages; of all others the text is read. */
const DRAWN = ['application/pdf', 'image/jpeg', 'image/png', 'image/webp'];

export const isDrawn = (mediaType: string): boolean => DRAWN.includes(mediaType);
