import { Alert, Button, List } from '@mantine/core';
import { Problem } from '../api/client.js';
import { words as said } from '../words/index.js';

/** What went wrong, in the server's words, with a way out where trying again can help. */
export function ProblemAlert({
  error,
  retry,
  again = said.common.tryAgain,
  words = error instanceof Problem && error.code === 'not-signed-in' ? said.shell.ended.again : error.message,
}: {
  error: Error;
  retry?: () => void;
  /** What the button says. */
  again?: string;
  /** Where the server's words are for programs. */
  words?: string;
}) {
  const faults = error instanceof Problem ? error.errors : [];
  return (
    <Alert color="red" title={said.common.failed} m="md" role="alert">
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
      {retry && (
        <Button display="block" size="xs" mt="sm" variant="default" onClick={retry}>
          {again}
        </Button>
      )}
    </Alert>
  );
}
