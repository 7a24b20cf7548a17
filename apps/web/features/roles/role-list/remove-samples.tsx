import { useNavigate } from 'react-router';
import { useRemoveSamples } from './queries.js';
import { ConfirmButton } from '../../../ui/dialogs/confirm-button.js';
import { useTranslations } from 'use-intl';

/** Takes away what came with Candor to be tried; afterwards: the roles that are left, or how to begin. */
export function RemoveSamples() {
  const t = useTranslations('roles');
  const remove = useRemoveSamples();
  const navigate = useNavigate();
  return (
    <ConfirmButton
      label={t('removeSamples')}
      confirm={t('removeSamplesTitle')}
      consequence={t('removeSamplesWhy')}
      isDestructive
      mutation={remove}
      onDone={() => void navigate('/')}
    />
  );
}
