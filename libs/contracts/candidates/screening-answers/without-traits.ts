/** JSON of a sender, of which something is kept as it came. */
import { droppedTopicOf } from './equal-opportunity.js';

/** How forms name what was asked, and what was answered, where both stand beside each other. */
const ASKED = ['question', 'label', 'name', 'title', 'key', 'field', 'prompt'];
const ANSWERED = ['answer', 'value', 'values', 'response'];

/**
 * JSON without fields that are called after a personal trait, and without questions about one beside their answers, wherever they stand.
 * What people write in sentences stays.
 * @returns the same object where nothing was left out
 */
export function withoutTraits<Json>(json: Json): Json {
  return without(json) as Json;
}

function without(json: unknown): unknown {
  if (typeof json !== 'object' || json === null) return json;
  if (Array.isArray(json)) {
    const kept = json.filter((one) => !asksOfTrait(one)).map(without);
    return kept.length === json.length && kept.every((one, index) => one === json[index]) ? json : kept;
  }
  if (asksOfTrait(json)) return {};
  const fields = Object.entries(json);
  const kept = fields
    .filter(([name]) => droppedTopicOf(name) === null)
    .map(([name, value]): [string, unknown] => [name, without(value)]);
  const isSame = kept.length === fields.length && kept.every(([, value], index) => value === fields[index]![1]);
  return isSame ? json : Object.fromEntries(kept);
}

function asksOfTrait(json: unknown): boolean {
  if (typeof json !== 'object' || json === null) return false;
  const fields = json as Record<string, unknown>;
  const given = ANSWERED.find((name) => name in fields);
  if (given === undefined) return false;
  const answer = fields[given];
  const said = typeof answer === 'string' ? answer : Array.isArray(answer) ? answer.join(', ') : '';
  return ASKED.some((name) => {
    const asked = fields[name];
    return typeof asked === 'string' && droppedTopicOf(asked, said) !== null;
  });
}
