import { open as said } from './messages.js';

/** Until there is an answer. */
export function Loading() {
  return (
    <main className="open-page" aria-busy="true">
      <p className="soft" role="status">
        {said.loading}
      </p>
    </main>
  );
}
