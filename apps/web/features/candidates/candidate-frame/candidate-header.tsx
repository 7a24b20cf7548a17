import type { Candidate, CandidateFacts } from '#libs/contracts';
import { duration } from '#libs/wording';
import { Chip } from '../../../ui/text/chip.js';
import { TabTitle } from '../../../ui/layout/tab-title.js';
import { When } from '../../../ui/text/when.js';
import { candidate as candidateWords } from './messages.js';
import classes from './candidate-frame.module.css';

const { head: said, languages: saidOfLanguages } = candidateWords;

interface Props {
  candidate: Candidate;
  facts: CandidateFacts;
}

/** Who it is, how they are reached, and what is known at a glance. */
export function CandidateHead({ candidate, facts }: Props) {
  const { contacts } = facts;
  const emails = orElse(contacts.emails, candidate.email);
  const phones = orElse(contacts.phones, candidate.phone);
  return (
    <header className={classes['head']}>
      <TabTitle of={[candidate.name ?? said.nameNotRead]} />
      <h1>{candidate.name ?? candidate.documents[0]?.fileName ?? said.nameNotRead}</h1>
      <p className={classes['line']}>
        {emails.map((one) => (
          <a key={one} href={`mailto:${one}`}>
            {one}
          </a>
        ))}
        {phones.map((one) => (
          <a key={one} href={`tel:${one.replace(/[^\d+]/g, '')}`}>
            {one}
          </a>
        ))}
        {contacts.links.map((one) => (
          <a key={one} href={addressOf(one)} target="_blank" rel="noreferrer">
            {one.replace(/^https?:\/\/(www\.)?/, '')}
          </a>
        ))}
        {contacts.location && <span>{contacts.location}</span>}
        {emails.length + phones.length + contacts.links.length === 0 && <span>{said.noContacts}</span>}
        <span>
          {said.here} <When at={candidate.createdAt} />
        </span>
      </p>
      <ul className={classes['glance']} aria-label={said.glance}>
        {glanceOf(candidate, facts).map((one) => (
          <li key={one}>
            <Chip>{one}</Chip>
          </li>
        ))}
        {facts.owed && (
          <li>
            <Chip tone="accent">{said.owed}</Chip>
          </li>
        )}
      </ul>
    </header>
  );
}

function glanceOf({ mergedIds }: Candidate, facts: CandidateFacts): string[] {
  const { positions, education, languages, workMonths, profileId } = facts;
  const [latest] = positions.filter(({ kind }) => kind === 'work');
  const [degree] = education;
  const what = [latest?.title, latest?.employer].filter(Boolean).join(', ');
  return [
    ...(latest && what ? [latest.current ? said.now(what) : said.last(what)] : []),
    ...(profileId === null ? [] : [workMonths > 0 ? said.work(duration(workMonths)) : said.noWork]),
    ...(degree ? [[degree.degree, degree.field].filter(Boolean).join(', ')].filter(Boolean) : []),
    ...(languages.length > 0
      ? [languages.map(({ name, level }) => (level ? `${name} ${saidOfLanguages.short(level)}` : name)).join(', ')]
      : []),
    ...(mergedIds.length > 0 ? [said.merged(mergedIds.length)] : []),
  ];
}

const orElse = (all: readonly string[], one: string | null): readonly string[] =>
  all.length > 0 || one === null ? all : [one];

/** Only pages of the web are led to: a link in a document may be anything. */
function addressOf(link: string): string {
  return /^https?:\/\//i.test(link) ? link : `https://${link}`;
}
