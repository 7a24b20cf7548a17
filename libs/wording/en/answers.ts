/** English words for the answers of an application form. */
import { count } from './grammar.js';

export const answerWords = {
  place: 'Location',
  mayWork: { yes: 'Authorized to work in', no: 'Not authorized to work in' },
  sponsorship: { yes: 'Needs sponsorship', no: 'Needs no sponsorship' },
  relocation: { yes: 'Open to relocate', no: 'Not open to relocate' },
  notice: (days: number) => (days === 0 ? 'Available now' : `Notice period: ${count(days, 'day')}`),
  available: 'Available from',
  dropped: 'Equal-opportunity answers were dropped',
  topics: {
    gender: 'gender',
    ethnicity: 'ethnicity',
    disability: 'disability',
    'veteran-status': 'veteran status',
    age: 'age',
    religion: 'religion',
    'sexual-orientation': 'sexual orientation',
    family: 'family',
    nationality: 'nationality',
    'equal-opportunity': 'other',
  },
};
