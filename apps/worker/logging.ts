import { ConsoleLogger, type LogLevel } from '@nestjs/common';

const LEVELS: Record<'error' | 'warn' | 'info' | 'debug', LogLevel[]> = {
  error: ['fatal', 'error'],
  warn: ['fatal', 'error', 'warn'],
  info: ['fatal', 'error', 'warn', 'log'],
  debug: ['fatal', 'error', 'warn', 'log', 'debug', 'verbose'],
};

/** One JSON object a line. What is logged holds ids, never personal content. */
export function makeLogger(level: keyof typeof LEVELS): ConsoleLogger {
  return new ConsoleLogger({ json: true, colors: false, logLevels: LEVELS[level] });
}
