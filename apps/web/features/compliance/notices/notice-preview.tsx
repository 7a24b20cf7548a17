import { notices as said } from './messages.js';
import classes from './notices.module.css';

/** A text as candidates read it: an empty line begins a paragraph, and the first line is its heading. */
export function NoticePaper({ text, language }: { text: string; language: string }) {
  const [heading, ...paragraphs] = text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
  return (
    <section className={classes['paper']} aria-label={said.asCandidates} lang={language}>
      <small lang="en">{said.asCandidates}</small>
      <h3>{heading}</h3>
      {paragraphs.map((paragraph, at) => (
        <p key={at}>{paragraph}</p>
      ))}
    </section>
  );
}
