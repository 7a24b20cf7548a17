import type { ReactNode } from 'react';
import { TabTitle } from '../../../ui/layout/tab-title.js';
import classes from './sign-in-frame.module.css';
import { useTranslations } from 'use-intl';
import { LanguageChoice } from '../../../ui/fields/language-choice.js';

/** The frame of the pages before a sign-in. */
export function SignInFrame({ title, hint, children }: { title: string; hint?: string; children: ReactNode }) {
  const t = useTranslations('shell');
  return (
    <main className={classes['frame']}>
      <div className={classes['brand']}>
        <span aria-hidden="true">C</span>
        {t('product')}
      </div>
      <div className={classes['card']}>
        <TabTitle of={[title]} />
        <h1>{title}</h1>
        {hint && <p>{hint}</p>}
        {children}
      </div>
      <div className={classes['language']}>
        <LanguageChoice />
      </div>
    </main>
  );
}
