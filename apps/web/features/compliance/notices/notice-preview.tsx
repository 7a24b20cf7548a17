import classes from './notices.module.css';
import { useTranslations } from 'use-intl';

/** A text as candidates read it: an empty line begins a paragraph, and the first line is its heading. */
export function NoticePreview({ text, language }: { text: string; language: string }) {
  const t = useTranslations('notices');
  const [heading, ...paragraphs] = text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
  return (
    <section className={classes['paper']} aria-label={t('asCandidates')} lang={language}>
      <small lang="en">{t('asCandidates')}</small>
      <h3>{heading}</h3>
      {paragraphs.map((paragraph, at) => (
        <p key={at}>{paragraph}</p>
      ))}
    </section>
  );
}
