import { useEffect, useEffectEvent } from 'react';

/** A file dropped beside its target would leave the page: the whole window takes it. */
export function useDroppedFiles(send: (files: File[]) => void): void {
  const dropped = useEffectEvent(send);
  useEffect(() => {
    const over = (event: DragEvent) => event.preventDefault();
    const drop = (event: DragEvent) => {
      event.preventDefault();
      dropped([...(event.dataTransfer?.files ?? [])]);
    };
    window.addEventListener('dragover', over);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('drop', drop);
    };
  }, []);
}
