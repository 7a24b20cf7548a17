import { SegmentedControl, useMantineColorScheme } from '@mantine/core';
import { useSession } from '../../../api/session.js';
import { SCHEMES } from '../../../ui/color-schemes.js';
import { Part } from '../../../ui/layout/section.js';
import { settings } from '../settings/messages.js';
import { words } from '../../../i18n/index.js';
import { PageHead } from '../settings/page-header.js';
import classes from '../settings/settings.module.css';
import { PasswordForm } from './password-form.js';
import { ProfileForm } from './profile-form.js';
import { Sessions } from './sessions.js';

const said = settings.you;
const DAY = new Intl.DateTimeFormat('en', { dateStyle: 'medium' });

/** Whoever is signed in: name, password, where they are signed in, and how the pages look. */
export function YouPage() {
  const session = useSession().data;
  const actor = session?.actor;
  const madeUntil = session?.passwordExpiresAt ?? null;
  return (
    <>
      <PageHead title={settings.pages.you} />
      {actor && (
        <Part title={said.profile} hint={said.profileHint}>
          <ProfileForm name={actor.name} email={actor.email ?? ''} />
        </Part>
      )}
      <Part
        title={said.password}
        hint={madeUntil === null ? said.passwordHint : said.madePassword(DAY.format(new Date(madeUntil)))}
      >
        <PasswordForm email={actor?.email ?? ''} />
      </Part>
      <Sessions email={actor?.email ?? ''} />
      <Part title={said.appearance} hint={said.appearanceHint}>
        <Appearance />
      </Part>
    </>
  );
}

function Appearance() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <div className={classes['card']}>
      <SegmentedControl
        className={classes['field'] ?? ''}
        aria-label={said.theme}
        value={colorScheme}
        onChange={(next) => setColorScheme(SCHEMES.find((one) => one === next) ?? 'auto')}
        data={SCHEMES.map((value) => ({ value, label: words.shell.schemes[value] }))}
      />
    </div>
  );
}
