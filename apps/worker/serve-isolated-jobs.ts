import { once } from 'node:events';
import { NestFactory } from '@nestjs/core';
import { jsonLogger, outliveFullLog } from '#libs/service';
import { openFileReader } from './domain/reading/file-reader.js';
import type { FileReader } from './domain/reading/document-reading.service.js';
import { SolitaryModule } from './worker.module.js';
import { Attempts } from './runtime/runner/job-attempts.service.js';
import type { FromChild, SolitarySettings, SolitaryTask, ToChild } from './runtime/runner/isolated-runner.js';

/**
 * Serves a parent's solitary jobs, one at a time, until the parent goes.
 * @param options `wrapReader`: for tests that need a document which kills its reader
 */
export async function serveSolitary(options: { wrapReader?: (reader: FileReader) => FileReader } = {}): Promise<void> {
  outliveFullLog();
  const settings = await received<SolitarySettings>('settings');
  const files = openFileReader({ size: 1, ocr: settings.ocr ?? null });
  const reader = options.wrapReader?.(files) ?? files;
  const app = await NestFactory.createApplicationContext(SolitaryModule.with(settings, reader), {
    logger: jsonLogger(settings.logLevel),
    abortOnError: false,
  });
  const attempts = app.get(Attempts);
  process.on('message', (message: ToChild) => {
    if (!('task' in message)) return;
    const { job, batch }: SolitaryTask = message.task;
    void attempts.run(job, batch).then((ended) => tell({ ended }));
  });
  process.on('SIGINT', () => undefined); // Ctrl-C reaches the whole terminal; the parent ends this process.
  process.once('disconnect', () => {
    void Promise.allSettled([files.close(), app.close()]).then(() => process.exit(0));
  });
  tell({ ready: true });
}

async function received<Value>(name: string): Promise<Value> {
  const [message] = (await once(process, 'message')) as [Record<string, Value>];
  return message[name] as Value;
}

function tell(message: FromChild): void {
  process.send?.(message);
}
