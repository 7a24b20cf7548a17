import { Lexer, type Token, type Tokens } from 'marked';
import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes } from 'parse5';
import type { PageFormat } from '#libs/contracts';
import { listsOfCriteriaTable, withoutTabbedTables } from './criteria-table.js';

/** Halves of a surrogate pair without the other: no text is made of them. */
const LONE_SURROGATES = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const wellFormed = (text: string): string => text.replace(LONE_SURROGATES, '\ufffd');

/** Matches words between marks of emphasis, in a text written with such marks. */
const MARKED = /\*\*(?=\S)([^*\n]{1,300}?)(?<=\S)\*\*/g;

/** Control characters, zero-width blanks and soft hyphens. */
const UNSEEN = /[\p{Cc}\u200b\u00ad]/gu;

/** "Company: Acme     Experience: 4-8 yrs": facts that stand beside each other in columns, each with its label. */
const BETWEEN_COLUMNS = /\t+|(?<! ) {3,}(?=\p{Lu}[\p{L} ]{1,30}:)/u;
const LABELLED = /^\s*\p{Lu}[\p{L} ]{1,30}:\s?\S/u;

/** A line of such facts, each on a line of its own; any other line as it is. */
function columnsApart(line: string): string[] {
  const parts = line.split(BETWEEN_COLUMNS);
  return parts.length > 1 && parts.every((part) => LABELLED.test(part)) ? parts : [line];
}

/** Line ends as `\n`, no control characters, no blanks at line ends or in a row inside a line, at most one empty line in a row, none at either end. */
function tidy(text: string): string {
  const lines: string[] = [];
  for (const raw of wellFormed(text)
    .replace(/^\uFEFF/, '')
    .split(/\r\n|[\n\r\u2028\u2029\f\v]/)
    .flatMap(columnsApart)) {
    const line = raw
      .replaceAll('\t', ' ')
      .replace(UNSEEN, '')
      .replaceAll('\u00a0', ' ')
      .replace(/(\S) {2,}/g, '$1 ')
      .trimEnd();
    if (line !== '' || (lines.length > 0 && lines.at(-1) !== '')) lines.push(line);
  }
  while (lines.at(-1) === '') lines.pop();
  return lines.join('\n');
}

type HtmlNode = DefaultTreeAdapterTypes.ChildNode;

const HIDDEN = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'head',
  'nav',
  'footer',
  'svg',
  'iframe',
  'form',
  'button',
  'select',
]);
const BLOCKS = new Set(
  'address article aside blockquote body dd details div dl dt li fieldset figure header h1 h2 h3 h4 h5 h6 hr main ol p pre section summary table tr ul'.split(
    ' ',
  ),
);
const APART = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'table']);
const ITEMS = new Set(['li', 'dt', 'dd']);

function isHidden(node: DefaultTreeAdapterTypes.Element): boolean {
  if (HIDDEN.has(node.tagName)) return true;
  return node.attrs.some(
    ({ name, value }) =>
      name === 'hidden' ||
      (name === 'aria-hidden' && value === 'true') ||
      (name === 'style' && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(value)),
  );
}

/** Deepest nesting of a web page. Pages of job boards have under 40 levels, and editors of mail add some. */
const MOST_LEVELS = 512;

/** A web page is nested deeper than any that a person writes. */
export class PageNestingError extends Error {
  constructor() {
    super(`The page is nested more than ${MOST_LEVELS} levels deep`);
  }
}

/** A tree that ends while it is built: for each new element the parser looks through all that are open, which takes the square of their number. */
function boundedTree(): typeof defaultTreeAdapter {
  let open = 0;
  return {
    ...defaultTreeAdapter,
    onItemPush() {
      if (++open > MOST_LEVELS) throw new PageNestingError();
    },
    onItemPop() {
      open--;
    },
  };
}

/**
 * Text of a web page as its reader sees it: blocks on lines of their own, list items as "- …".
 *
 * @throws PageNestingError
 */
function textOfHtml(html: string): string {
  return textOfNodes(parse(html, { treeAdapter: boundedTree() }).childNodes);
}

/** Tables inside tables inside … that are looked at, whether they hold criteria: each is gone through as often as it has tables around it. */
const MOST_TABLES_AROUND = 8;

function textOfNodes(nodes: readonly HtmlNode[], inTable = false): string {
  const out: string[] = [];
  let breaks = 2;
  let bullet = false;
  const breakLine = (lines: number): void => {
    for (; breaks < lines && !bullet; breaks++) out.push('\n');
  };
  const write = (text: string): void => {
    const words = text.replace(/\s+/g, ' ');
    if (words === '' || (words === ' ' && breaks > 0)) return;
    out.push(words);
    breaks = 0;
    bullet = false;
  };
  let tables = inTable ? MOST_TABLES_AROUND : 0;
  const stack: (HtmlNode | { lines: number; closes?: 'table' })[] = [...nodes].reverse();
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if ('lines' in node) {
      if (node.closes) tables--;
      bullet = false;
      breakLine(node.lines);
    } else if (node.nodeName === '#text') {
      write((node as DefaultTreeAdapterTypes.TextNode).value);
    } else if ('tagName' in node && !isHidden(node)) {
      const tag = node.tagName;
      const lines = APART.has(tag) ? 2 : BLOCKS.has(tag) || tag === 'br' ? 1 : 0;
      breakLine(lines);
      if (lines > 0) stack.push(tag === 'table' ? { lines, closes: 'table' } : { lines });
      if (tag === 'td' || tag === 'th') write(' ');
      const lists = tag === 'table' && tables < MOST_TABLES_AROUND ? listsOfCriteriaTable(rowsOf(node)) : null;
      if (tag === 'table') tables++;
      if (lists !== null) {
        out.push(lists);
        breaks = 0;
        continue;
      }
      if (ITEMS.has(tag)) {
        out.push('- ');
        breaks = 0;
        bullet = true;
      }
      for (let at = node.childNodes.length - 1; at >= 0; at--) stack.push(node.childNodes[at]!);
    }
  }
  return out
    .join('')
    .split('\n')
    .map((line) => line.replace(/ {2,}/g, ' ').trim())
    .filter((line) => line !== '-')
    .join('\n');
}

/** So many rows of a table are looked at whether it holds criteria. */
const MOST_ROWS = 200;

/** The cells of an HTML table row by row; tables inside its cells are text. */
function rowsOf(table: DefaultTreeAdapterTypes.Element): string[][] {
  const rows: string[][] = [];
  const stack: HtmlNode[] = [...table.childNodes].reverse();
  for (let node = stack.pop(); node !== undefined && rows.length < MOST_ROWS; node = stack.pop()) {
    if (!('tagName' in node)) continue;
    if (node.tagName === 'tr')
      rows.push(
        node.childNodes.flatMap((cell) =>
          'tagName' in cell && (cell.tagName === 'td' || cell.tagName === 'th')
            ? [textOfNodes(cell.childNodes, true)]
            : [],
        ),
      );
    else if (['tbody', 'thead', 'tfoot'].includes(node.tagName))
      for (let at = node.childNodes.length - 1; at >= 0; at--) stack.push(node.childNodes[at]!);
  }
  return rows;
}

/** Plain words of inline markdown: emphasis, code and links lose their marks. */
function inlineText(tokens: readonly Token[] | undefined, raw: string): string {
  if (!tokens) return raw;
  return tokens
    .map((token) => {
      if (token.type === 'br') return '\n';
      if (token.type === 'html') return /^<br\b/i.test(token.raw) ? '\n' : '';
      if (token.type === 'image') return '';
      if ('tokens' in token && token.tokens) return inlineText(token.tokens, token.raw);
      return 'text' in token ? unescapeHtml(String(token.text)) : token.raw;
    })
    .join('');
}

const unescapeHtml = (text: string): string =>
  text.replace(
    /&(amp|lt|gt|quot|#39|nbsp);/g,
    (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: ' ' })[name]!,
  );

function textOfList(list: Tokens.List, depth: number): string {
  return list.items
    .map((item) => {
      const parts = item.tokens.map((token) =>
        token.type === 'list' ? `\n${textOfList(token as Tokens.List, depth + 1)}` : textOfBlock(token, depth),
      );
      return `${'  '.repeat(Math.min(depth, 4))}- ${parts.join('').trim()}`;
    })
    .join('\n');
}

function textOfBlock(token: Token, depth: number): string {
  switch (token.type) {
    case 'heading':
    case 'paragraph':
      return `${inlineText(token.tokens, token.text as string)}\n\n`;
    case 'text':
      return inlineText('tokens' in token ? token.tokens : undefined, token.raw);
    case 'list':
      return `${textOfList(token as Tokens.List, depth)}\n\n`;
    case 'blockquote':
      return (token.tokens ?? []).map((inner) => textOfBlock(inner, depth)).join('');
    case 'table': {
      const table = token as Tokens.Table;
      const rows = [table.header, ...table.rows].map((row) => row.map((cell) => inlineText(cell.tokens, cell.text)));
      const lists = listsOfCriteriaTable(rows);
      if (lists !== null) return `${lists}\n\n`;
      return `${rows.map((row) => row.join(' | ')).join('\n')}\n\n`;
    }
    case 'code':
      return `${token.text as string}\n\n`;
    case 'html':
      return `${textOfHtml(token.raw)}\n\n`;
    case 'hr':
    case 'def':
      return '\n';
    default:
      return '\n';
  }
}

/** Most lines in a row without an empty one between them: the parser goes through the rest of such a block for each of its lines. */
const LONGEST_BLOCK = 1_000;

function hasEndlessBlock(source: string): boolean {
  let lines = 0;
  for (const line of source.split('\n')) {
    lines = line.trim() === '' ? 0 : lines + 1;
    if (lines > LONGEST_BLOCK) return true;
  }
  return false;
}

/**
 * Returns whether the Markdown parser would take minutes or run out of stack: its time grows with the square of
 * emphasis marks, of unbroken words and of nesting. Real pages stay about a hundred times below these bounds. A page
 * beyond them is read as plain text.
 */
function isHardToParse(source: string): boolean {
  return (
    hasEndlessBlock(source) ||
    (source.match(/[*_]/g)?.length ?? 0) > 3_000 ||
    /[\w.+-]{5000}/.test(source) ||
    /^(?:[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t]))){25}/m.test(source) ||
    /^[ \t]{100}[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]/m.test(source)
  );
}

/** A tag of a block or of emphasis that ends, or a break: what is left in text that was copied out of a form or a feed. */
const MARKUP =
  /(?:<|&lt;)(?:\/(?:p|div|ul|ol|li|h[1-6]|table|tr|td|span|strong|b|em|section|article)\s*|br\s*\/?\s*)(?:>|&gt;)/i;
/** Feeds escape a page once more than its board does. */
const MOST_ESCAPES = 3;

/** Text with the markup of a web page in it, as its reader would see it. Its own lines stay lines. */
function withoutMarkup(text: string): string {
  let shown = text;
  for (let taken = 0; taken < MOST_ESCAPES && MARKUP.test(shown); taken++) {
    const lines = shown
      .replace(/\r\n?/g, '\n')
      .replace(/\n{2,}/g, '<p>')
      .replaceAll('\n', '<br>');
    try {
      shown = textOfHtml(lines);
    } catch (error) {
      // Whatever it is, it is no page: it stays as it was pasted.
      if (error instanceof PageNestingError) return text;
      throw error;
    }
  }
  return shown;
}

/**
 * The plain text of a role page: what spans of a role count in. Headings stand on lines of their own, list items begin with "- ".
 * The text of a text is itself, so that a stored page can be read again.
 */
export function jobDescriptionText(page: string, format: PageFormat): string {
  if (format === 'html') return tidy(textOfHtml(page));
  if (format === 'markdown') {
    const source = wellFormed(page)
      .replace(/^\uFEFF/, '')
      .replaceAll('\r\n', '\n')
      .replace(/^---\n[\s\S]{0,2000}?\n---\n/, '');
    if (isHardToParse(source)) return tidy(source);
    return tidy(
      Lexer.lex(source, { gfm: true })
        .map((token) => textOfBlock(token, 0))
        .join(''),
    );
  }
  return tidy(
    withoutTabbedTables(withoutMarkup(page))
      .replace(MARKED, '$1')
      .replace(/^#{1,6} +(?=\S)/gm, ''),
  );
}
