import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import type { OpenSessions } from '#libs/contracts';
import { useEndSession, useSessions } from './queries.js';
import { ApiError } from '../../../api/api-error.js';
import { SignInForm } from '../sign-in/sign-in-form.js';
import { Chip } from '../../../ui/text/chip.js';
import { Dialog } from '../../../ui/dialogs/dialog.js';
import { LoadingRows } from '../../../ui/feedback/loading.js';
import { Section } from '../../../ui/layout/section.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import rows from '../../../ui/layout/rows.module.css';
import { When } from '../../../ui/text/when.js';
import { useTranslations } from 'use-intl';
import { useFormats } from '../../../i18n/use-formats.js';

type OpenSession = OpenSessions['items'][number];

/** The user's sessions, this browser first. Ending another one requires the password if the sign-in was a while ago. */
export function Sessions({ email }: { email: string }) {
  const t = useTranslations('settings.you');
  const queries = useQueryClient();
  const { data, error, isPending, refetch } = useSessions();
  const end = useEndSession();
  const sessions = [...(data?.items ?? [])].sort((a, b) => Number(b.current) - Number(a.current));
  const asksAgain = end.error instanceof ApiError && end.error.code === 'sign-in-again';
  const goOn = () => {
    void queries.invalidateQueries({ queryKey: ['session'] });
    end.mutate(end.variables ?? 'others');
  };
  const others = sessions.length > 1 && (
    <Button variant="default" loading={end.isPending} onClick={() => end.mutate('others')}>
      {t('endOthers')}
    </Button>
  );
  return (
    <Section title={t('sessions')} hint={t('sessionsHint')} action={others}>
      {isPending && <LoadingRows rows={2} />}
      {error && <ProblemAlert error={error} retry={() => void refetch()} />}
      {end.error && !asksAgain && <ProblemAlert error={end.error} />}
      {asksAgain && (
        <Dialog title={t('again')} onClose={() => end.reset()} centered>
          <SignInForm email={email} onSignedIn={goOn} />
        </Dialog>
      )}
      {sessions.length > 0 && (
        <ul className={rows['items']} aria-label={t('sessions')}>
          {sessions.map((session) => (
            <Row key={session.id} session={session} onEnd={() => end.mutate(session.id)} />
          ))}
        </ul>
      )}
    </Section>
  );
}

function Row({ session: { startedAt, lastUsedAt, current }, onEnd }: { session: OpenSession; onEnd: () => void }) {
  const t = useTranslations('settings.you');
  const formats = useFormats();
  return (
    <li>
      <div className={rows['what']}>
        <b>{current ? t('here') : t('elsewhere')}</b>
        <small>
          {t('started')} <When at={startedAt} />
          {lastUsedAt !== null && (
            <>
              {' · '}
              {t('lastUsed')} <When at={lastUsedAt} />
            </>
          )}
        </small>
      </div>
      <div className={rows['side']}>
        {current ? (
          <Chip tone="good">{t('now')}</Chip>
        ) : (
          <Button variant="default" aria-label={t('endThis', { started: formats.instant(startedAt) })} onClick={onEnd}>
            {t('end')}
          </Button>
        )}
      </div>
    </li>
  );
}
