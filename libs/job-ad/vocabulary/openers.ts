/** Words that a requirement opens with. A closed list: nouns and adjectives of having and knowing, not of any subject. */
const WORDS =
  'experience|experienced|knowledge|knowledgeable|understanding|ability|able|capable|capability|proficiency|proficient|familiarity|familiar|expertise|expert|competence|competent|competency|command|fluency|fluent|skilled|literate|certified|licensed|degree|diploma|bachelor|bachelors|master|masters|university|high school|minimum|at least|must|should|excellent|strong|good|solid|sound|proven|demonstrated|demonstrable|previous|prior|working|hands-on|extensive|exceptional|outstanding|superior|thorough|advanced|basic|broad|deep|effective|valid|current|willing|willingness|comfortable|confident|background|track record|passion|passionate|highly|very good|computer literate|computer skills|required|preferred|desirable|essential|desired|ideally|you|candidates?|applicants?|knows|possess|possesses|possession|have|has|having|self|team player|attention to detail|detail|exposure|flexible|flexibility|interest|enthusiastic|motivated';

/** Matches a text that opens a requirement, capitalised: where it stands in mid-sentence, something new begins. */
export const CAPITAL_OPENER = new RegExp(
  `^(?:${WORDS.split('|')
    .map((word) => word[0]!.toUpperCase() + word.slice(1))
    .join('|')})\\b`,
);
