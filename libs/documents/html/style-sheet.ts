import { nestedRules, type NamedElement } from './nested-rules.js';

/** The rules of a page's own style sheets that name elements by tag, class and id, also of what stands around them. */
export interface StyleSheet {
  /** False if a color or background may come from a rule that is not resolved here, or from another file. */
  exact: boolean;
  mayName(tag: string): boolean;
  /**
   * Returns the declarations of rules and the style attribute for an element; the more specific override the others.
   */
  declarationsOf(element: NamedElement, style: string): ReadonlyMap<string, string>;
}

/** A longer sheet is that of a whole site. */
const LONGEST = 256 * 1024;
/** Declarations that are kept, each counted for every selector it stands under. */
const MOST_DECLARATIONS = 50_000;
/** Looks that are kept worked out. */
const MOST_WORKED = 2_000;
const PLAIN_SELECTOR = /^(?:\*|[a-z][a-z0-9]*|(?:[a-z][a-z0-9]*)?\.[\w-]+|#[\w-]+)$/i;

/**
 * @param sources contents of the `style` elements
 * @param elsewhere the page has style sheets in other files, which are never fetched
 */
export function styleSheet(sources: readonly string[], elsewhere: boolean): StyleSheet {
  const rules = new Map<string, Map<string, string>>();
  const nested = nestedRules();
  let exact = !elsewhere;
  let kept = 0;
  for (const source of sources) {
    if (source.length > LONGEST) {
      exact = false;
      continue;
    }
    for (const { selector, body, conditional } of rulesIn(source)) {
      const declarations = declarationsIn(body);
      const plain = selector.split(',').map((one) => (one.trim() === ':root' ? 'html' : one.trim()));
      kept += plain.length * declarations.size;
      if (kept > MOST_DECLARATIONS) {
        exact = false;
        break;
      }
      const paints = [...declarations.keys()].some((name) => /^(?:color|background)/.test(name));
      for (const one of plain) {
        // What holds on small screens or on paper only may not hold for the reader.
        if (conditional || !PLAIN_SELECTOR.test(one)) {
          // The precedence of several rules is not fully resolved, so no color relies on these.
          exact &&= !paints;
          if (!conditional) nested.add(one, declarations);
        } else {
          const known = rules.get(one) ?? new Map<string, string>();
          lay(declarations, known);
          rules.set(one, known);
        }
      }
    }
  }
  // Elements that look alike are many.
  const worked = new Map<string, ReadonlyMap<string, string>>();
  const namesTags = new Set([...rules.keys()].filter((key) => !/[.#]/.test(key)));
  return {
    exact,
    mayName: (tag) => namesTags.has(tag) || namesTags.has('*') || nested.names.has(tag),
    declarationsOf(element, style) {
      const { tag, classes, id } = element;
      const key = `${tag}\n${classes.join(' ')}\n${id}\n${style}`;
      const inPlace = nested.of(element);
      const known = inPlace.length === 0 ? worked.get(key) : undefined;
      if (known) return known;
      const keys = ['*', tag, ...classes.flatMap((one) => [`.${one}`, `${tag}.${one}`])];
      const declarations = new Map<string, string>();
      for (const key of keys) lay(rules.get(key) ?? [], declarations);
      for (const found of inPlace) lay(found, declarations);
      lay(rules.get(`#${id}`) ?? [], declarations);
      lay(declarationsIn(style), declarations);
      for (const [name, value] of declarations) if (value.startsWith('!')) declarations.set(name, value.slice(1));
      if (inPlace.length === 0 && worked.size < MOST_WORKED) worked.set(key, declarations);
      return declarations;
    },
  };
}

/** Puts declarations over others; what is important stays. */
function lay(over: Iterable<readonly [string, string]>, under: Map<string, string>): void {
  for (const [name, value] of over)
    if (value.startsWith('!') || !under.get(name)?.startsWith('!')) under.set(name, value);
}

/** Groups of rules that hold on any screen. */
const ALWAYS = /^@(?:media\s+(?:only\s+)?(?:screen|all)|layer(?:\s+[\w.-]+)?)$/i;

/** The rules of a sheet, those inside `@media` and the like marked; one pass, no nesting beyond that. */
function* rulesIn(source: string): Generator<{ selector: string; body: string; conditional: boolean }> {
  const text = withoutComments(source);
  let selector = '';
  let conditional = false;
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (sign === ';' && selector === '') from = at + 1;
    else if (sign === '{') {
      const head = text.slice(from, at).trim();
      from = at + 1;
      if (head.startsWith('@') && !/^@(?:font-face|page)/.test(head)) conditional = !ALWAYS.test(head);
      else selector = head;
    } else if (sign === '}') {
      if (selector !== '') yield { selector, body: text.slice(from, at), conditional };
      else conditional = false;
      selector = '';
      from = at + 1;
    }
  }
}

function withoutComments(source: string): string {
  const pieces: string[] = [];
  for (let at = 0; at < source.length;) {
    const open = source.indexOf('/*', at);
    if (open === -1) {
      pieces.push(source.slice(at));
      break;
    }
    pieces.push(source.slice(at, open));
    const close = source.indexOf('*/', open + 2);
    at = close === -1 ? source.length : close + 2;
  }
  return pieces.join('');
}

/** Values in lower case; a `!` stands before important ones. */
function declarationsIn(body: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const declaration of body.split(';')) {
    const colon = declaration.indexOf(':');
    if (colon === -1) continue;
    const written = declaration
      .slice(colon + 1)
      .trim()
      .toLowerCase();
    const value = written.replace(/\s{0,9}!\s{0,9}important$/, '');
    const name = declaration.slice(0, colon).trim().toLowerCase();
    lay([[name, value === written ? value : `!${value}`]], found);
  }
  return found;
}
