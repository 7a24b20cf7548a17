import { Anchor, Button, NativeSelect } from '@mantine/core';
import { Link } from 'react-router';
import type { Opening, RoleListItem } from '#libs/contracts';
import { useMapOpening } from './queries.js';
import { Chip } from '../../../ui/text/chip.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import classes from '../../../ui/layout/rows.module.css';
import { useTranslations } from 'use-intl';
import type { Translate } from '../../../i18n/translate.js';

interface Props {
  connectionId: string;
  opening: Opening;
  roles: readonly RoleListItem[];
}

/** One opening: how many applied, and for which role they are. */
export function OpeningItem({ connectionId, opening, roles }: Props) {
  const t = useTranslations('integrations.openings');
  const { id, vendorId, title, state, url, hasText, roleId, waiting, applications } = opening;
  const map = useMapOpening(connectionId, id);
  const name = title ?? t('untitled', { id: vendorId });
  return (
    <li>
      <div className={classes['what']}>
        <b>{name}</b>
        <small>
          {t(`states.${state}`)} · {t('applications', { n: applications })}
          {url !== null && (
            <>
              {' · '}
              <Anchor href={url} target="_blank" rel="noreferrer" size="xs">
                {t('atVendor')}
              </Anchor>
            </>
          )}
        </small>
        {map.error && <ProblemAlert error={map.error} />}
      </div>
      <div className={classes['side']}>
        {waiting > 0 && <Chip tone="warn">{t('waiting', { n: waiting })}</Chip>}
        {roleId === null && hasText && (
          <Button variant="default" loading={map.isPending} onClick={() => map.mutate('new-role')}>
            {t('make')}
          </Button>
        )}
        {roleId !== null && (
          <Anchor component={Link} to={`/roles/${roleId}`} size="sm">
            {t('toRole')}
          </Anchor>
        )}
        <NativeSelect
          size="xs"
          aria-label={t('roleOf', { title: name })}
          value={roleId ?? ''}
          disabled={map.isPending}
          onChange={({ currentTarget: { value } }) => map.mutate({ roleId: value || null })}
          data={choicesOf(t, roles, roleId)}
        />
      </div>
    </li>
  );
}

/** The choices include the mapped role, also before the others are loaded, and where the user may not see it. */
function choicesOf(
  t: Translate<'integrations.openings'>,
  roles: readonly RoleListItem[],
  roleId: string | null,
): { value: string; label: string }[] {
  const unseen =
    roleId === null || roles.some(({ id }) => id === roleId) ? [] : [{ value: roleId, label: t('unseen') }];
  return [{ value: '', label: t('noRole') }, ...unseen, ...roles.map(({ id, title }) => ({ value: id, label: title }))];
}
