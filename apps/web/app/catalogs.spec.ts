/** The messages of the pages: complete in each language, with the same arguments, and used. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import compile from 'icu-minify/compile';
import { NAMES } from '#libs/wording';
import { LOCALES, type Locale } from '../i18n/locales.js';
import { CATALOGS } from './catalogs.js';

interface Catalog {
  [key: string]: string | Catalog;
}

const WEB = join(import.meta.dirname, '..');
const PLURAL = 2;

const leaves = (part: string | Catalog, path: string): [path: string, message: string][] =>
  typeof part === 'string'
    ? [[path, part]]
    : Object.entries(part).flatMap(([key, value]) => leaves(value, path === '' ? key : `${path}.${key}`));

/** Every argument of a message, with how it is written, and the categories of each of its plurals. */
function argumentsOf(message: string): { names: Set<string>; plurals: string[][] } {
  const names = new Set<string>();
  const plurals: string[][] = [];
  const look = (node: unknown): void => {
    if (!Array.isArray(node)) return;
    const [name, type, options] = node as [unknown, unknown, unknown];
    if (typeof name !== 'string' || (type !== undefined && typeof type !== 'number')) {
      // A tag has a name and children, a message only children.
      if (typeof name === 'string') names.add(name);
      node.slice(typeof name === 'string' ? 1 : 0).forEach(look);
      return;
    }
    names.add(name);
    if (type !== PLURAL) return;
    plurals.push(Object.keys(options as object));
    Object.values(options as object).forEach(lookAtParts);
  };
  const lookAtParts = (parts: unknown): void => {
    if (Array.isArray(parts)) parts.forEach(look);
  };
  lookAtParts(compile(message));
  return { names, plurals };
}

const loaded = await Promise.all(
  LOCALES.map(async (locale): Promise<[Locale, Map<string, string>]> => {
    const parts = await Promise.all(
      Object.entries(CATALOGS).map(async ([namespace, load]) =>
        leaves(((await load[locale]()) as unknown as Catalog)[namespace]!, namespace),
      ),
    );
    return [locale, new Map(parts.flat())];
  }),
);
const messages = new Map(loaded);
const english = messages.get('en')!;

/** The source of the pages, without the messages themselves. */
const source = sourcesIn(WEB).join('\n');

function sourcesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sourcesIn(path);
    const isSource = /\.tsx?$/.test(entry.name) && !/\.(en|de|spec)\.ts$/.test(entry.name);
    return isSource ? [readFileSync(path, 'utf8')] : [];
  });
}

/** A key is used where its end stands in the source, or where what leads to it has its end filled in. */
function isUsed(path: string): boolean {
  const keys = path.split('.');
  for (let from = 1; from < keys.length; from++) {
    const key = keys.slice(from).join('.');
    if (source.includes(`'${key}'`) || source.includes(`\`${key}\``)) return true;
    for (let at = from + 1; at < keys.length; at++)
      if (source.includes(`\`${keys.slice(from, at).join('.')}.\${`)) return true;
  }
  // Parts that are named by a variable alone, below a namespace of their own.
  return WHOLE_PARTS.some((part) => path.startsWith(`${part}.`));
}

/** Namespaces whose `t(key)` takes any key. */
const WHOLE_PARTS = [
  'auditActions',
  'corrections.facts',
  'imports.outcomeNames',
  'imports.fields',
  'shell.role.levels',
  'shortlist.keys',
  'webhooks.events',
];

describe.each([...messages])('messages in %s', (locale, catalog) => {
  it('are complete, and there are no others', () => {
    expect([...catalog.keys()]).toEqual([...english.keys()]);
  });

  it('take the same arguments as the English ones', () => {
    const others = [...catalog].filter(([path, message]) => {
      const [one, other] = [argumentsOf(message).names, argumentsOf(english.get(path)!).names];
      return one.size !== other.size || [...one].some((name) => !other.has(name));
    });
    expect(others).toEqual([]);
  });

  it('have each plural category of the language', () => {
    const needed = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
    const lacking = [...catalog].filter(([, message]) =>
      argumentsOf(message).plurals.some((there) => needed.some((category) => !there.includes(category))),
    );
    expect(lacking).toEqual([]);
  });

  it('name categories, kinds, outcomes and lanes as the server does', () => {
    const { categories, kinds, outcomes, lanes } = NAMES[locale];
    const names = leaves({ categories, kinds, outcomes, lanes }, 'terms');
    expect(names.map(([path]) => [path, catalog.get(path)])).toEqual(names);
  });

  it('leave nothing empty that says something elsewhere', () => {
    const empty = [...catalog].filter(([path, message]) => (message === '') !== (english.get(path) === ''));
    expect(empty).toEqual([]);
  });
});

it('every message is used', () => {
  expect([...english.keys()].filter((path) => !isUsed(path))).toEqual([]);
});
