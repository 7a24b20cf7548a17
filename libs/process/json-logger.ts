import { ConsoleLogger, type LogLevel } from '@nestjs/common';
import type { ServerSettings } from '#libs/config';

const LEVELS: Record<ServerSettings['logLevel'], LogLevel[]> = {
  error: ['fatal', 'error'],
  warn: ['fatal', 'error', 'warn'],
  info: ['fatal', 'error', 'warn', 'log'],
  debug: ['fatal', 'error', 'warn', 'log', 'debug', 'verbose'],
};

/** One JSON object a line, from the given level up. What is logged holds ids, never personal content. */
export function jsonLogger(level: ServerSettings['logLevel']): ConsoleLogger {
  return new ConsoleLogger({ json: true, colors: false, logLevels: LEVELS[level] });
}
