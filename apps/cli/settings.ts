import { settings, SettingsError, type Settings } from '#libs/config';
import { CommandError } from './command-error.js';

/** The settings of this process, with faults in words for the person who started it. @throws CommandError */
export function commandSettings(): Settings {
  try {
    return settings();
  } catch (error) {
    if (error instanceof SettingsError)
      throw new CommandError(error.code, error.describe().trimEnd(), { cause: error });
    throw error;
  }
}
