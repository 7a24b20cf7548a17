import type { CandidateFacts } from '#libs/contracts';
import { dateName } from '#libs/wording';
import { corrections as correctionWords } from '../correction-draft/messages.js';
import classes from '../correction-draft/corrections.module.css';
import { readDate } from '../correction-draft/partial-dates.js';
import { positionAt, studyAt, type Draft } from '../correction-draft/correction-draft.js';

const said = correctionWords;

/** What a fact says so far, and what it will say. */
export function Preview({ draft, facts }: { draft: Draft; facts: CandidateFacts }) {
  const [was, will] = [before(draft, facts), after(draft, facts)];
  if (will === null) return null;
  return (
    <dl className={classes['preview']}>
      {was !== null && (
        <>
          <dt>{said.previewWas}</dt>
          <dd>{was}</dd>
        </>
      )}
      <dt>{said.preview}</dt>
      <dd>
        <b>{draft.holds ? will : said.isNot(was ?? will)}</b>
      </dd>
    </dl>
  );
}

const day = (date: string | null): string | null => date && dateName(date);
/** Of what is being typed only dates are told. */
const typed = (text: string): string | null => day(readDate(text) ?? null);

function before(draft: Draft, facts: CandidateFacts): string | null {
  switch (draft.fact) {
    case 'position': {
      const was = positionAt(facts, draft.entry);
      return was ? said.position({ ...was, start: day(was.start), end: day(was.end) }) : null;
    }
    case 'education': {
      const was = studyAt(facts, draft.entry);
      return was ? said.study({ ...was, start: day(was.start), end: day(was.end) }) : null;
    }
    case 'certificate': {
      const was = facts.certificates.find(({ name }) => name === draft.name);
      return was ? said.certificateSaid({ ...was, issued: day(was.issued), expires: day(was.expires) }) : null;
    }
    case 'language': {
      const was = facts.languages.find(({ name }) => name === draft.language);
      return was ? said.languageSaid(was.name, was.level) : null;
    }
    case 'skill':
      return null;
  }
}

function after(draft: Draft, facts: CandidateFacts): string | null {
  const spell = { start: typed(draft.start), end: typed(draft.end), current: draft.current };
  switch (draft.fact) {
    case 'position':
      return said.position({ title: draft.title, employer: draft.employer, ...spell });
    case 'education':
      return said.study({
        degree: draft.degree,
        field: draft.field,
        institution: draft.institution,
        start: spell.start,
        end: spell.end,
      });
    case 'certificate':
      if (draft.name.trim() === '') return null;
      return said.certificateSaid({ name: draft.name, issued: typed(draft.issued), expires: typed(draft.expires) });
    case 'language':
      return draft.language.trim() === '' ? null : said.languageSaid(draft.language, draft.level);
    case 'skill': {
      if (draft.skill.trim() === '') return null;
      const where = draft.holds ? positionAt(facts, draft.where) : undefined;
      return said.skillSaid(draft.skill, where ? (where.title ?? where.employer ?? said.untitled) : null);
    }
  }
}
