import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { MAX_NESTING } from '../limits.js';
import { ReadEnded } from '../outcome.js';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** Nothing of these is text of the page. */
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
  'body',
  'html',
  'thead',
  'tbody',
  'tfoot',
]);

/** Ways in which a style attribute or an attribute hides an element from people. */
const HIDING_STYLE =
  /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|opacity\s*:\s*0(?:\.0+)?\s*(?:;|$)|font-size\s*:\s*0)/i;

/** Text of a page as a person sees it, and how many characters were hidden from people by attributes of their elements. */
export interface HtmlText {
  text: string;
  hiddenCharacters: number;
}

/**
 * The text of an HTML page: blocks on lines of their own, list items as bullets, table rows with tabs between cells.
 *
 * @throws {ReadEnded} `malformed` when elements are nested too deep
 */
export function htmlText(html: string): HtmlText {
  const writer = createWriter();
  walk(parse(html), writer, { depth: 0, preformatted: false, hidden: false, ordered: null });
  return { text: writer.text(), hiddenCharacters: writer.hiddenCharacters() };
}

interface Context {
  depth: number;
  preformatted: boolean;
  hidden: boolean;
  /** Number of the last item of the ordered list we are in; null in a bulleted one. */
  ordered: { item: number } | null;
}

function walk(node: Node, writer: Writer, context: Context): void {
  if (context.depth > MAX_NESTING) throw new ReadEnded('malformed', 'nested-too-deep', { limit: MAX_NESTING });
  if (node.nodeName === '#text') {
    const { value } = node as DefaultTreeAdapterTypes.TextNode;
    if (context.hidden) writer.hide(value);
    else writer.write(context.preformatted ? value : value.replace(/[ \t\r\n\f]+/g, ' '));
    return;
  }
  if (SKIPPED.has(node.nodeName)) return;
  const inner = enter(node, writer, context);
  if ('childNodes' in node) for (const child of node.childNodes) walk(child, writer, inner);
  if (APART.has(node.nodeName)) writer.apart();
  else if (OWN_LINES.has(node.nodeName)) writer.newLine();
}

/** Writes what comes before an element's content. */
function enter(node: Node, writer: Writer, context: Context): Context {
  const inner = { ...context, depth: context.depth + 1 };
  if ('attrs' in node && isHidden(node)) inner.hidden = true;
  if (inner.hidden) return inner;
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
      writer.write(context.ordered ? `${++context.ordered.item}. ` : '• ');
      break;
    case 'td':
    case 'th':
      writer.cell();
      break;
    case 'pre':
      inner.preformatted = true;
      break;
  }
  return inner;
}

function isHidden(element: Element): boolean {
  return element.attrs.some(({ name, value }) => name === 'hidden' || (name === 'style' && HIDING_STYLE.test(value)));
}

type Writer = ReturnType<typeof createWriter>;

/** Collects lines; blank lines and tabs are only written between things. */
function createWriter() {
  let out = '';
  let line = '';
  let pendingCell = false;
  let hidden = 0;
  const flush = () => {
    if (line.trim() !== '') out += line.trim() + '\n';
    line = '';
    pendingCell = false;
  };
  return {
    write(text: string) {
      const parts = text.split('\n');
      parts.forEach((part, index) => {
        if (index > 0) flush();
        if (part === '') return;
        if (pendingCell && part.trim() !== '') {
          line = line.trimEnd() + '\t';
          pendingCell = false;
        }
        line += /\s$/.test(line) ? part.replace(/^ +/, '') : part;
      });
    },
    newLine: flush,
    apart() {
      flush();
      if (out !== '' && !out.endsWith('\n\n')) out += '\n';
    },
    cell() {
      if (line.trim() !== '') pendingCell = true;
    },
    hide(text: string) {
      hidden += text.trim().length;
    },
    text: () => {
      flush();
      return out;
    },
    hiddenCharacters: () => hidden,
  };
}
