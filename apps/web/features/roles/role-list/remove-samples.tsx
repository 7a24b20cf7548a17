import { useNavigate } from 'react-router';
import { useRemoveSamples } from './queries.js';
import { AskingButton } from '../../../ui/dialogs/confirm-button.js';
import { words } from '../../../i18n/index.js';

const said = words.roles;

/** Takes away what came with Candor to be tried; afterwards: the roles that are left, or how to begin. */
export function RemoveSamples() {
  const remove = useRemoveSamples();
  const navigate = useNavigate();
  return (
    <AskingButton
      label={said.removeSamples}
      confirm={said.removeSamplesTitle}
      consequence={said.removeSamplesWhy}
      isDestructive
      mutation={remove}
      onDone={() => void navigate('/')}
    />
  );
}
