/** German words for the answers of an application form. */
import type { answerWords as en } from '../en/answers.js';
import type { WordsLike } from '../words-like.js';
import { count } from './grammar.js';

export const answerWords: WordsLike<typeof en> = {
  place: 'Standort',
  mayWork: { yes: 'Arbeitserlaubnis in', no: 'Keine Arbeitserlaubnis in' },
  sponsorship: { yes: 'Benötigt Visum-Unterstützung', no: 'Benötigt keine Visum-Unterstützung' },
  relocation: { yes: 'Umzugsbereit', no: 'Nicht umzugsbereit' },
  notice: (days) => (days === 0 ? 'Sofort verfügbar' : `Kündigungsfrist: ${count(days, 'Tag', 'Tage')}`),
  available: 'Verfügbar ab',
  dropped: 'Angaben zur Chancengleichheit wurden verworfen',
  topics: {
    gender: 'Geschlecht',
    ethnicity: 'ethnische Herkunft',
    disability: 'Behinderung',
    'veteran-status': 'Veteranenstatus',
    age: 'Alter',
    religion: 'Religion',
    'sexual-orientation': 'sexuelle Orientierung',
    family: 'Familie',
    nationality: 'Staatsangehörigkeit',
    'equal-opportunity': 'Sonstiges',
  },
};
