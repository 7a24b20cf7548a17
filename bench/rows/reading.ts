/** Reading résumé PDFs with the sandbox on, against the engines alone: one process a core, no sandbox. */
import { fork } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createReaderPool } from '#libs/documents';
import type { BenchRow } from '../row.js';

const PROCESSES = Math.min(2, availableParallelism());

export const reading: BenchRow = {
  id: 'reading',
  name: 'reading résumé PDFs on 2 cores, sandbox on',
  target: '≥ 1.0 × bare pdf.js text only; ≥ 0.7 × bare PDFium with boxes',
  async run({ data }) {
    const folder = data && join(data, 'documents', 'plain-resumes');
    if (!folder) {
      console.error('reading: left out, give the data folder: npm run bench -- DIR');
      return null;
    }
    const files = readdirSync(folder)
      .filter((file) => file.endsWith('.pdf'))
      .map((file) => join(folder, file));
    const pdfjs = await bareEngine('pdfjs', files);
    const pdfium = await bareEngine('pdfium', files);
    const ours = await sandboxed(files);
    const toPdfjs = ours / pdfjs;
    const toPdfium = ours / pdfium;
    return {
      figure: `${toPdfjs.toFixed(2)} × pdf.js, ${toPdfium.toFixed(2)} × PDFium`,
      detail: `${ours.toFixed(0)} files/s; bare pdf.js text ${pdfjs.toFixed(0)}, bare PDFium with boxes ${pdfium.toFixed(0)} (${PROCESSES} processes each)`,
      met: toPdfjs >= 1 && toPdfium >= 0.7,
    };
  },
};

async function sandboxed(files: string[]): Promise<number> {
  const pool = createReaderPool({ size: PROCESSES });
  try {
    await Promise.all(files.slice(0, PROCESSES * 2).map((file) => pool.read(readFileSync(file), { fileName: file })));
    const started = performance.now();
    await Promise.all(files.map((file) => pool.read(readFileSync(file), { fileName: file })));
    return (files.length * 1000) / (performance.now() - started);
  } finally {
    await pool.close();
  }
}

/** Files a second of an engine in one plain process a core, each with its share of the files. */
async function bareEngine(engine: 'pdfjs' | 'pdfium', files: string[]): Promise<number> {
  const child = fileURLToPath(new URL('./reading-child.js', import.meta.url));
  const times = await Promise.all(
    Array.from({ length: PROCESSES }, (_, core) => {
      const share = files.filter((_file, i) => i % PROCESSES === core);
      return new Promise<number>((resolve, reject) => {
        const process = fork(child, [engine, ...share], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
        process.once('message', (ms) => resolve(Number(ms)));
        process.once('error', reject);
        process.once('exit', (code) => code !== 0 && reject(new Error(`bare ${engine} ended with ${code}`)));
      });
    }),
  );
  return (files.length * 1000) / Math.max(...times);
}
