import { hexColour, luminous, type Rgb } from '../colours.js';
import { paragraph, type Block } from '../blocks/block.js';
import { childOf, childrenOf, textIn, within, type XmlElement } from '../xml/xml-tree.js';
import type { TextBox } from '../blocks/boxes.js';
import { arranged } from '../blocks/boxes.js';
import type { DocxStory } from './story.js';
import { drawnFill, type Theme } from './styles/theme.js';
import type { DocxContext } from './visibility.js';

/** Reads what stands in a text box. */
export type ReadBlocks = (content: XmlElement, story: DocxStory, place: DocxContext) => Block[];

/** English metric units: 360,000 a centimetre. */
const EMU_PER_POINT = 12_700;
/** Text in less than two points is not readable. */
const LEAST_EXTENT = 2 * EMU_PER_POINT;
/** Half a metre from its edge is outside of every page. */
const FARTHEST = 18_000_000;
const MARGIN = 914_400;

/** The text boxes of `w:drawing`, `w:pict` or `w:object`. */
export function boxesOf(
  drawing: XmlElement,
  story: DocxStory,
  place: DocxContext,
  paragraphNumber: number,
  read: ReadBlocks,
): TextBox[] {
  if (drawing.name !== 'w:drawing') return vmlBoxes(drawing, story, place, read);
  const [frame] = childrenOf(drawing);
  if (!frame) return [];
  const extent = childOf(frame, 'wp:extent')?.attributes ?? {};
  const [width, height] = [Number(extent['cx'] ?? Infinity), Number(extent['cy'] ?? Infinity)];
  const [across, down] = [offset(frame, 'wp:positionH'), offset(frame, 'wp:positionV')];
  const isHidden = /^(?:1|true)$/.test(childOf(frame, 'wp:docPr')?.attributes['hidden'] ?? '');
  const inner: DocxContext = {
    background: place.background,
    hidden:
      place.hidden ??
      (isHidden
        ? 'marked-hidden'
        : width < LEAST_EXTENT || height < LEAST_EXTENT
          ? 'tiny'
          : isOutside(across, width) || isOutside(down, height)
            ? 'off-page'
            : null),
  };
  const blocks = arranged(shapesIn(frame, story, inner, read));
  if (blocks.length === 0) return [];
  const placed = across.at !== null && down.at !== null && Number.isFinite(width + height);
  return [
    {
      blocks,
      frame: down.onPage ? 'page' : `paragraph ${paragraphNumber}`,
      area: placed
        ? { left: across.at ?? 0, top: down.at ?? 0, right: (across.at ?? 0) + width, bottom: (down.at ?? 0) + height }
        : null,
    },
  ];
}

function offset(frame: XmlElement, name: string): { at: number | null; onPage: boolean } {
  const position = childOf(frame, name);
  const from = position?.attributes['relativeFrom'] ?? '';
  const written = position && childOf(position, 'wp:posOffset');
  const at = written ? Number(textIn(written)) : NaN;
  const onPage = from === 'page' || from === 'margin' || from.endsWith('Margin');
  return { at: Number.isFinite(at) ? at + (from === 'page' ? 0 : MARGIN) : null, onPage };
}

function isOutside({ at }: { at: number | null }, size: number): boolean {
  return at !== null && (at > FARTHEST || at + size < -MARGIN);
}

/** Each shape with text in a drawing, with its place in it. */
function shapesIn(element: XmlElement, story: DocxStory, place: DocxContext, read: ReadBlocks): TextBox[] {
  const boxes: TextBox[] = [];
  for (const child of childrenOf(element)) {
    if (child.name === 'wps:wsp') {
      const properties = childOf(child, 'wps:spPr');
      const inner = { ...place, background: backgroundOf(child, properties, place, story.document.styles.theme) };
      const content = childOf(childOf(child, 'wps:txbx'), 'w:txbxContent');
      if (content) boxes.push({ blocks: read(content, story, inner), frame: 'drawing', area: areaOf(properties) });
    } else if (child.name === 'dgm:relIds') {
      const blocks = diagramText(child, story);
      if (blocks.length > 0) boxes.push({ blocks, frame: 'drawing', area: null });
    } else if (child.name === 'a:p') {
      const text = [...within(child)].filter(({ name }) => name === 'a:t').map(textIn);
      boxes.push({ blocks: [paragraph(text.join(''))], frame: 'drawing', area: null });
    } else boxes.push(...shapesIn(child, story, place, read));
  }
  return boxes;
}

function areaOf(properties: XmlElement | undefined): TextBox['area'] {
  const form = childOf(properties, 'a:xfrm');
  const [at, size] = [childOf(form, 'a:off')?.attributes, childOf(form, 'a:ext')?.attributes];
  if (!at || !size) return null;
  const [left, top] = [Number(at['x']), Number(at['y'])];
  return { left, top, right: left + Number(size['cx']), bottom: top + Number(size['cy']) };
}

function backgroundOf(
  shape: XmlElement,
  properties: XmlElement | undefined,
  outer: DocxContext,
  theme: Theme,
): DocxContext['background'] {
  if (childOf(properties, 'a:noFill')) return outer.background;
  const fill = drawnFill(properties, theme);
  if (fill !== null) return fill;
  const styled = childOf(childOf(shape, 'wps:style'), 'a:fillRef')?.attributes['idx'] ?? '0';
  return styled === '0' ? outer.background : 'unknown';
}

/** The text of a SmartArt graphic, which has a part of its own. */
function diagramText(ids: XmlElement, story: DocxStory): Block[] {
  const data = story.relationships.get(ids.attributes['r:dm'] ?? '');
  const root = data && !data.external ? story.document.package.part(data.target) : null;
  if (!root) return [];
  return [...within(root)]
    .filter(({ name }) => name === 'a:p')
    .map((one) =>
      paragraph(
        [...within(one)]
          .filter(({ name }) => name === 'a:t')
          .map(textIn)
          .join(''),
      ),
    )
    .filter(({ text }) => text.trim() !== '');
}

function vmlBoxes(picture: XmlElement, story: DocxStory, place: DocxContext, read: ReadBlocks): TextBox[] {
  const boxes: TextBox[] = [];
  const visit = (element: XmlElement, outer: DocxContext) => {
    const { attributes } = element;
    const style = attributes['style'] ?? '';
    const fill = attributes['filled'] === 'f' ? null : attributes['fillcolor'];
    const inner: DocxContext = {
      background: fill === undefined || fill === null ? outer.background : (hexColour(fill.split(' ')[0]) ?? 'unknown'),
      hidden: outer.hidden ?? (/visibility\s*:\s*hidden/i.test(style) ? 'marked-hidden' : null),
    };
    for (const child of childrenOf(element)) {
      if (child.name === 'w:txbxContent') boxes.push({ blocks: read(child, story, inner), frame: 'vml', area: null });
      else if (child.name === 'v:textpath' && !story.running && child.attributes['string'])
        boxes.push({ blocks: [paragraph(child.attributes['string'])], frame: 'vml', area: null });
      else visit(child, inner);
    }
  };
  visit(picture, place);
  return boxes;
}

/** Smallest picture or shape that text may stand on: about nine square centimetres. */
const LEAST_BACKDROP = 1_080_000 ** 2;

/** Returns whether a picture or a dark shape floats in a part of the document, so that bright text may stand on it. */
export function hasBackdrop(root: XmlElement, theme: Theme): boolean {
  for (const element of within(root)) {
    if (element.name === 'wp:anchor') {
      const { cx = '0', cy = '0' } = childOf(element, 'wp:extent')?.attributes ?? {};
      if (Number(cx) * Number(cy) >= LEAST_BACKDROP && [...within(element)].some((one) => isDark(one, theme)))
        return true;
    } else if (element.name.startsWith('v:') && /position\s*:\s*absolute/i.test(element.attributes['style'] ?? '')) {
      const colour = hexColour(element.attributes['fillcolor']?.split(' ')[0]);
      if (colour && !luminous(colour)) return true;
    }
  }
  return false;
}

/**
 * The smallest picture that counts as a cover: half of a page's width by a few lines. Smaller ones could be a portrait
 * that hides text by mistake.
 */
const LEAST_COVER = 40 * 360_000 ** 2;

/** Returns whether a large picture floats in front of the text of a part, so that text may be under it. */
export function hasCover(root: XmlElement): boolean {
  for (const element of within(root)) {
    if (element.name !== 'wp:anchor' || /^(?:1|true)$/.test(element.attributes['behindDoc'] ?? '')) continue;
    const { cx = '0', cy = '0' } = childOf(element, 'wp:extent')?.attributes ?? {};
    if (!childOf(element, 'wp:wrapNone') || Number(cx) * Number(cy) < LEAST_COVER) continue;
    if ([...within(element)].some(({ name }) => name === 'pic:pic')) return true;
  }
  return false;
}

function isDark(element: XmlElement, theme: Theme): boolean {
  if (element.name === 'pic:pic') return true;
  if (element.name !== 'wps:wsp') return false;
  const properties = childOf(element, 'wps:spPr');
  const fill: Rgb | string = backgroundOf(
    element,
    properties,
    { background: [255, 255, 255], hidden: null },
    theme,
  ) as Rgb;
  return typeof fill === 'string' || !luminous(fill);
}
