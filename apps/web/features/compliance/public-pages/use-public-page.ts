import { useCallback, useEffect, useState } from 'react';
import { callByLink, type Refusal } from './public-client.js';
import { useTranslations } from 'use-intl';

/** What the server answers to the link in the address; asked again when the address changes, or by `again`. */
export function useAnswer<Answer>(path: string): { answer: Answer | null; refusal: Refusal | null; again: () => void } {
  const t = useTranslations('open');
  const [state, setState] = useState<{ answer: Answer | null; refusal: Refusal | null }>({
    answer: null,
    refusal: null,
  });
  const again = useCallback(() => {
    callByLink<Answer>(t, path).then(
      (answer) => setState({ answer, refusal: null }),
      (refusal: Refusal) => setState({ answer: null, refusal }),
    );
  }, [t, path]);
  useEffect(() => {
    again();
    window.addEventListener('hashchange', again);
    return () => window.removeEventListener('hashchange', again);
  }, [again]);
  return { ...state, again };
}
