import { existsSync } from 'node:fs';
import { newWeightsSchema, type RoleContent, type WeightsContent } from '#libs/contracts';
import { checkWeights, PRESETS, presetsFor, presetWeights, withThresholds } from '#libs/matching';
import { weightsFaultText } from '#libs/wording';
import { CommandError } from '../command-error.js';
import { readDataFile } from './data-file.js';
import { dataFaultLines } from './data-faults.js';

/** The schema of weights in the API, except that they need no name here. */
const weightsFileSchema = newWeightsSchema.partial({ name: true });

const FORM =
  'Weights must be the `weights` object of the output of `candor role`, or the whole output: ' +
  '{"categories": {"skills": 60, …}, "criteria": {"skills.python": {"kind": "required", "importance": 30}, …}}.';

/**
 * Weights for a role by the name of a preset, or from a JSON file (`readWeightsFile`). A file that is called like a preset is named by
 * its path (`./skills-first`).
 * @throws CommandError when they cannot be read or do not fit the role
 */
export async function readWeights(name: string, role: RoleContent): Promise<WeightsContent> {
  const preset = PRESETS.find((one) => one === name);
  if (!preset) {
    if (/^[a-z-]+$/.test(name) && !existsSync(name)) {
      throw new CommandError(
        'weights-invalid',
        `--weights ${name}: no file and no preset has this name. Presets: ${PRESETS.join(', ')}.`,
      );
    }
    return readWeightsFile(name, role);
  }
  if (presetsFor(role.criteria).includes(preset)) return presetWeights(preset, role.criteria);
  throw new CommandError(
    'weights-invalid',
    `--weights ${name}: the role has no criterion of this category. Presets that fit: ${presetsFor(role.criteria).join(', ') || 'none'}.`,
  );
}

/**
 * Reads weights for a role from JSON: a `weights` object, or the whole output of `candor role`.
 * @throws CommandError when they cannot be read or do not fit the role
 */
async function readWeightsFile(file: string, role: RoleContent): Promise<WeightsContent> {
  const parse = (text: string): unknown => JSON.parse(text);
  const data = await readDataFile(file, { option: 'weights', parse, otherwise: 'not JSON', form: FORM });
  const parsed = weightsFileSchema.safeParse(weightsOf(data));
  if (!parsed.success) {
    // With neither part there, a list of what is missing says less than the form.
    const isNothingLike = ['categories', 'criteria'].every((part) =>
      parsed.error.issues.some(({ path }) => path[0] === part && path.length === 1),
    );
    const faults = isNothingLike ? '' : `\n${dataFaultLines(parsed.error.issues, weightsOf(data))}`;
    throw new CommandError('weights-invalid', `${file} does not contain weights. ${FORM}${faults}`);
  }
  const weights = withThresholds(role.criteria, parsed.data);
  const faults = checkWeights(role.criteria, weights);
  if (faults.length > 0) {
    throw new CommandError(
      'weights-invalid',
      `The weights in ${file} do not fit the role:\n${faults.map((fault) => `- ${weightsFaultText(fault, 'en')}`).join('\n')}`,
    );
  }
  return weights;
}

/** Returns the weights in the output of `candor role`. */
function weightsOf(data: unknown): unknown {
  return typeof data === 'object' && data !== null && 'weights' in data && !('categories' in data)
    ? data.weights
    : data;
}
