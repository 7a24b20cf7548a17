import { useCallback, useEffect, useState } from 'react';
import { callByLink, type PublicPageError } from './public-client.js';
import { useTranslations } from 'use-intl';

/** Loads the response to the link in the address, and again when the address changes or `again` is called. */
export function usePublicPage<Answer>(path: string): {
  answer: Answer | null;
  refusal: PublicPageError | null;
  again: () => void;
} {
  const t = useTranslations('open');
  const [state, setState] = useState<{ answer: Answer | null; refusal: PublicPageError | null }>({
    answer: null,
    refusal: null,
  });
  const again = useCallback(() => {
    callByLink<Answer>(t, path).then(
      (answer) => setState({ answer, refusal: null }),
      (refusal: PublicPageError) => setState({ answer: null, refusal }),
    );
  }, [t, path]);
  useEffect(() => {
    again();
    window.addEventListener('hashchange', again);
    return () => window.removeEventListener('hashchange', again);
  }, [again]);
  return { ...state, again };
}
