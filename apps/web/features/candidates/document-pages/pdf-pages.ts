/** PDF in the browser, by pdf.js. Everything that it loads is an asset of ours; nothing is evaluated and no address of a file is followed. */
import { getDocument, GlobalWorkerOptions, TextLayer } from 'pdfjs-dist';
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import type { DocumentPageSource } from './page-source.js';

GlobalWorkerOptions.workerSrc = workerUrl;

const FONTS = byName(
  import.meta.glob<string>('../../../../../node_modules/pdfjs-dist/standard_fonts/*.{pfb,ttf}', {
    query: '?url&no-inline',
    import: 'default',
    eager: true,
  }),
);
const CHARACTER_MAPS = byName(
  import.meta.glob<string>('../../../../../node_modules/pdfjs-dist/cmaps/*.bcmap', {
    query: '?url&no-inline',
    import: 'default',
    eager: true,
  }),
);

/** Fonts that every reader of PDF has to bring. */
class StandardFonts {
  fetch({ filename }: { filename: string }): Promise<Uint8Array> {
    return bytesAt(FONTS.get(filename));
  }
}

/** Loads the character maps of East Asian fonts that a file uses without including them. */
class CharacterMaps {
  async fetch({ name }: { name: string }): Promise<{ cMapData: Uint8Array; isCompressed: boolean }> {
    return { cMapData: await bytesAt(CHARACTER_MAPS.get(`${name}.bcmap`)), isCompressed: true };
  }
}

/** @throws Error for a file that cannot be opened, such as one with a password */
export async function openPdf(bytes: Uint8Array): Promise<DocumentPageSource> {
  const opening = getDocument({
    // It is handed over to the worker: the caller keeps theirs.
    data: bytes.slice(),
    isEvalSupported: false,
    useWasm: false,
    useSystemFonts: false,
    useWorkerFetch: false,
    StandardFontDataFactory: StandardFonts,
    CMapReaderFactory: CharacterMaps,
  });
  const file = await opening.promise;
  const pages = await Promise.all(Array.from({ length: file.numPages }, (_, at) => file.getPage(at + 1)));
  const pageAt = (at: number) => {
    const page = pages[at];
    if (!page) throw new RangeError(`There is no page ${at}`);
    return page;
  };
  const closing = new AbortController();
  return {
    sizes: pages.map((page) => page.getViewport({ scale: 1 })),
    async draw(at, scale, signal) {
      const page = pageAt(at);
      const viewport = page.getViewport({ scale });
      const canvas = document.createElement('canvas');
      canvas.width = Math.floor(viewport.width);
      canvas.height = Math.floor(viewport.height);
      const drawing = page.render({ canvas, viewport });
      await untilAborted(drawing, drawing.promise, AbortSignal.any([signal, closing.signal]));
      return canvas;
    },
    async layWords(at, scale, holder, signal) {
      const page = pageAt(at);
      holder.style.setProperty('--total-scale-factor', String(scale));
      const layer = new TextLayer({
        textContentSource: page.streamTextContent(),
        container: holder,
        viewport: page.getViewport({ scale }),
      });
      await untilAborted(layer, layer.render(), AbortSignal.any([signal, closing.signal]));
    },
    close() {
      closing.abort();
      void opening.destroy();
    },
  };
}

/** Cancels work of pdf.js when a signal aborts: it rejects then. */
async function untilAborted(work: { cancel(): void }, done: Promise<unknown>, signal: AbortSignal): Promise<void> {
  const cancel = () => work.cancel();
  if (signal.aborted) cancel();
  else signal.addEventListener('abort', cancel);
  try {
    await done;
  } finally {
    signal.removeEventListener('abort', cancel);
  }
}

function byName(urls: Record<string, string>): ReadonlyMap<string, string> {
  return new Map(Object.entries(urls).map(([path, url]) => [path.slice(path.lastIndexOf('/') + 1), url]));
}

async function bytesAt(url: string | undefined): Promise<Uint8Array> {
  const answer = url === undefined ? null : await fetch(url);
  if (!answer?.ok) throw new Error('It is not there');
  return new Uint8Array(await answer.arrayBuffer());
}
