import { once } from 'node:events';
import { NestFactory } from '@nestjs/core';
import { jsonLogger, outliveFullLog } from '#libs/process';
import { openFileReader, type FileReader } from './domain/reading/file-reader.js';
import { IsolatedJobsModule, type IsolatedJobsSettings } from './worker.module.js';
import { JobAttemptsService } from './runtime/runner/job-attempts.service.js';
import type { FromChild, IsolatedTask, ToChild } from './runtime/runner/isolated-runner.js';

/**
 * Serves a parent's isolated jobs, one at a time, until the parent goes.
 * @param options `wrapReader`: for tests that need a document which kills its reader
 */
export async function serveIsolatedJobs(
  options: { wrapReader?: (reader: FileReader) => FileReader } = {},
): Promise<void> {
  outliveFullLog();
  const settings = await received<IsolatedJobsSettings>('settings');
  const files = openFileReader({ size: 1, ocr: settings.ocr ?? null });
  const reader = options.wrapReader?.(files) ?? files;
  const app = await NestFactory.createApplicationContext(await IsolatedJobsModule.with(settings, reader), {
    logger: jsonLogger(settings.logLevel),
    abortOnError: false,
  });
  const attempts = app.get(JobAttemptsService);
  process.on('message', (message: ToChild) => {
    if (!('task' in message)) return;
    const { job, batch }: IsolatedTask = message.task;
    void attempts.run(job, batch).then((ended) => send({ ended }));
  });
  process.on('SIGINT', () => undefined); // Ctrl-C reaches the whole terminal; the parent ends this process.
  process.once('disconnect', () => {
    void Promise.allSettled([files.close(), app.close()]).then(() => process.exit(0));
  });
  send({ ready: true });
}

async function received<Value>(name: string): Promise<Value> {
  const [message] = (await once(process, 'message')) as [Record<string, Value>];
  return message[name] as Value;
}

function send(message: FromChild): void {
  process.send?.(message);
}
