/** What happens to people in products, one thing after the other. */
import type { FakeAshby } from './ashby.js';
import type { FakeEvent, FakePerson, FakeProduct } from './fake-ats.js';

/** A person in a product. */
export interface Somebody {
  candidate: string;
  application: string;
  /** What the product calls them and theirs, in the order in which it began to. */
  ids: string[];
}

/** Five actions about a person; each returns the events that the product posts. */
export type Story<Product extends FakeProduct> = (
  product: Product,
  who: Somebody,
  person: FakePerson,
) => (() => FakeEvent[])[];
export type Stories<Product extends FakeProduct> = Readonly<Record<string, Story<Product>>>;

/** The same job, stated again: a newer résumé replaces an older one. Every person has their own files. */
const resume = ({ email }: FakePerson, fileName: string, skill: string) => ({
  fileName,
  bytes: Buffer.from(
    `Jo Mill\n${email}\n\nExperience\n\nEngineer, Tannery Labs\nJanuary 2020 - present\n- Ran services with Python and ${skill} in production\n`,
  ),
});
const withFirst = (person: FakePerson): FakePerson => ({ ...person, resume: resume(person, 'first.txt', 'Docker') });
const changed = (person: FakePerson) => ({
  name: 'Jo Mill-Reyes',
  resume: resume(person, 'second.txt', 'Kubernetes'),
});

function applying(product: FakeProduct, who: Somebody, person: FakePerson): () => FakeEvent[] {
  return () => {
    const { events, ...ids } = product.apply(person);
    Object.assign(who, ids);
    who.ids.push(ids.candidate, ids.application);
    return events;
  };
}

/**
 * Stories that happen in all products.
 * @param stages behind the first one
 * @param files `all`: each applicant has a résumé and sends another one; `last`: there is none before that, because the
 * product shows the last one only, and a later reader cannot know what it showed before
 */
export const anywhere = ([stage, next]: [string, string], files: 'all' | 'last'): Stories<FakeProduct> => {
  const applies = (product: FakeProduct, who: Somebody, person: FakePerson) =>
    applying(product, who, files === 'all' ? withFirst(person) : person);
  return {
    'moves, is changed and rejected': (product, who, person) => [
      applies(product, who, person),
      () => product.move(who.application, stage),
      () => product.edit(who.candidate, changed(person)),
      () => product.move(who.application, next),
      () => product.reject(who.application),
    ],
    'is rejected, and hired after all': (product, who, person) => [
      applies(product, who, person),
      () => product.reject(who.application),
      () => product.edit(who.candidate, changed(person)),
      () => product.move(who.application, next),
      () => product.hire(who.application),
    ],
    'is deleted': (product, who, person) => [
      applies(product, who, person),
      () => product.move(who.application, stage),
      () => product.edit(who.candidate, changed(person)),
      () => product.reject(who.application),
      () => product.remove(who.candidate),
    ],
  };
};

export const inAshby: Stories<FakeAshby> = {
  ...anywhere(['Phone Screen', 'Onsite'], 'all'),
  'moves house, and comes back from the archive'(ashby, who, person) {
    const at = (name: string, happens: () => FakeEvent[]) => () => {
      ashby.set(who.candidate, { location: { locationComponents: [{ type: 'Country', name }] } });
      return happens();
    };
    return [
      applying(ashby, who, person),
      at('Germany', () => ashby.reject(who.application)),
      at('France', () => ashby.unarchive(who.application)),
      at('Spain', () => ashby.move(who.application, 'Onsite')),
      at('Italy', () => ashby.transfer(who.application, person.job)),
    ];
  },
  'is merged into another one'(ashby, who, person) {
    const other = { ...who };
    return [
      applying(ashby, who, withFirst(person)),
      applying(ashby, other, { ...person, email: `other-${person.email}` }),
      () => ashby.move(who.application, 'Phone Screen'),
      () => ashby.merge(who.candidate, other.candidate),
      () => ashby.move(who.application, 'Onsite'),
    ];
  },
};
