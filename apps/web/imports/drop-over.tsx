import { words } from '../words/index.js';
import classes from './imports.module.css';

/** Says, while files are held over the page, what letting go does. */
export function DropOver({ isOver }: { isOver: boolean }) {
  return isOver ? <div className={classes['over']}>{words.imports.drop.here}</div> : null;
}
