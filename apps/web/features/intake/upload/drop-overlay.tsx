import { imports as importsWords } from '../imports/messages.js';
import classes from './imports.module.css';

/** Says, while files are held over the page, what letting go does. */
export function DropOver({ isOver }: { isOver: boolean }) {
  return isOver ? <div className={classes['over']}>{importsWords.drop.here}</div> : null;
}
