import { criterionInputSchema } from '#libs/contracts';
import { CommandError } from '../command-error.js';

type Fields = Record<string, unknown>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Turns what `candor role` prints into what a role file holds; anything else is handed back as it is.
 * @throws CommandError when a criterion needs its word list, which is not printed
 */
export function roleInputOf(file: string, data: unknown): unknown {
  if (!isFields(data) || !Array.isArray(data['criteria']) || 'requirements' in data) return data;
  const { title, level, asOf } = data;
  // `from` quotes the page the criterion was read from, which is not here.
  const requirements = data['criteria'].map((criterion: unknown) =>
    isFields(criterion) ? Object.fromEntries(Object.entries(criterion).filter(([name]) => name !== 'from')) : criterion,
  );
  const unfit = requirements.filter((requirement) => !criterionInputSchema.safeParse(requirement).success);
  if (unfit.length > 0) {
    const names = unfit.map((requirement) => (isFields(requirement) ? String(requirement['id']) : 'one without an id'));
    throw new CommandError(
      'role-not-whole',
      `${file} looks like the output of \`candor role\`, which omits the word lists that some criteria need ` +
        `(${names.join(', ')}). Use the job description itself, or write these criteria as requirements: {"title": "…", "requirements": ["Python", "…"]}`,
    );
  }
  return { title, requirements, ...(level ? { level } : {}), ...(asOf ? { asOf } : {}) };
}
