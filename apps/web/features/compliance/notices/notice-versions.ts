import type { NoticeText } from '#libs/contracts';
import type { Translate } from '../../../i18n/translate.js';

/** All versions of the text of a place in a language. */
export interface NoticeVersions {
  /** `EU.en`, as addresses name it. */
  key: string;
  place: string;
  language: string;
  active: NoticeText | null;
  /** Newest first. */
  all: NoticeText[];
}

/** Texts by place and language, what holds everywhere else last. */
export function textsByJurisdiction(texts: readonly NoticeText[]): NoticeVersions[] {
  const found = new Map<string, NoticeText[]>();
  for (const text of texts) {
    const key = `${text.jurisdiction}.${text.language}`;
    found.set(key, [...(found.get(key) ?? []), text]);
  }
  return [...found]
    .map(([key, versions]) => {
      const all = versions.sort((a, b) => b.number - a.number);
      const { jurisdiction: place, language } = all[0]!;
      return { key, place, language, active: all.find(({ active }) => active) ?? null, all };
    })
    .sort((a, b) => orderOf(a).localeCompare(orderOf(b)));
}

const orderOf = ({ place, key }: NoticeVersions): string => `${place === 'default' ? 1 : 0}${key}`;

/** Returns the name of a jurisdiction. The text for all others has a name of its own. */
export const jurisdictionName = (t: Translate<'notices'>, code: string): string =>
  code === 'default' ? t('place') : code;
