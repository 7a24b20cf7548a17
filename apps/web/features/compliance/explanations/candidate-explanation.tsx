import type { ExplanationView } from '#libs/contracts';
import classes from './candidate-explanation.module.css';

/** The explanation in the words that the candidate reads. */
export function CandidateExplanation({ explained }: { explained: ExplanationView }) {
  return (
    <article className={classes['explanation']} lang={explained.language}>
      <p className={classes['from']}>{explained.organisation}</p>
      <h2>{explained.title}</h2>
      <p className={classes['from']}>{explained.role}</p>
      {explained.sections.map(({ id, heading, paragraphs, items }) => (
        <section key={id}>
          <h3>{heading}</h3>
          {paragraphs.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
          {items.length > 0 && (
            <ul>
              {items.map(({ title, text, quotes }, at) => (
                // Two may be called alike; their order never changes.
                <li key={at}>
                  {text === '' ? title : <b>{title}</b>} {text}
                  {quotes.map((quote) => (
                    <q key={quote}>{quote}</q>
                  ))}
                </li>
              ))}
            </ul>
          )}
        </section>
      ))}
    </article>
  );
}
