import { Fragment, type ReactNode } from 'react';
import { Link } from 'react-router';
import type { AuditEntry } from '#libs/contracts';
import { knownOr } from '../../../i18n/translate.js';
import { reasonText, sentenceKey } from './audit-actions.js';
import type { AuditNames } from './use-audit-names.js';
import { useTranslations } from 'use-intl';
import type { Translate } from '../../../i18n/translate.js';

interface Props {
  entry: AuditEntry;
  names: AuditNames;
}

/** Describes an audit entry in a sentence, with links to the candidate and the role. */
export function AuditSentence({ entry, names }: Props) {
  const t = useTranslations('audit');
  const tActions = useTranslations('auditActions');
  const messageKey = sentenceKey(entry);
  const reason = reasonText(tActions, entry);
  return (
    <span>
      <b>{actorOf(t, entry, names)}</b>{' '}
      {messageKey === null
        ? entry.action
        : (tActions.rich as unknown as (key: string, values: object) => ReactNode)(`sentences.${messageKey.key}`, {
            ...messageKey.values,
            ...tagsOf(subjectsOf(t, entry, names)),
          })}
      {reason && `: ${reason}`}
    </span>
  );
}

interface Subject {
  name: ReactNode;
  /** The text in place of a name that is not known. */
  otherwise: string;
}

/** Functions for the tags of a sentence: `candidate` for what it must name, `theKey` for what is left out where nothing is known. */
function tagsOf(subjects: Readonly<Record<string, Subject>>): Record<string, () => ReactNode> {
  return Object.fromEntries(
    Object.entries(subjects).flatMap(([tag, { name, otherwise }]) => [
      [tag, () => <Fragment key={tag}>{name || otherwise}</Fragment>],
      [`the${tag[0]!.toUpperCase()}${tag.slice(1)}`, () => (name ? <Fragment key={tag}> {name}</Fragment> : null)],
    ]),
  );
}

function subjectsOf(
  t: Translate<'audit'>,
  { about, subjectKind, subjectId, actorId, details }: AuditEntry,
  names: AuditNames,
) {
  const { candidate, role, weightsNumber } = about;
  const memberId = subjectKind === 'user' ? subjectId : textIn(details, 'memberId');
  const connectionId = subjectKind === 'connection' ? subjectId : textIn(details, 'connectionId');
  return {
    candidate: {
      name: candidate?.candidateId && (
        <Link to={`/candidates/${candidate.candidateId}`}>
          {candidate.candidateName ?? t('unnamed.candidate.named')}
        </Link>
      ),
      otherwise: t(`unnamed.candidate.${candidate?.state ?? 'unseen'}`),
    },
    role: {
      name: role?.id && <Link to={`/roles/${role.id}`}>{role.title}</Link>,
      otherwise: t(`unnamed.role.${role?.state ?? 'named'}`),
    },
    member: {
      name: memberId !== null && (memberId === actorId ? t('unnamed.self') : nameIn(memberId, names.users, names.keys)),
      otherwise: t('unnamed.member'),
    },
    key: { name: subjectKind === 'api-key' && nameIn(subjectId, names.keys), otherwise: '' },
    connection: { name: nameIn(connectionId, names.connections), otherwise: t('unnamed.connection') },
    version: { name: weightsNumber !== null && t('version', { number: weightsNumber }), otherwise: '' },
  } satisfies Record<string, Subject>;
}

function actorOf(t: Translate<'audit'>, { actorKind, actorId }: AuditEntry, names: AuditNames): string {
  const known = { user: names.users, 'api-key': names.keys, connection: names.connections }[actorKind];
  return (known && nameIn(actorId, known)) ?? knownOr(t, `actors.${actorKind}`, actorKind);
}

function nameIn(id: string | null, ...known: readonly ReadonlyMap<string, string>[]): string | null {
  if (id === null) return null;
  return known.map((names) => names.get(id)).find((name) => name !== undefined) ?? null;
}

function textIn(details: AuditEntry['details'], field: string): string | null {
  const value = details[field];
  return typeof value === 'string' ? value : null;
}
