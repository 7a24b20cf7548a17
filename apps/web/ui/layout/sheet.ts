import classes from './sheet.module.css';

/** Classes of a drawer that goes on paper by itself. */
export const SHEET = {
  inner: classes['sheet'] ?? '',
  content: classes['paper'] ?? '',
  header: classes['head'] ?? '',
  overlay: classes['tool'] ?? '',
};
