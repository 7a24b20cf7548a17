import type { PageSize } from '#libs/contracts';
import type { DocumentPageSource } from './page-source.js';

/**
 * Opens a photograph or scan as one page.
 * @param size the units of positions on it; undefined if nothing was recognized
 * @throws Error for a picture that the browser does not decode
 */
export async function openImage(
  bytes: Uint8Array,
  type: string,
  size: PageSize | undefined,
): Promise<DocumentPageSource> {
  const picture = await createImageBitmap(new Blob([bytes.slice()], { type }));
  const page = size ?? { width: picture.width, height: picture.height };
  return {
    sizes: [page],
    async draw(_page, scale) {
      const canvas = document.createElement('canvas');
      canvas.width = Math.floor(page.width * scale);
      canvas.height = Math.floor(page.height * scale);
      canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
      return canvas;
    },
    async layWords() {
      // A picture has none of its own.
    },
    close: () => picture.close(),
  };
}
