import type { Identity, Stated } from '#libs/contracts';
import type { DocumentFacts } from '../document/document-facts.js';
import { sortSpans } from '../facts/identity/identity.js';
import { placesOfName } from '../facts/identity/repeated-names.js';

/** Merges facts that a footer or a second list of contacts repeats; each of their places stays masked. */
function distinct(stated: readonly Stated<string>[]): Stated<string>[] {
  const plain = ({ value }: Stated<string>) =>
    value
      .toLowerCase()
      .replace(/^https?:\/\/(?:www\.)?|\/$/g, '')
      .replace(/[\s()]/g, '');
  const seen = new Map<string, Stated<string>>();
  for (const one of stated) if (!seen.has(plain(one))) seen.set(plain(one), one);
  return [...seen.values()];
}

/** Names that one document states are masked in all of them: a letter is often signed and rarely headed. */
export function identityOfDocuments(sources: readonly { text: string }[], read: readonly DocumentFacts[]): Identity {
  const all = read.map((one) => one.identity);
  const names = all.flatMap(({ name }) => (name ? [name.value] : []));
  const terms = all.flatMap((one, document) => {
    const others = names.filter((name) => name !== one.name?.value);
    return sortSpans([
      ...one.terms,
      ...others.flatMap((name) => placesOfName(sources[document]!.text, name, document)),
    ]);
  });
  return {
    name: all.find((one) => one.name)?.name ?? null,
    emails: distinct(all.flatMap((one) => one.emails)),
    phones: distinct(all.flatMap((one) => one.phones)),
    links: distinct(all.flatMap((one) => one.links)),
    location: all.find((one) => one.location)?.location ?? null,
    terms,
  };
}
