import type { Kind } from '#libs/contracts';
import type { PageSectionKind, RequirementTopic } from './headings.js';
import type { PagePiece } from './prose.js';

/** One thing that a page says under a heading that is read: a bullet, or a sentence of a paragraph. */
export interface PageItem extends PagePiece {
  section: PageSectionKind;
  topic: RequirementTopic;
  /** The nearest heading above it, as it stands on the page. */
  heading: string;
  /** A user said that it asks for something: it is never an aside, nor only noted as a trait. */
  insistedOn?: true;
}

/** The kind that a requirement has by where it stands, where its own words state none. */
export const KIND_OF_SECTION: Readonly<Partial<Record<PageItem['section'], Kind>>> = {
  required: 'required',
  preferred: 'preferred',
  bonus: 'bonus',
  glance: 'preferred',
};
