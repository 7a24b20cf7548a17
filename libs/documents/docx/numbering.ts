import { writtenCount } from '../blocks/list-counts.js';
import { childOf, childrenOf, type XmlElement } from '../xml/xml-tree.js';
import { isOn } from './styles/run-style.js';

interface Level {
  format: string;
  text: string;
  start: number;
}

/** Labels as long as this are no numbers any more ("Appendix A.1.2"). */
const LONGEST_LABEL = 32;

/** Bullets and numbers of lists, counted as they come. */
export interface Numbering {
  /** The label of the next paragraph in a list, with a space behind it; empty where the list shows none. */
  next(numId: string, level: number): string;
}

export function numberingOf(root: XmlElement | null): Numbering {
  const abstracts = new Map<string, Map<number, Level>>();
  for (const abstract of childrenOf(root ?? undefined, 'w:abstractNum'))
    abstracts.set(abstract.attributes['w:abstractNumId'] ?? '', levelsOf(abstract, new Map()));
  const lists = new Map<string, { counts: string; levels: Map<number, Level> }>();
  for (const num of childrenOf(root ?? undefined, 'w:num')) {
    const numId = num.attributes['w:numId'] ?? '';
    const abstract = childOf(num, 'w:abstractNumId')?.attributes['w:val'] ?? '';
    const own = childrenOf(num, 'w:lvlOverride');
    // Lists of one definition continue the count of the list before, unless one restarts it.
    const counts = own.some((override) => childOf(override, 'w:startOverride')) ? `num ${numId}` : abstract;
    const levels = new Map(abstracts.get(abstract));
    for (const override of own) {
      const at = Number(override.attributes['w:ilvl'] ?? 0);
      levelsOf(override, levels);
      const start = childOf(override, 'w:startOverride')?.attributes['w:val'];
      const level = levels.get(at);
      if (start !== undefined && level) levels.set(at, { ...level, start: Number(start) });
    }
    lists.set(numId, { counts, levels });
  }
  const counters = new Map<string, number[]>();
  return {
    next(numId, at) {
      const list = lists.get(numId);
      const level = list?.levels.get(at);
      if (!list || !level) return '';
      let counter = counters.get(list.counts);
      if (!counter) counters.set(list.counts, (counter = []));
      counter[at] = (counter[at] ?? level.start - 1) + 1;
      counter.length = at + 1;
      if (level.format === 'bullet') return level.text === '' ? '' : '• ';
      if (level.format === 'none') return '';
      const label = level.text.replace(/%([1-9])/g, (_, digit: string) => {
        const outer = Number(digit) - 1;
        const count = counter[outer] ?? list.levels.get(outer)?.start ?? 1;
        return writtenCount(count, list.levels.get(outer)?.format ?? 'decimal');
      });
      const short = label.trim().slice(0, LONGEST_LABEL);
      return short === '' ? '' : `${short} `;
    },
  };
}

function levelsOf(parent: XmlElement, levels: Map<number, Level>): Map<number, Level> {
  for (const level of childrenOf(parent, 'w:lvl')) {
    const format = childOf(level, 'w:numFmt')?.attributes['w:val'] ?? 'decimal';
    const at = Number(level.attributes['w:ilvl'] ?? 0);
    const text = childOf(level, 'w:lvlText')?.attributes['w:val'] ?? (format === 'bullet' ? '•' : `%${at + 1}.`);
    const hidden = childOf(childOf(level, 'w:rPr'), 'w:vanish');
    levels.set(at, {
      format: hidden && isOn(hidden.attributes['w:val']) ? 'none' : format,
      text,
      start: Number(childOf(level, 'w:start')?.attributes['w:val'] ?? 1),
    });
  }
  return levels;
}
