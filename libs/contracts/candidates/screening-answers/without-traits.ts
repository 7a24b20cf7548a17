/** Removes personal traits from the JSON of a sender, which is stored in part as it arrived. */
import { droppedTopicOf } from './equal-opportunity.js';

/** The names that forms give to a question and to its answer, when the two are neighbors. */
const ASKED = ['question', 'label', 'name', 'title', 'key', 'field', 'prompt'];
const ANSWERED = ['answer', 'value', 'values', 'response'];

/**
 * Removes every field named after a personal trait, and every question about one together with its
 * answer, at any depth of the JSON. Free text stays as it is.
 * @returns the same object when nothing was removed
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
  const text = typeof answer === 'string' ? answer : Array.isArray(answer) ? answer.join(', ') : '';
  return ASKED.some((name) => {
    const asked = fields[name];
    return typeof asked === 'string' && droppedTopicOf(asked, text) !== null;
  });
}
