import type { Role } from '#libs/contracts';
import classes from '../criteria-content/criteria-editor.module.css';
import { criteria as said } from '../criteria-content/messages.js';

/** What the job description asks for and a score leaves alone. */
export function UnscoredNotes({ notes }: { notes: Role['notes'] }) {
  return (
    <section aria-label={said.noted}>
      <h2>{said.noted}</h2>
      <p className={classes['why']}>{said.notedWhy}</p>
      <ul className={classes['noted']}>
        {notes.map(({ kind, label, from }) => (
          <li key={`${kind} ${label} ${from?.start}`}>{label}</li>
        ))}
      </ul>
    </section>
  );
}
