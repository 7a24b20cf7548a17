import { Fragment, type ReactNode } from 'react';
import { Link } from 'react-router';
import type { AuditEntry } from '#libs/contracts';
import { audit as said } from './messages.js';
import { auditSentence } from './audit-actions.js';
import type { Names } from './use-audit-names.js';

interface Props {
  entry: AuditEntry;
  names: Names;
}

/** Who did what to what, as a sentence, with links to the candidate and the role. */
export function AuditSentence({ entry, names }: Props) {
  const subjects = subjectsOf(entry, names);
  return (
    <span>
      <b>{actorOf(entry, names)}</b>{' '}
      {auditSentence(entry)
        .split(OPTIONAL)
        .map((part, at) => (
          // Parts of one sentence: their order never changes.
          <Fragment key={at}>{filled(part, subjects)}</Fragment>
        ))}
    </span>
  );
}

/** `[ {key}]`: with its brackets, left out where there is no such thing. */
const OPTIONAL = /(\[[^\]]*\])/;
const PLACEHOLDER = /\{(\w+)\}/;

interface Subject {
  name: ReactNode;
  /** Where a sentence must name it and nothing is known. */
  otherwise: string;
}

function filled(part: string, subjects: Readonly<Record<string, Subject>>): ReactNode {
  const isOptional = part.startsWith('[');
  const pieces = (isOptional ? part.slice(1, -1) : part).split(PLACEHOLDER);
  // Every other piece is a placeholder.
  if (isOptional && pieces.some((piece, at) => at % 2 === 1 && !subjects[piece]?.name)) return null;
  return pieces.map((piece, at) => (
    <Fragment key={at}>{at % 2 === 0 ? piece : (subjects[piece]?.name ?? subjects[piece]?.otherwise ?? '')}</Fragment>
  ));
}

function subjectsOf({ about, subjectKind, subjectId, actorId, details }: AuditEntry, names: Names) {
  const { candidate, role, weightsNumber } = about;
  const memberId = subjectKind === 'user' ? subjectId : textIn(details, 'memberId');
  const connectionId = subjectKind === 'connection' ? subjectId : textIn(details, 'connectionId');
  return {
    candidate: {
      name: candidate?.candidateId && (
        <Link to={`/candidates/${candidate.candidateId}`}>
          {candidate.candidateName ?? said.unnamed.candidate.named}
        </Link>
      ),
      otherwise: said.unnamed.candidate[candidate?.state ?? 'unseen'],
    },
    role: {
      name: role?.id && <Link to={`/roles/${role.id}`}>{role.title}</Link>,
      otherwise: said.unnamed.role[role?.state ?? 'named'],
    },
    member: {
      name: memberId !== null && (memberId === actorId ? said.unnamed.self : nameIn(memberId, names.users, names.keys)),
      otherwise: said.unnamed.member,
    },
    key: { name: subjectKind === 'api-key' && nameIn(subjectId, names.keys), otherwise: '' },
    connection: { name: nameIn(connectionId, names.connections), otherwise: said.unnamed.connection },
    version: { name: weightsNumber !== null && said.version(weightsNumber), otherwise: '' },
  } satisfies Record<string, Subject>;
}

function actorOf({ actorKind, actorId }: AuditEntry, names: Names): string {
  const known = { user: names.users, 'api-key': names.keys, connection: names.connections }[actorKind];
  return (known && nameIn(actorId, known)) ?? said.actors[actorKind] ?? actorKind;
}

function nameIn(id: string | null, ...known: readonly ReadonlyMap<string, string>[]): string | null {
  if (id === null) return null;
  return known.map((names) => names.get(id)).find((name) => name !== undefined) ?? null;
}

function textIn(details: AuditEntry['details'], field: string): string | null {
  const value = details[field];
  return typeof value === 'string' ? value : null;
}
