/** What copying and converting leave in the text of an advertisement: entities, tags, ligatures, rules and page numbers. */
import { allMatches } from '#libs/language';
import type { CleaningStep } from './mapped-text.js';

/** The entities that occur in running text, by name. */
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  rsquo: '’',
  lsquo: '‘',
  rdquo: '”',
  ldquo: '“',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  bull: '•',
  middot: '·',
  eacute: 'é',
  egrave: 'è',
  agrave: 'à',
  ccedil: 'ç',
  auml: 'ä',
  ouml: 'ö',
  uuml: 'ü',
  szlig: 'ß',
  euro: '€',
  pound: '£',
};
const LIGATURES: Readonly<Record<string, string>> = { ﬁ: 'fi', ﬂ: 'fl', ﬀ: 'ff', ﬃ: 'ffi', ﬄ: 'ffl' };

/** An item's tag becomes a bullet, that of another block a line break, any other nothing. */
const tagText = (tag: string, name: string): string => {
  if (/^li$/i.test(name) && !tag.startsWith('</')) return '\n- ';
  return /^(?:br|p|div|ul|ol|li|tr|h[1-6])$/i.test(name) ? '\n' : '';
};

const RESIDUE =
  /&(?:amp;)?(?:([a-z]{2,6})|#(\d{2,5})|#x([\da-f]{2,4}));|<\/?([a-z][a-z1-6]{0,9})(?:\s[^<>\n]{0,200})?\s*\/?>|[ﬁﬂﬀﬃﬄ]|^[ \t]*(?:[-–—=_*~#]{4,}|(?:page )?\d{1,3} (?:of|\/) \d{1,3})[ \t]*$|^[ \t]*[=*]{2,}[ \t]+(?=\S)|(?<=\S)[ \t]+[=*]{3,}[ \t]*$/gim;

/** Matches the tags that are taken out; others may be words in angle brackets. */
const TAG = /^(?:br|p|div|ul|ol|li|tr|td|th|table|tbody|h[1-6]|b|i|u|em|strong|span|font|a|section|article)$/i;

/** Takes out entities, tags, ligatures, lines of rules and page numbers. */
export const markupResidue: CleaningStep = (text) =>
  allMatches(text, RESIDUE).flatMap((match) => {
    const [whole, name, decimal, hex, tag] = match;
    const edit = (to: string) => [{ start: match.index, end: match.index + whole.length, text: to }];
    if (name !== undefined) {
      const to = ENTITIES[name.toLowerCase()];
      return to === undefined ? [] : edit(to);
    }
    if (decimal !== undefined || hex !== undefined) {
      const code = decimal === undefined ? parseInt(hex!, 16) : Number(decimal);
      return code < 32 || (code >= 0xd800 && code <= 0xdfff) || code > 0xffff
        ? []
        : edit(String.fromCharCode(code).replace('\u00a0', ' '));
    }
    if (tag !== undefined) return TAG.test(tag) ? edit(tagText(whole, tag)) : [];
    return edit(LIGATURES[whole] ?? '');
  });
