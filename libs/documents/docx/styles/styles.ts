import { childOf, childrenOf, type XmlElement } from '../../xml/xml-tree.js';
import { isOn, runStyle, type RunLook } from './run-style.js';
import { cellStyles, tableStyleOf, type CellStyle, type TableStyle } from './table-styles.js';
import type { Theme } from './theme.js';

/** A style of paragraphs or characters. */
interface Style {
  name: string;
  basedOn: string | undefined;
  run: RunLook;
  paragraph: XmlElement | undefined;
  /** The style of the parts of a table. */
  table: TableStyle | null;
}

export interface Styles {
  /** How text looks in a paragraph style and a character style. @param table what the style of the table around it says */
  lookIn(paragraphStyle: string | undefined, characterStyle: string | undefined, table?: RunLook): RunLook;
  /** Returns whether the style is a heading's or a title's, or is based on one. */
  isHeading(style: string | undefined): boolean;
  /** The property of the style or of one it is based on. */
  paragraphProperty(style: string | undefined, name: string): XmlElement | undefined;
  /** Returns the style of the cells of a table. @param options `w:tblLook`: which of its parts the table takes */
  cellsOf(tableStyle: string | undefined, options: XmlElement | undefined): CellStyle;
  readonly theme: Theme;
}

/** A chain of styles that are based on each other is cut off here: a circle has no end. */
const LONGEST_CHAIN = 20;

/** Word keeps the English names of its own styles in the file, whatever language it speaks. */
const HEADING = /^(?:heading|title|subtitle)/i;

/** Properties that a paragraph style and a character style switch over, instead of overruling one another (ISO 29500, 17.7.3). */
const TOGGLES = ['vanish', 'caps'] as const;

export function stylesOf(root: XmlElement | null, theme: Theme): Styles {
  const styles = new Map<string, Style>();
  const defaults: Partial<Record<string, string>> = {};
  for (const element of childrenOf(root ?? undefined, 'w:style')) {
    const id = element.attributes['w:styleId'] ?? '';
    const type = element.attributes['w:type'] ?? '';
    if (isOn(element.attributes['w:default'] ?? '0')) defaults[type] = id;
    styles.set(id, {
      name: childOf(element, 'w:name')?.attributes['w:val'] ?? id,
      basedOn: childOf(element, 'w:basedOn')?.attributes['w:val'],
      run: runStyle(childOf(element, 'w:rPr'), theme),
      paragraph: childOf(element, 'w:pPr'),
      table: type === 'table' ? tableStyleOf(element, theme) : null,
    });
  }
  const documentDefaults = runStyle(
    childOf(childOf(childOf(root ?? undefined, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr'),
    theme,
  );
  const chain = (id: string | undefined): Style[] => {
    const found: Style[] = [];
    for (let next = id; next !== undefined && found.length < LONGEST_CHAIN;) {
      const style = styles.get(next);
      if (!style) break;
      found.push(style);
      next = style.basedOn;
    }
    return found;
  };
  const looks = new Map<string, RunLook>();
  const inherited = (id: string | undefined): RunLook =>
    chain(id).reduceRight<RunLook>((look, { run }) => ({ ...look, ...run }), {});
  return {
    theme,
    isHeading: (id) =>
      // A document that does not describe its styles still names them.
      HEADING.test(id ?? '') || chain(id ?? defaults['paragraph']).some(({ name }) => HEADING.test(name)),
    lookIn(paragraphStyle, characterStyle, table) {
      const key = `${paragraphStyle ?? ''}\n${characterStyle ?? ''}`;
      let own = looks.get(key);
      if (!own) {
        const paragraph = inherited(paragraphStyle ?? defaults['paragraph']);
        const character = inherited(characterStyle ?? defaults['character']);
        own = { ...paragraph, ...character };
        for (const toggle of TOGGLES)
          if (paragraph[toggle] && character[toggle]) own[toggle] = documentDefaults[toggle] ?? false;
        looks.set(key, own);
      }
      return { ...documentDefaults, ...table, ...own };
    },
    paragraphProperty(id, name) {
      for (const { paragraph } of chain(id ?? defaults['paragraph'])) {
        const property = childOf(paragraph, name);
        if (property) return property;
      }
      return undefined;
    },
    cellsOf: (id, options) =>
      cellStyles(
        chain(id ?? defaults['table']).flatMap(({ table }) => table ?? []),
        options,
      ),
  };
}
