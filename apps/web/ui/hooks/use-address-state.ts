import { useCallback } from 'react';
import { useSearchParams, type NavigateOptions } from 'react-router';

type Change = (what: Readonly<Record<string, string | null | undefined>>, options?: NavigateOptions) => void;

/**
 * Returns the query parameters of the address, and a function that changes some of them: null or an empty text
 * removes a parameter, and the others stay.
 */
export function useAddressState(): [URLSearchParams, Change] {
  const [address, setAddress] = useSearchParams();
  const change = useCallback<Change>(
    (what, options = { replace: false }) =>
      setAddress((before) => {
        const next = new URLSearchParams(before);
        for (const [name, value] of Object.entries(what)) {
          if (value) next.set(name, value);
          else next.delete(name);
        }
        return next;
      }, options),
    [setAddress],
  );
  return [address, change];
}
