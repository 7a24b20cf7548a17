import { imports as importsWords } from '../words/en/imports.js';
import classes from './imports.module.css';

/** Says, while files are held over the page, what letting go does. */
export function DropOver({ isOver }: { isOver: boolean }) {
  return isOver ? <div className={classes['over']}>{importsWords.drop.here}</div> : null;
}
