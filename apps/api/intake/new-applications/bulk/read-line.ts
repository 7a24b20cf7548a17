/** A line of a bulk call: what the call for one candidate takes, with the sender's id beside it. */
import {
  fieldErrorsOf,
  LONGEST_EXTERNAL_ID,
  MAX_LINE,
  newApplicationSchema,
  parseJson,
  InvalidJsonError,
  type FieldError,
  type SourceLine,
  type NewApplication,
} from '#libs/contracts';

export interface ReadLine {
  line: number;
  externalId: string | null;
  /** Or what is wrong with it. */
  application: NewApplication | FieldError[];
}

/** The fields beside a candidate. */
const BESIDE = ['externalId', 'answers', 'notice', 'jurisdiction', 'mode'];

export function readLine({ line, bytes }: SourceLine): ReadLine {
  const refused = (...faults: FieldError[]): ReadLine => ({ line, externalId: null, application: faults });
  if (bytes === null) return refused({ path: '', message: `The line exceeds ${MAX_LINE} bytes. Shorten it.` });
  let value: unknown;
  try {
    value = parseJson(bytes);
  } catch (error) {
    if (!(error instanceof InvalidJsonError)) throw error;
    return refused({ path: '', message: error.message.replace('line 1, ', '') });
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return refused({ path: '', message: 'Send a candidate as a JSON object' });
  const { externalId: stated, ...given } = value as Record<string, unknown>;
  const externalId = typeof stated === 'string' || typeof stated === 'number' ? String(stated) : null;
  if ((stated !== undefined && externalId === null) || (externalId?.length ?? 0) > LONGEST_EXTERNAL_ID)
    return refused({
      path: 'externalId',
      message: `Send a number, or text of up to ${LONGEST_EXTERNAL_ID} characters`,
    });
  return { line, externalId, application: 'candidate' in given ? readApart(given) : readFlat(given) };
}

function readFlat(given: unknown): NewApplication | FieldError[] {
  const parsed = newApplicationSchema.safeParse(given);
  return parsed.success ? parsed.data : fieldErrorsOf(parsed.error.issues);
}

/** `{"candidate": {…}, "answers": {…}, …}`, as lines of imports are. */
function readApart({ candidate, ...beside }: Record<string, unknown>): NewApplication | FieldError[] {
  if (typeof candidate !== 'object' || candidate === null || Array.isArray(candidate))
    return [{ path: 'candidate', message: 'Send the candidate as a JSON object' }];
  const within = (path: string): string => `candidate${path && `.${path}`}`;
  const misplaced = [
    ...Object.keys(beside)
      .filter((name) => !BESIDE.includes(name))
      .map((name) => ({ path: name, message: name === 'files' ? NO_FILES : 'Unknown field' })),
    ...BESIDE.filter((name) => name in candidate).map((name) => ({
      path: within(name),
      message: 'This field belongs next to the candidate, not inside it',
    })),
  ];
  if (misplaced.length > 0) return misplaced;
  const read = readFlat({ ...candidate, ...beside });
  if (!Array.isArray(read)) return read;
  return read.map(({ path, message }) => ({
    path: BESIDE.includes(path.split('.')[0]!) ? path : within(path),
    message,
  }));
}

const NO_FILES = 'JSON lines have no files. Import a ZIP with the lines and the files.';
