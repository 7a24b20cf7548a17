import { Parser } from 'htmlparser2';
import { decodeText } from '../encoding/decode-text.js';
import { MAX_NAMESPACES, MAX_NESTING, MAX_XML_ELEMENTS, MAX_XML_PART } from '../limits.js';
import { ReadEnded } from '../outcome.js';
import { NAMESPACES } from './namespaces.js';

/** An element; names of elements and attributes carry the prefix of {@link NAMESPACES}. */
export interface XmlElement {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: XmlNode[];
}
export type XmlNode = XmlElement | string;

/**
 * Parses one XML part of a container into a tree. Linear in its length; no entity but XML's own five is known, nothing is fetched.
 *
 * @param name of the part, for findings
 * @returns the root element
 * @throws {ReadEnded} `malformed` for a document type (which could declare entities), no element at all, or elements nested deeper than
 *   a recursive reader survives; `too-big` for more bytes or elements than any résumé has
 */
export function parseXml(name: string, bytes: Uint8Array): XmlElement {
  if (bytes.length > MAX_XML_PART)
    throw new ReadEnded('too-big', 'part-too-big', { part: name, bytes: bytes.length, limit: MAX_XML_PART });
  const root: XmlElement = { name: '', attributes: {}, children: [] };
  const open: XmlElement[] = [root];
  const scopes: ReadonlyMap<string, string>[] = [new Map()];
  let elements = 0;
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        if (++elements > MAX_XML_ELEMENTS)
          throw new ReadEnded('too-big', 'too-many-elements', { part: name, limit: MAX_XML_ELEMENTS });
        if (open.length > MAX_NESTING)
          throw new ReadEnded('malformed', 'nested-too-deep', { part: name, limit: MAX_NESTING });
        const scope = scopeOf(attributes, scopes.at(-1) as ReadonlyMap<string, string>);
        if (scope.size > MAX_NAMESPACES)
          throw new ReadEnded('malformed', 'too-many-namespaces', { part: name, limit: MAX_NAMESPACES });
        const named: Record<string, string> = {};
        for (const key in attributes)
          if (!key.startsWith('xmlns')) named[canonical(key, scope, false)] = attributes[key] ?? '';
        const element = { name: canonical(tag, scope, true), attributes: named, children: [] };
        open.at(-1)?.children.push(element);
        open.push(element);
        scopes.push(scope);
      },
      onclosetag() {
        open.pop();
        scopes.pop();
      },
      ontext(text) {
        const siblings = open.at(-1)?.children ?? [];
        const last = siblings.length - 1;
        if (typeof siblings[last] === 'string') siblings[last] += text;
        else siblings.push(text);
      },
      onprocessinginstruction(tag) {
        if (/^!(?:DOCTYPE|ENTITY)/i.test(tag)) throw new ReadEnded('malformed', 'entities-not-allowed', { part: name });
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(decodeText(bytes) ?? '');
  const found = root.children.find((child) => typeof child !== 'string');
  if (found === undefined) throw new ReadEnded('malformed', 'not-xml', { part: name });
  return found;
}

/** The prefixes that are known inside an element. */
function scopeOf(attributes: Record<string, string>, outer: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  let scope: Map<string, string> | null = null;
  for (const key in attributes) {
    if (key !== 'xmlns' && !key.startsWith('xmlns:')) continue;
    scope ??= new Map(outer);
    scope.set(key.slice(6), NAMESPACES.get(attributes[key] ?? '') ?? '?');
  }
  return scope ?? outer;
}

/** A prefix that is not declared stands for itself: files of careless programs are read all the same. */
function canonical(name: string, scope: ReadonlyMap<string, string>, isElement: boolean): string {
  const colon = name.indexOf(':');
  const written = name.slice(0, Math.max(0, colon));
  // An attribute without a prefix has no namespace, whatever the default is.
  const prefix = colon === -1 && !isElement ? '' : (scope.get(written) ?? written);
  const local = name.slice(colon + 1);
  return prefix === '' ? local : `${prefix}:${local}`;
}

/** The first child of that name. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child): child is XmlElement => typeof child !== 'string' && child.name === name);
}

export function childrenOf(element: XmlElement | undefined, name?: string): XmlElement[] {
  return (element?.children ?? []).filter(
    (child): child is XmlElement => typeof child !== 'string' && (name === undefined || child.name === name),
  );
}

/** Every element inside, itself included, in document order. */
export function* within(element: XmlElement): Generator<XmlElement> {
  const waiting = [element];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    yield next;
    for (let index = next.children.length - 1; index >= 0; index--) {
      const child = next.children[index];
      if (typeof child === 'object') waiting.push(child);
    }
  }
}

/** The text inside, without any markup. */
export function textIn(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textIn(child))).join('');
}
