/** From a description of pages to a PDF: a second and more on one thread, so that only a process of its own does it (`paper-child.ts`). */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Pages } from 'pdfmake';

/** Roboto has Latin, Greek and Cyrillic letters. */
const PRINTABLE = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}\p{Script=Inherited}]*$/u;

export const isPrintable = (text: string): boolean => PRINTABLE.test(text);

let loaded: ReturnType<typeof load> | null = null;

/** Takes a third of a second. */
async function load() {
  const { default: pdfmake } = await import('pdfmake');
  const fonts = join(
    dirname(createRequire(import.meta.url).resolve('pdfmake/package.json')),
    'build',
    'fonts',
    'Roboto',
  );
  pdfmake.setFonts({
    Roboto: {
      normal: join(fonts, 'Roboto-Regular.ttf'),
      bold: join(fonts, 'Roboto-Medium.ttf'),
      italics: join(fonts, 'Roboto-Italic.ttf'),
      bolditalics: join(fonts, 'Roboto-MediumItalic.ttf'),
    },
  });
  // What a candidate wrote is text; nothing in it fetches a picture or opens a file.
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy((path) => path.startsWith(fonts));
  return pdfmake;
}

/** Loads what making a PDF needs. */
export async function warmUp(): Promise<void> {
  loaded ??= load();
  await loaded;
}

export async function pdfOf(definition: Pages): Promise<Buffer> {
  loaded ??= load();
  return (await loaded).createPdf(definition).getBuffer();
}
