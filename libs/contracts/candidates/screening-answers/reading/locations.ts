/** Reads the location of a candidate. */
import type { AnswersContent } from '../answers.js';
import { countriesIn, countryAnswered } from './countries-in-text.js';

type Place = NonNullable<AnswersContent['location']>;

const ASKS_COUNTRY = new RegExp(
  [
    String.raw`^(?:(?:your|current|home|current home) )*country(?: of (?:residence|domicile))?$`,
    String.raw`^what is your (?:current )?country(?: of residence)?$`,
    String.raw`^(?:in |from )?(?:what|which) country (?:do|are|will) you (?:be )?(?:currently )?(?:live|living|reside|residing|based|located)(?: in| from)?(?: currently| now)?$`,
    String.raw`^(?:wohnland|land)$|^in welchem land (?:leben|wohnen|wohnst|lebst) (?:sie|du)(?: aktuell| derzeit)?$`,
    String.raw`^pays(?: de residence| actuel)?$|^dans quel pays (?:vivez|habitez|residez) vous(?: actuellement)?$`,
    String.raw`^pais(?: de residencia)?$|^en que pais (?:vive|vives|reside|resides)(?: actualmente)?$`,
    String.raw`^in welk land woon (?:je|u)$|^paese(?: di residenza)?$|^in (?:quale|che) paese (?:vive|vivi|risiede|risiedi)$`,
    String.raw`^em que pais (?:vive|reside|mora)$|^kraj(?: zamieszkania)?$`,
  ].join('|'),
);
const ASKS_CITY =
  /^(?:(?:your|current|home) )*city(?: of residence)?$|^location city$|^(?:in )?(?:what|which) city (?:do|are) you (?:currently )?(?:live|living|reside|residing|based|located)(?: in)?(?: currently| now)?$|^wohnort$|^ville(?: de residence)?$|^ciudad(?: de residencia)?$|^woonplaats$|^citta(?: di residenza)?$|^cidade$|^miasto$/;
const ASKS_PLACE =
  /^(?:what is )?(?:(?:your|current) )*location(?: city(?:,| and)? country)?$|^city(?:,| and)? country$|^where are you(?: currently)? (?:based|located|living)(?: currently| now)?$|^where do you (?:currently )?(?:live|reside)(?: currently| now)?$|^wo (?:wohnen|leben) sie$|^wo (?:wohnst|lebst) du$|^ou (?:habitez|vivez|residez) vous$|^donde (?:vive|vives|reside|resides)(?: actualmente)?$|^waar woon (?:je|u)$|^dove (?:vive|vivi|abita|abiti)$|^onde (?:mora|vive|reside)$/;
const IS_THERE =
  /^(?:are you|do you) (?:currently |presently )?(?:based|located|living|live|reside|residing) (?:and working )?in\b|^(?:leben|wohnen|lebst|wohnst) (?:sie|du)\b.*\bin\b|^(?:vivez|habitez|residez) vous\b|^(?:vive|vives|reside|resides)\b.*\ben\b/;
/** Words by which a question asks for more than the country. */
const MORE_THAN_THERE =
  /\b(?:or|and|within|near|time|commut\w*|authori\w*|willing|relocat\w*|miles|hours|oder|und|ou|et|o|y)\b/;

/** A town name, as opposed to a word for having none. */
const TOWN = /^\p{L}[\p{L}\p{M}' .’-]{1,80}$/u;
const NO_TOWN = /^(?:remote|anywhere|n\.?\/?a\.?|none|any|other|yes|no|home|worldwide|various|nomad|same)\b/i;

/**
 * Reads a question about the location of the candidate and its answer.
 * @param asked the question as {@link plain} returns it
 * @returns null when the question asks for something else or the answer is ambiguous
 */
export function placeAnswered(
  question: string,
  asked: string,
  answer: string,
  yesOrNo: 'yes' | 'no' | null,
): Place | null {
  if (ASKS_COUNTRY.test(asked)) {
    const country = countryAnswered(answer);
    return country === null ? null : { country };
  }
  const parts = answer.split(',').map((part) => part.trim());
  if (ASKS_CITY.test(asked)) return townIn(parts);
  if (ASKS_PLACE.test(asked)) return placeIn(parts);
  if (yesOrNo !== 'yes' || !IS_THERE.test(asked) || MORE_THAN_THERE.test(asked)) return null;
  const countries = countriesIn(question);
  return countries?.length === 1 ? { country: countries[0]! } : null;
}

/** Reads "Ulm", "Ulm, Germany" or "Austin, TX". */
function townIn([city = '', ...rest]: readonly string[]): Place | null {
  if (!TOWN.test(city) || NO_TOWN.test(city) || rest.length > 2) return null;
  const country = countryOf(rest.at(-1));
  const [region] = country === null ? rest : rest.slice(0, -1);
  return { city, ...(region && TOWN.test(region) && { region }), ...(country !== null && { country }) };
}

/** Reads a country, or a place followed by its country: a town alone can exist in several. */
function placeIn(parts: readonly string[]): Place | null {
  const country = countryOf(parts.at(-1));
  if (country === null) return null;
  return parts.length === 1 ? { country } : townIn(parts);
}

/** "Atlanta, Georgia" is not in the country Georgia. */
function countryOf(part: string | undefined): string | null {
  return part === undefined || /^georgia$/i.test(part) ? null : countryAnswered(part);
}
