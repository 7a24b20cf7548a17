import { CommandError } from '../../../command-error.js';
import { commandSettings } from '../../../settings.js';
import { openDataFolder, secretKeyOf } from '../../../start/data-folder.js';

/**
 * The secret keys that the servers run with, today's first: what is made or checked with another key would be right for nobody.
 * @param purpose what needs them, as the beginning of a sentence
 * @throws CommandError when the servers run elsewhere and the key is not given
 */
export function installationKeys(purpose: string): string[] {
  const { secretKey, formerSecretKeys, databaseUrl, dataDir } = commandSettings();
  if (secretKey !== null) return [secretKey, ...formerSecretKeys];
  if (databaseUrl !== null)
    throw new CommandError(
      'secret-key-needed',
      `CANDOR_SECRET_KEY is not set: ${purpose} needs the key of the servers.`,
    );
  return [secretKeyOf(openDataFolder(dataDir)), ...formerSecretKeys];
}
