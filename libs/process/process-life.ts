import { outliveFullLog } from './full-disk.js';
import { serverSettings, SettingsError, type ServerSettings } from '#libs/config';

/** The settings of this process, which from now on outlives a full log. Wrong ones end it, with all their faults in words and no stack trace. */
export function settingsOrLeave(): ServerSettings {
  outliveFullLog();
  try {
    return serverSettings();
  } catch (error) {
    if (error instanceof SettingsError) return leave(error.describe());
    throw error;
  }
}

/** Says on stderr why the process ends, and ends it. @param code 1 for a failure, 0 for an end that was asked for */
export function leave(reason: string, code: 0 | 1 = 1): never {
  process.stderr.write(reason);
  process.exit(code);
}

/**
 * Calls `stop` once: on SIGTERM, on Ctrl-C, and when the process that started this one over an IPC channel goes. Call it before
 * the start, which may take long enough for any of them.
 */
export function onEnd(stop: () => Promise<void>): void {
  const hasParent = process.send !== undefined;
  let asked = false;
  const end = (): void => {
    if (asked) return;
    asked = true;
    void stop();
  };
  process.on('SIGTERM', end);
  process.on('SIGINT', () => {
    // Ctrl-C reaches the whole terminal: a parent stops its children in order.
    if (!hasParent) end();
  });
  if (hasParent) process.on('disconnect', end);
}
