/** Reading résumé PDFs with the sandbox on, against the engines alone: one process a core, no sandbox. */
import { fork } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createReaderPool } from '#libs/documents';
import type { BenchRow } from '../row.js';

const PROCESSES = Math.min(2, availableParallelism());

/**
 * The rounds over the files: 600 documents per process with the 150 of the shared data, of the 2,000 after which a
 * reader is replaced. All three compile their code in the first round, which is reported apart.
 */
const ROUNDS = 8;

/** Files a second: in the first round, and over all of them. */
interface Speed {
  first: number;
  all: number;
}

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
    const toPdfjs = ours.all / pdfjs.all;
    const toPdfium = ours.all / pdfium.all;
    return {
      figure: `${toPdfjs.toFixed(2)} × pdf.js, ${toPdfium.toFixed(2)} × PDFium`,
      detail:
        `${ours.all.toFixed(0)} files/s; bare pdf.js text ${pdfjs.all.toFixed(0)}, bare PDFium with boxes ${pdfium.all.toFixed(0)} ` +
        `(${PROCESSES} processes each, ${files.length} files ${ROUNDS} times). ` +
        `In fresh processes, the first time: ${(ours.first / pdfjs.first).toFixed(2)} × pdf.js, ${(ours.first / pdfium.first).toFixed(2)} × PDFium`,
      met: toPdfjs >= 1 && toPdfium >= 0.7,
    };
  },
};

async function sandboxed(files: string[]): Promise<Speed> {
  const pool = createReaderPool({ size: PROCESSES });
  try {
    await Promise.all(files.slice(0, PROCESSES * 2).map((file) => pool.read(readFileSync(file), { fileName: file })));
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const started = performance.now();
      await Promise.all(files.map((file) => pool.read(readFileSync(file), { fileName: file })));
      times.push(performance.now() - started);
    }
    return speed(files.length, times);
  } finally {
    await pool.close();
  }
}

/** An engine in one plain process a core, each with its share of the files; a round is over when the slower one has ended it. */
async function bareEngine(engine: 'pdfjs' | 'pdfium', files: string[]): Promise<Speed> {
  const child = fileURLToPath(new URL('./reading-child.js', import.meta.url));
  const times = await Promise.all(
    Array.from({ length: PROCESSES }, (_, core) => {
      return new Promise<number[]>((resolve, reject) => {
        const process = fork(child, [engine, ...[ROUNDS, core, PROCESSES].map(String), ...files], {
          stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
        });
        process.once('message', (rounds) => resolve(rounds as number[]));
        process.once('error', reject);
        process.once('exit', (code) => code !== 0 && reject(new Error(`bare ${engine} ended with ${code}`)));
      });
    }),
  );
  const first = (files.length * 1000) / Math.max(...times.map(([round = 0]) => round));
  const all = (files.length * ROUNDS * 1000) / Math.max(...times.map(sum));
  return { first, all };
}

function speed(files: number, times: readonly number[]): Speed {
  return { first: (files * 1000) / (times[0] ?? 0), all: (files * times.length * 1000) / sum(times) };
}

function sum(times: readonly number[]): number {
  return times.reduce((total, time) => total + time, 0);
}
