import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import { useOpenSuggestions } from './queries.js';
import { useCanRecruit } from '../../../api/session.js';
import { LoadError } from '../../../ui/feedback/load-error.js';
import { Section } from '../../../ui/layout/section.js';
import rows from '../../../ui/layout/rows.module.css';
import { ShowMore } from '../../../ui/layout/show-more.js';
import { When } from '../../../ui/text/when.js';
import { useTranslations } from 'use-intl';

/**
 * The possible duplicates, for users who may resolve them. Each leads to the page that compares both. Empty without
 * any.
 */
export function OpenDuplicates() {
  const t = useTranslations('people');
  const tTerms = useTranslations('terms');
  const suggestions = useOpenSuggestions(useCanRecruit());
  const items = suggestions.data?.pages.flatMap((page) => page.items) ?? [];
  if (suggestions.isLoadingError) return <LoadError what="same" of={suggestions} />;
  if (items.length === 0) return null;
  return (
    <Section title={t('waiting')} hint={t('waitingHint')}>
      <ul className={rows['items']}>
        {items.map(({ id, candidateIds: [first], names: [one, other], reasons, foundAt }) => (
          <li key={id}>
            <div className={rows['what']}>
              <Anchor component={Link} to={`/candidates/${first}`}>
                {t('pair', { one: one ?? t('nameless'), other: other ?? t('nameless') })}
              </Anchor>
              <small>{reasons.map((reason) => tTerms(`mergeReasons.${reason}`)).join(', ')}</small>
            </div>
            <span className={rows['side']}>
              <When at={foundAt} />
            </span>
          </li>
        ))}
      </ul>
      <ShowMore of={suggestions} />
    </Section>
  );
}
