import type { Category, ErasedKind, Kind, Lane, Outcome, ReaderLanguage } from '#libs/contracts';
import { names as de } from './de/names.js';
import { names as en } from './en/names.js';
import type { WordsLike } from './words-like.js';

interface Names extends WordsLike<typeof en> {
  categories: Readonly<Record<Category, string>>;
  kinds: Readonly<Record<Kind, string>>;
  lanes: Readonly<Record<Lane, string>>;
  outcomes: Readonly<Record<Outcome, string>>;
  erased: Readonly<Record<ErasedKind, string>>;
}

/** Names that people read, by id. */
export const NAMES: Readonly<Record<ReaderLanguage, Names>> = { en, de };
