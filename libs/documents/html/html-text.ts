import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes } from 'parse5';
import type { HiddenReason, HiddenText } from '#libs/contracts';
import { MAX_NESTING, MAX_XML_ELEMENTS } from '../limits.js';
import { ReadEnded } from '../outcome.js';
import { linkText } from '../profile-link.js';
import { styleSheet, type StyleSheet } from './style-sheet.js';
import { firstLook, htmlStyle, whyUnseen, type HtmlStyle } from './visibility.js';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** Elements whose contents are no text of the page. */
const SKIPPED = new Set([
  'head',
  'script',
  'style',
  'noscript',
  'template',
  'iframe',
  'object',
  'svg',
  'math',
  'select',
  'button',
]);

/** Set off by a blank line. */
const APART = new Set([
  'p',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'ul',
  'ol',
  'dl',
  'table',
  'section',
  'article',
  'header',
  'footer',
  'aside',
  'nav',
  'main',
  'blockquote',
  'pre',
  'hr',
  'form',
  'fieldset',
  'figure',
]);

/** On lines of their own. */
const OWN_LINES = new Set([
  'div',
  'li',
  'dt',
  'dd',
  'tr',
  'address',
  'caption',
  'figcaption',
  'details',
  'summary',
  'body',
  'html',
  'thead',
  'tbody',
  'tfoot',
]);

/** Text of a page as a person sees it, and what is not seen of it. */
export interface HtmlText {
  text: string;
  hidden: HiddenText[];
  /** A picture is shown. */
  pictured: boolean;
}

/**
 * The text of an HTML page: blocks on lines of their own, list items as bullets, table rows with tabs between cells, the addresses of
 * links to profiles behind them. Scripts do not run and nothing is fetched.
 *
 * @throws {ReadEnded} `malformed` when elements are nested too deep, `too-big` when there are more than any résumé has
 */
export function htmlText(html: string): HtmlText {
  const writer = createWriter();
  const page = parse(html, { treeAdapter: boundedTree() });
  const { styles, elsewhere } = sheetsIn(page);
  const sheet = styleSheet(styles, elsewhere);
  const context = { depth: 0, preformatted: false, ordered: null, look: firstLook(sheet), sheet };
  walk(page, writer, context);
  return { text: writer.text(), hidden: writer.hidden(), pictured: writer.pictured() };
}

/**
 * Returns a tree that ends while it is built. The parser searches all open elements for each new one, and reopens
 * formatting in every paragraph, so an unbounded tree takes the square of its source.
 */
function boundedTree(): typeof defaultTreeAdapter {
  let elements = 0;
  let open = 0;
  return {
    ...defaultTreeAdapter,
    createElement(...named) {
      if (++elements > MAX_XML_ELEMENTS)
        throw new ReadEnded('too-big', 'too-many-elements', { limit: MAX_XML_ELEMENTS });
      return defaultTreeAdapter.createElement(...named);
    },
    onItemPush() {
      if (++open > MAX_NESTING) throw new ReadEnded('malformed', 'nested-too-deep', { limit: MAX_NESTING });
    },
    onItemPop: () => void open--,
  };
}

/** The style sheets of a page, and whether there are others in files elsewhere. */
function sheetsIn(page: Node): { styles: string[]; elsewhere: boolean } {
  const styles: string[] = [];
  let elsewhere = false;
  const waiting: Node[] = [page];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.nodeName === 'style' && 'childNodes' in node)
      styles.push(node.childNodes.map((child) => ('value' in child ? child.value : '')).join(''));
    else if (node.nodeName === 'link' && 'attrs' in node)
      elsewhere ||= node.attrs.some(({ name, value }) => name === 'rel' && /stylesheet/i.test(value));
    else if ('childNodes' in node) for (const child of [...node.childNodes].reverse()) waiting.push(child);
  }
  return { styles, elsewhere };
}

interface Context {
  depth: number;
  preformatted: boolean;
  /** Number of the last item of the ordered list we are in; null in a bulleted one. */
  ordered: { item: number } | null;
  look: HtmlStyle;
  sheet: StyleSheet;
}

function walk(node: Node, writer: Writer, context: Context): void {
  if (context.depth > MAX_NESTING) throw new ReadEnded('malformed', 'nested-too-deep', { limit: MAX_NESTING });
  if (node.nodeName === '#text') {
    const { value } = node as DefaultTreeAdapterTypes.TextNode;
    const reason = whyUnseen(context.look);
    if (reason !== null) writer.hide(value, reason);
    else writer.write(context.preformatted ? value : value.replace(/[ \t\r\n\f]+/g, ' '));
    return;
  }
  if (SKIPPED.has(node.nodeName)) return;
  const place = writer.place();
  const inner = enter(node, writer, context);
  if ('childNodes' in node) for (const child of node.childNodes) walk(child, writer, inner);
  if (inner.look.hidden !== null) return;
  const isSeen = whyUnseen(inner.look) === null;
  if (node.nodeName === 'a' && 'attrs' in node && isSeen)
    writer.address(place, node.attrs.find(({ name }) => name === 'href')?.value ?? '');
  if (APART.has(node.nodeName)) writer.apart();
  else if (OWN_LINES.has(node.nodeName)) writer.newLine();
}

/** Writes what comes before an element's content. */
function enter(node: Node, writer: Writer, context: Context): Context {
  const inner = { ...context, depth: context.depth + 1 };
  if ('attrs' in node) inner.look = lookInside(node, context);
  if (inner.look.hidden !== null) return inner;
  if (APART.has(node.nodeName)) writer.apart();
  else if (OWN_LINES.has(node.nodeName)) writer.newLine();
  switch (node.nodeName) {
    case 'br':
      writer.newLine();
      break;
    case 'ul':
      inner.ordered = null;
      break;
    case 'ol':
      inner.ordered = { item: 0 };
      break;
    case 'li':
      if (context.ordered) context.ordered.item++;
      if (whyUnseen(inner.look) === null) writer.write(context.ordered ? `${context.ordered.item}. ` : '• ');
      break;
    case 'td':
    case 'th':
      writer.cell();
      break;
    case 'pre':
      inner.preformatted = true;
      break;
    case 'img':
      writer.picture();
      break;
  }
  return inner;
}

function lookInside(element: Element, { look: outer, sheet }: Context): HtmlStyle {
  const look = htmlStyle(element, outer, sheet);
  if (element.nodeName !== 'details' || look.hidden !== null) return look;
  if (element.attrs.some(({ name }) => name === 'open')) return look;
  // What is folded up a person opens, unless the line to open it by is hidden.
  const summary = element.childNodes.find((child): child is Element => child.nodeName === 'summary');
  const isShut = summary !== undefined && whyUnseen(htmlStyle(summary, look, sheet)) !== null;
  return isShut ? { ...look, hidden: 'marked-hidden' } : look;
}

type Writer = ReturnType<typeof createWriter>;

/** Collects lines; blank lines and tabs are only written between things. Nothing that was written is looked at again. */
function createWriter() {
  const lines: string[] = [];
  let line = '';
  let endsInSpace = false;
  let isBlank = true;
  let pendingCell = false;
  const hidden: HiddenText[] = [];
  let pictured = false;
  let ended = 0;
  const flush = () => {
    if (!isBlank) lines.push(line.trim());
    line = '';
    endsInSpace = pendingCell = false;
    isBlank = true;
    ended++;
  };
  return {
    write(text: string) {
      const parts = text.split('\n');
      parts.forEach((part, index) => {
        if (index > 0) flush();
        if (part === '') return;
        const says = part.trim() !== '';
        if (pendingCell && says) {
          line = line.trimEnd() + '\t';
          endsInSpace = true;
          pendingCell = false;
        }
        const added = endsInSpace ? part.replace(/^ +/, '') : part;
        line += added;
        if (added !== '') endsInSpace = /\s/.test(added.at(-1) ?? '');
        if (says) isBlank = false;
      });
    },
    newLine: flush,
    apart() {
      flush();
      if (lines.length > 0 && lines.at(-1) !== '') lines.push('');
    },
    cell() {
      if (!isBlank) pendingCell = true;
    },
    hide(text: string, reason: HiddenReason) {
      if (text.trim() !== '') hidden.push({ text, reason, page: null });
    },
    picture() {
      pictured = true;
    },
    /** Returns the current line, and the offset in it. */
    place: () => ({ ended, at: line.length }),
    /** Puts the address of a link behind its text, where that says more and stands in one line. */
    address(from: { ended: number; at: number }, address: string) {
      if (from.ended !== ended || address === '') return;
      const shown = line.slice(from.at);
      const linked = linkText(shown, address);
      if (linked === shown) return;
      line = line.slice(0, from.at) + linked;
      isBlank = false;
      endsInSpace = /\s/.test(linked.at(-1) ?? '');
    },
    text: () => {
      flush();
      return lines.join('\n');
    },
    hidden: () => hidden,
    pictured: () => pictured,
  };
}
