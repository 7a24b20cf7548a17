import { normalizeText } from '../plain.js';
import type { AskedAnswer } from './asked-answer.js';

const YES = /^(?:y|yes|yeah|yep|true|ja|oui|si|tak|sim)$/;
const NO = /^(?:n|no|nope|false|nein|non|nee|nie|nao)$/;

/** "Yes, I am authorized": the sentence repeats the yes. */
const SAME_AGAIN = /^i (?:am|do|have|will|would|can|could|may|need|require)\b/;
const NEGATION = /\b(?:not|never|no|cannot|don t|won t|can t|wouldn t)\b/;
/** Words that restrict an answer or make it conditional. */
const HEDGE =
  /\b(?:but|if|only|unless|until|except|depend\w*|however|though|although|maybe|perhaps|currently|now|temporar\w*|expir\w*|visa|opt|cpt|ead|h ?1b|student|permit|conditions?|restrict\w*|limited|after|before|later|soon|future|would (?:need|require|like|prefer)|negotiab\w*|assistance|support)\b/;

/**
 * Reads an answer as a plain yes or no.
 * @returns null for an answer that says more, such as "Yes, but…" or "Depends"
 */
export function yesNoOf(answer: AskedAnswer['answer']): 'yes' | 'no' | null {
  if (typeof answer === 'boolean') return answer ? 'yes' : 'no';
  if (Array.isArray(answer)) return answer.length === 1 ? yesNoOf(answer[0] as string) : null;
  if (typeof answer !== 'string') return null;
  const [first = '', ...rest] = normalizeText(answer).split(/[ ,]+/);
  const yesOrNo = YES.test(first) ? 'yes' : NO.test(first) ? 'no' : null;
  const more = rest
    .join(' ')
    .replace(/\bnow or in the future\b/, '')
    .replace(/\bvisa (?=sponsorship)/, '')
    .replace(/ +/g, ' ')
    .trim();
  if (yesOrNo === null || more === '') return yesOrNo;
  if (!SAME_AGAIN.test(more) || HEDGE.test(more)) return null;
  return NEGATION.test(more) === (yesOrNo === 'no') ? yesOrNo : null;
}
