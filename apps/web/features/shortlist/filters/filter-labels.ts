/** Filters in words. */
import { LANES, type Lane, type Role } from '#libs/contracts';
import { LANE_NAMES } from '#libs/wording';
import { words } from '../../../i18n/index.js';
import { namedInRole } from './named-in-role.js';

const { shortlist: said, finding } = words;
/** What an address holds may be anything, and the names throw at what is no code. */
const IS_COUNTRY = /^[A-Z]{2}$/;
const COUNTRY_NAMES = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'code' });

export function choiceInWords(name: string, choice: string): string {
  if (name === 'lane' && LANES.some((one) => one === choice)) return LANE_NAMES[choice as Lane];
  if (name === 'decision' && choice === 'none') return said.undecided;
  if (name === 'flag' && choice in said.flags) return said.flags[choice as keyof typeof said.flags];
  if (name === 'country' || name === 'authorisedIn') return countryName(choice);
  return said.choices[choice] ?? choice;
}

export const countryName = (code: string): string =>
  code === 'unknown' ? finding.notSaid : IS_COUNTRY.test(code) ? (COUNTRY_NAMES.of(code) ?? code) : code;

/** What a filter that is set says on its own. */
export function filterInWords(role: Role, name: string, value: string): string {
  const { chips } = finding;
  switch (name) {
    case 'q':
      return `“${value}”`;
    case 'skill':
    case 'certification': {
      const known = namedInRole(role)[name === 'skill' ? 'skills' : 'certifications'];
      return known.find(({ id }) => id === value)?.name ?? value.replaceAll('-', ' ');
    }
    case 'skillMonths':
      return chips.skillMonths(Number(value));
    case 'minScore':
    case 'maxScore':
    case 'receivedFrom':
    case 'receivedTo':
    case 'availableWithin':
      return chips[name](value);
    case 'authorisedIn':
      return chips.authorisedIn(countryName(value));
    case 'opened':
    case 'new':
    case 'certificationValid':
      return chips[name][value] ?? value;
  }
  const label = name in said.filters ? said.filters[name as keyof typeof said.filters] : name;
  const choices = value.split(',').map((choice) => choiceInWords(name, choice));
  return `${label}: ${choices.join(', ')}`;
}

/** Filters that say something about another one, and are nothing without it. */
const BESIDE: Readonly<Record<string, string>> = {
  skill: 'skillMonths',
  certification: 'certificationValid',
  authorisedIn: 'authorised',
  availableWithin: 'available',
};

/** What takes a filter away, with what stands beside it. */
export function withoutFilter(name: string): Record<string, undefined> {
  const beside = BESIDE[name];
  return { [name]: undefined, ...(beside && { [beside]: undefined }) };
}
