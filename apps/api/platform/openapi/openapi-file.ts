import { readFile } from 'node:fs/promises';

/** The document that the build wrote. */
export const OPENAPI_FILE = new URL('./openapi.json', import.meta.url);

/** Its text. @returns null for a program that runs from its sources */
export async function builtOpenApi(): Promise<string | null> {
  try {
    return await readFile(OPENAPI_FILE, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
