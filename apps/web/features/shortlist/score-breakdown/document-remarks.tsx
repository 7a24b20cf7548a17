import type { Remark } from '../../candidates/evidence/evidence.js';
import { Link } from 'react-router';
import { useTranslations } from 'use-intl';

interface Props {
  candidateId: string;
  remarks: readonly Remark[];
  topic: string | null;
  onTopic: (id: string) => void;
}

/** Lists remarks about the documents. A remark with lines is a button that shows them. */
export function DocumentRemarks({ candidateId, remarks, topic, onTopic }: Props) {
  const t = useTranslations('shortlist');
  if (remarks.length === 0) return null;
  return (
    <ul className="remarks" aria-label={t('person.remarks')}>
      {remarks.map(({ id, code, sentence, quotes, warns }) => (
        <li key={id} className={warns ? 'flag' : 'finding'}>
          {quotes.length === 0 ? (
            sentence
          ) : (
            <button type="button" aria-pressed={id === topic} onClick={() => onTopic(id)}>
              {sentence}
              <q>{shortened(quotes[0]?.quote ?? '')}</q>
            </button>
          )}
          {code === 'unparsed' && (
            <Link className="assign" to={`/candidates/${candidateId}?fact=lines%200`}>
              {t('person.assignLines')}
            </Link>
          )}
        </li>
      ))}
    </ul>
  );
}

const QUOTE_LENGTH = 80;

function shortened(quote: string): string {
  const line = quote.replace(/\s+/g, ' ').trim();
  return line.length > QUOTE_LENGTH ? `${line.slice(0, QUOTE_LENGTH).trimEnd()} …` : line;
}
