import { linkText } from '../../profile-link.js';
import type { Pdfium } from './pdfium.js';
import type { Word } from '../words.js';

/** Links of a page that are looked at, words of one, and bytes of an address: more are no link of a résumé. */
const MOST_LINKS = 200;
const MOST_WORDS = 12;
const MOST_BYTES = 300;

interface Area {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/**
 * Adds the addresses of links to the words of a page: "LinkedIn (https://www.linkedin.com/in/…)", as other formats show
 * them. The added text is at the end of the link's last word and takes no space.
 *
 * @param page the handle of the page
 * @param words in drawing order, with their places on the page
 */
export function withLinkAddresses(pdf: Pdfium, document: number, page: number, words: readonly Word[]): Word[] {
  const texts = new Map<Word, string>();
  for (const [address, areas] of linksOf(pdf, document, page)) {
    const own = words.filter((word) => areas.some((area) => isInside(word, area)));
    const last = own.at(-1);
    if (!last || own.length > MOST_WORDS) continue;
    const shown = own.map(({ text }) => text).join(' ');
    const whole = linkText(shown, address);
    if (whole !== shown) texts.set(last, whole.slice(shown.length).trim());
  }
  if (texts.size === 0) return [...words];
  let more = 0;
  return words.flatMap((word) => {
    const placed = { ...word, order: word.order + more };
    const address = texts.get(word);
    if (address === undefined) return [placed];
    more++;
    return [placed, addressBehind(placed, address)];
  });
}

function addressBehind(word: Word, text: string): Word {
  const { left, bottom, right, top, size } = word;
  const boxes = Array.from({ length: text.length }, () => [left, bottom, right, top]).flat();
  const from = right + GAP * size;
  return { ...word, text, boxes, left: from, right: from, order: word.order + 1, glued: false, icon: false };
}

/** In sizes: the width of a space. */
const GAP = 0.25;

function isInside({ left, right, top, bottom }: Word, area: Area): boolean {
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  return x >= area.left && x <= area.right && y >= area.bottom && y <= area.top;
}

/** Returns the areas of the links to each address. A link that continues in the next line has two. */
function linksOf({ api, memory }: Pdfium, document: number, page: number): Map<string, Area[]> {
  const links = new Map<string, Area[]>();
  const room = memory.wasmExports.malloc(MOST_BYTES + 24);
  const [position, found, area] = [room, room + 4, room + 8];
  const text = room + 24;
  try {
    memory.HEAPU32[position >> 2] = 0;
    for (let seen = 0; seen < MOST_LINKS && api.FPDFLink_Enumerate(page, position, found); seen++) {
      const link = memory.HEAPU32[found >> 2] ?? 0;
      const action = api.FPDFLink_GetAction(link);
      if (action === 0 || !api.FPDFLink_GetAnnotRect(link, area)) continue;
      const bytes = api.FPDFAction_GetURIPath(document, action, text, MOST_BYTES);
      if (bytes < 2 || bytes > MOST_BYTES) continue;
      const address = Buffer.from(memory.HEAPU8.subarray(text, text + bytes - 1)).toString('latin1');
      // FS_RECTF: left, top, right, bottom.
      const [left = 0, one = 0, right = 0, other = 0] = memory.HEAPF32.subarray(area >> 2, (area >> 2) + 4);
      const place = { left, top: Math.max(one, other), right, bottom: Math.min(one, other) };
      links.set(address, [...(links.get(address) ?? []), place]);
    }
    return links;
  } finally {
    memory.wasmExports.free(room);
  }
}
