import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import type { RequestReceipt } from '#libs/contracts';
import { submitByLink, type PublicPageError } from './public-client.js';
import { useTranslations } from 'use-intl';

interface AskingProps {
  /** The label of the button that opens the form. */
  open: string;
  send: string;
  path: string;
  body: () => object;
  onSent: () => void;
  children: ReactNode;
}

/** A form behind a button, so that nothing is sent by one touch. */
export function AskForPersonForm({ open, send, path, body, onSent, children }: AskingProps) {
  const t = useTranslations('open');
  const [isOpen, setOpen] = useState(false);
  const [refusal, setRefusal] = useState<PublicPageError | null>(null);
  const [isSending, setSending] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (isOpen) form.current?.querySelector<HTMLElement>('input, select, textarea')?.focus();
  }, [isOpen]);
  if (!isOpen)
    return (
      <button type="button" onClick={() => setOpen(true)}>
        {open}
      </button>
    );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setSending(true);
    submitByLink<RequestReceipt>(t, path, body())
      .then(
        () => {
          setOpen(false);
          setRefusal(null);
          onSent();
        },
        (failed: PublicPageError) => setRefusal(failed),
      )
      .finally(() => setSending(false));
  };
  return (
    <form ref={form} onSubmit={submit} aria-label={open}>
      {children}
      {refusal && (
        <p role="alert" className="alert">
          {refusal.message}
        </p>
      )}
      <div className="buttons">
        <button type="submit" disabled={isSending}>
          {send}
        </button>
        <button type="button" className="quiet" onClick={() => setOpen(false)}>
          {t('notNow')}
        </button>
      </div>
    </form>
  );
}
