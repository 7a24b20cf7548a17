/**
 * Words whose ending is more than an ending: a stemmer takes them for forms of another word, and what is asked of one would be shown by the
 * other ("hospitality" by a hospital, "marketing" by a market, "production" by a product). Each line is one word with its forms; the first
 * is their stem. Reviewed by hand, out of the words of O*NET's tasks that share a Porter stem.
 */
const OWN_STEMS = `
accountable accountability
activity activities
animal animals
association associations
authority authorities
authorize authorizes authorized authorizing authorization authorizations
business businesses
community communities
critical critically
customer customers
customs
designate designates designated designating designation designations
edition editions
elevator elevators
emergency emergencies
engine engines
executive executives
experiment experiments experimental
fitness
generate generates generated generating generation generator generators
hospital hospitals
important importance importantly
initial initially
initiative initiatives
integrity
internal internally
international internationally
machining machined
marketing
mechanical mechanically
mechanism mechanisms
objective objectives
officer officers
organ organs
organic organically
personal personally
physics
production productions
productive productivity
publication publications
publicity
resourceful
securities
security
seniors
terminal terminals
transition transitions transitioned transitioning transitional
university universities
utility utilities
wellness
`;

/** Stems of words that have one of their own, by their forms. */
export const ownStems: ReadonlyMap<string, string> = new Map(
  OWN_STEMS.trim()
    .split('\n')
    .flatMap((line) => {
      const forms = line.split(' ');
      return forms.map((form): [string, string] => [form, forms[0]!]);
    }),
);
