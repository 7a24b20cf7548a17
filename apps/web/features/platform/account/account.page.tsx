import { SegmentedControl, useMantineColorScheme } from '@mantine/core';
import { useSession } from '../../../api/session.js';
import { SCHEMES } from '../../../ui/color-schemes.js';
import { Section } from '../../../ui/layout/section.js';
import { PageHeader } from '../settings/page-header.js';
import classes from '../settings/settings.module.css';
import { PasswordForm } from './password-form.js';
import { ProfileForm } from './profile-form.js';
import { Sessions } from './sessions.js';
import { useTranslations } from 'use-intl';
import { useFormats } from '../../../i18n/use-formats.js';
import { LanguageChoice } from '../../../ui/fields/language-choice.js';

/** The signed-in user: name, password, sessions, and the look of the pages. */
export function AccountPage() {
  const t = useTranslations('settings.you');
  const tSettings = useTranslations('settings');
  const formats = useFormats();
  const session = useSession().data;
  const actor = session?.actor;
  const madeUntil = session?.passwordExpiresAt ?? null;
  return (
    <>
      <PageHeader title={tSettings('pages.you')} />
      {actor && (
        <Section title={t('profile')} hint={t('profileHint')}>
          <ProfileForm name={actor.name} email={actor.email ?? ''} />
        </Section>
      )}
      <Section
        title={t('password')}
        hint={madeUntil === null ? t('passwordHint') : t('madePassword', { until: formats.day(madeUntil) })}
      >
        <PasswordForm email={actor?.email ?? ''} />
      </Section>
      <Sessions email={actor?.email ?? ''} />
      <Section title={t('appearance')} hint={t('appearanceHint')}>
        <Appearance />
      </Section>
    </>
  );
}

function Appearance() {
  const t = useTranslations('settings.you');
  const tShell = useTranslations('shell');
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <div className={classes['card']}>
      <SegmentedControl
        className={classes['field'] ?? ''}
        aria-label={t('theme')}
        value={colorScheme}
        onChange={(next) => setColorScheme(SCHEMES.find((one) => one === next) ?? 'auto')}
        data={SCHEMES.map((value) => ({ value, label: tShell(`schemes.${value}`) }))}
      />
      <LanguageChoice />
    </div>
  );
}
