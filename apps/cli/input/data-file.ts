import { readFile } from 'node:fs/promises';
import { CommandError } from '../command-error.js';
import { fileFaultText } from './file-fault.js';

interface DataFile {
  /** Name of the option that gave the file, without its dashes. */
  option: 'skills' | 'weights';
  parse(text: string): unknown;
  /** The description of a file that cannot be parsed ("not JSON"). */
  otherwise: string;
  /** The required contents of the file, in sentences. */
  form: string;
}

/**
 * The data in a file that an option names.
 * @throws CommandError `<option>-not-readable` when there is no such file or it cannot be parsed
 */
export async function readDataFile(file: string, { option, parse, otherwise, form }: DataFile): Promise<unknown> {
  const code = `${option}-not-readable`;
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    throw new CommandError(code, `--${option}: ${fileFaultText(file, error as NodeJS.ErrnoException)}`);
  }
  try {
    return parse(text);
  } catch (error) {
    throw new CommandError(code, `${file} is ${otherwise} (${(error as Error).message}). ${form}`);
  }
}
