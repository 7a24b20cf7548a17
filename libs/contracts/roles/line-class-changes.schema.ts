/** Classes that users give to lines of a job description. */
import { z } from 'zod';
import { LINE_CLASSES } from './content/line-class.js';

const MOST_CHANGES = 1_000;
/** No line that the reader classes is longer. */
const LONGEST_LINE = 20_000;

/** Validates the changed classes of a job description, one for each line. */
export const lineClassChangesSchema = z
  .array(
    z
      .strictObject({
        start: z.int().min(0).describe('UTF-16 offset into the job description'),
        text: z.string().min(1).max(LONGEST_LINE).describe('The words of the line: with other words it is left out'),
        class: z.enum(LINE_CLASSES),
      })
      .meta({ id: 'LineClassChange' }),
  )
  .max(MOST_CHANGES)
  .describe('The lines whose class a user changed. Of two changes of one line the later one is used');
