import { CommandError } from '../../../command-error.js';
import { commandSettings } from '../../../settings.js';
import { openDataFolder, secretKeyOf } from '../../../start/data-folder.js';

/**
 * Returns the secret keys of the servers, today's first. Records of any other key are worthless.
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
