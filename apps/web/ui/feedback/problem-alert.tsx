import { Alert, Button, List } from '@mantine/core';
import { Link } from 'react-router';
import { ApiError } from '../../api/api-error.js';
import { useSession } from '../../api/session.js';
import { useTranslations } from 'use-intl';

/**
 * Shows an error in the words of the server, with a button where a retry can help. An error about a missing session
 * is hidden once there is a session.
 */
export function ProblemAlert({
  error,
  retry,
  again,
  title,
  words = error.message,
}: {
  error: Error;
  retry?: () => void;
  /** The label of the button. */
  again?: string;
  /** The text to show where the server’s message is meant for programs. */
  words?: string;
  /** Left out: that something went wrong, or is not there. */
  title?: string;
}) {
  const t = useTranslations('shell');
  const tCommon = useTranslations('common');
  const session = useSession();
  if (error instanceof ApiError && error.code === 'not-signed-in' && session.isSuccess) return null;
  const errors = error instanceof ApiError ? error.errors : [];
  // What the alert says already is not listed again.
  const faults = errors.filter(({ message }) => message !== error.message);
  // What is not there will not be there either the next time.
  const isAbsent = error instanceof ApiError && error.status === 404;
  return (
    <Alert
      color="red"
      title={title ?? (isAbsent ? tCommon('absent') : tCommon('failed'))}
      // In place of a page or a list, or in line with the fields of a form.
      {...(retry ? { m: 'md' } : { my: 'xs' })}
      role="alert"
    >
      {words}
      {faults.length > 0 && (
        <List size="sm" mt="xs">
          {faults.map((fault) => (
            <List.Item key={`${fault.path} ${fault.message}`}>
              {fault.path ? `${fault.path}: ` : ''}
              {fault.message}
            </List.Item>
          ))}
        </List>
      )}
      {retry &&
        (isAbsent ? (
          <Button display="block" w="fit-content" mt="sm" variant="default" component={Link} to="/">
            {t('toRoles')}
          </Button>
        ) : (
          <Button display="block" size="xs" mt="sm" variant="default" onClick={retry}>
            {again ?? tCommon('tryAgain')}
          </Button>
        ))}
    </Alert>
  );
}
