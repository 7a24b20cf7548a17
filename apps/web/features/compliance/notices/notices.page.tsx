import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import type { NoticeText } from '#libs/contracts';
import { useNoticeTexts } from './queries.js';
import { useIsAdmin } from '../../../api/session.js';
import { Chip } from '../../../ui/text/chip.js';
import { EmptyState } from '../../../ui/feedback/empty-state.js';
import { LoadingRows } from '../../../ui/feedback/loading.js';
import { Section } from '../../../ui/layout/section.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import rows from '../../../ui/layout/rows.module.css';
import { useAddressState } from '../../../ui/hooks/use-address-state.js';
import { When } from '../../../ui/text/when.js';
import { PageHeader } from '../../platform/settings/page-header.js';
import { NoticeDrawer } from './notice-drawer.js';
import { PendingNotices } from './pending-notices.js';
import { NoticeTextDialog } from './notice-text-dialog.js';
import { textsByJurisdiction, type NoticeVersions } from './notice-versions.js';
import { useTranslations } from 'use-intl';
import { useFormats } from '../../../i18n/use-formats.js';
import { jurisdictionName } from './notice-versions.js';

/** Texts that candidates are given, and who waits for one. The address holds which text is read. */
export function NoticesPage() {
  const t = useTranslations('notices');
  const texts = useNoticeTexts();
  const isAdmin = useIsAdmin();
  const [address, change] = useAddressState();
  const [writing, setWriting] = useState<NoticeText | 'new' | null>(null);
  const places = textsByJurisdiction(texts.data?.items ?? []);
  const opened = places.find(({ key }) => key === address.get('text'));
  const add = isAdmin && <Button onClick={() => setWriting('new')}>{t('add')}</Button>;
  return (
    <>
      <PageHeader title={t('title')} hint={t('hint')} action={add} />
      <PendingNotices texts={places.flatMap(({ active }) => active ?? [])} />
      <Section title={t('texts')} hint={t('textsHint')}>
        {texts.isPending && <LoadingRows rows={3} />}
        {texts.error && <ProblemAlert error={texts.error} retry={() => void texts.refetch()} />}
        {texts.data && places.length === 0 && (
          <EmptyState title={t('none')}>
            <Text size="sm">{isAdmin ? t('noneHint') : t('noneForOthers')}</Text>
          </EmptyState>
        )}
        {places.length > 0 && (
          <ul className={rows['items']} aria-label={t('texts')}>
            {places.map((one) => (
              <Row key={one.key} versions={one} onOpen={() => change({ text: one.key })} />
            ))}
          </ul>
        )}
      </Section>
      {opened && (
        <NoticeDrawer
          versions={opened}
          onNext={isAdmin ? setWriting : null}
          onClose={() => change({ text: null }, { replace: true })}
        />
      )}
      {writing && <NoticeTextDialog after={writing === 'new' ? null : writing} onClose={() => setWriting(null)} />}
    </>
  );
}

function Row({ versions: { place, language, active, all }, onOpen }: { versions: NoticeVersions; onOpen: () => void }) {
  const t = useTranslations('notices');
  const formats = useFormats();
  return (
    <li>
      <div className={rows['what']}>
        <button
          type="button"
          className={rows['opener']}
          aria-label={t('read', { place: jurisdictionName(t, place), language: formats.language(language) })}
          onClick={onOpen}
        >
          {jurisdictionName(t, place)}
        </button>{' '}
        {t('language', { language: formats.language(language) })}
        <small>
          {t('versions', { n: all.length })}
          {active && (
            <>
              {' · '}
              {t('made')} <When at={active.madeAt} />
            </>
          )}
        </small>
      </div>
      <div className={rows['side']}>
        {active ? (
          <Chip tone="good">
            {t('version', { n: active.number })} · {t('active')}
          </Chip>
        ) : (
          <Chip tone="warn">{t('notInForce')}</Chip>
        )}
      </div>
    </li>
  );
}
