import { Anchor, Loader } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { Link, useLocation, useNavigate } from 'react-router';
import { useSignIn } from '../../../api/session.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { SignInForm } from './sign-in-form.js';
import { SignInFrame } from './sign-in-frame.js';
import classes from './sign-in-frame.module.css';
import { useTranslations } from 'use-intl';

/**
 * Signs in with mail and password, or at once when the address carries a one-time link after `#`. Then it returns to
 * the requested page.
 */
export function SignInPage() {
  const t = useTranslations('signIn');
  const byLink = useSignIn();
  const navigate = useNavigate();
  const location = useLocation();
  const used = useRef(false);
  const { from } = (location.state ?? {}) as { from?: string };
  const goOn = () => void navigate(from ?? '/', { replace: true });

  useEffect(() => {
    const token = location.hash.slice(1);
    if (!token || used.current) return;
    // Links work once: the effect must not run twice, and the token must not stay in the address.
    used.current = true;
    window.history.replaceState(null, '', '/sign-in');
    byLink.mutate({ token }, { onSuccess: goOn });
  });

  return (
    <SignInFrame title={t('title')}>
      {byLink.error && <ProblemAlert error={byLink.error} title={t('failed')} />}
      {byLink.isPending || byLink.isSuccess ? (
        <Loader size="sm" aria-label={t('byLink')} />
      ) : (
        <SignInForm onSignedIn={goOn} />
      )}
      <div className={classes['foot']}>
        <Anchor component={Link} to="/password/lost" size="sm">
          {t('lost')}
        </Anchor>
      </div>
    </SignInFrame>
  );
}
