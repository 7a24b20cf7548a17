import { useMediaQuery } from '@mantine/hooks';
import { useAddressState } from '../../../ui/hooks/use-address-state.js';
import { EmptyState } from '../../../ui/feedback/empty-state.js';
import beside from '../documents/side-by-side.module.css';
import { useCandidateInView } from '../candidate-frame/candidate-frame.js';
import { CandidateDocument } from '../documents/candidate-document.js';
import { CertificateList, EducationList, FindingList, LanguageList } from './fact-lists.js';
import classes from './profile.module.css';
import { SkillList } from './skill-list.js';
import { UnparsedList } from './unparsed-list.js';
import { WorkHistory } from './work-history.js';
import { useTranslations } from 'use-intl';

/** The profile of a candidate: work history, skills, certificates, education, languages, each with evidence and a link to correct it. */
export function ProfilePage() {
  const t = useTranslations('candidate');
  const { candidate, facts } = useCandidateInView();
  const [address, change] = useAddressState();
  const open = address.get('fact');
  // Where there is no room beside it, the lines stand below each fact alone.
  const isWide = useMediaQuery('(min-width: 1101px)', true, { getInitialValueInEffect: false });
  const props = {
    facts,
    open,
    onOpen: (id: string) => change({ fact: id === open ? null : id }, { replace: true }),
  };
  if (facts.profileId === null)
    return (
      <main className="page">
        <EmptyState title={t('unread.title')}>
          {facts.pending || candidate.documents.length === 0 ? t('unread.waiting') : t('unread.failed')}
        </EmptyState>
        <FindingList {...props} />
      </main>
    );
  const topic = open?.replace(/^study /, 'education ') ?? null;
  return (
    <main className={beside['page']} data-open={(open !== null && isWide) || undefined}>
      <div className={`${beside['main']} ${classes['parts']}`}>
        <UnparsedList {...props} />
        <WorkHistory {...props} />
        <SkillList {...props} />
        <div className={classes['beside']}>
          <CertificateList {...props} />
          <EducationList {...props} />
          <LanguageList {...props} />
        </div>
        <FindingList {...props} />
      </div>
      {open !== null && isWide && candidate.documents.length > 0 && (
        <CandidateDocument
          candidate={candidate}
          facts={facts}
          topic={topic}
          documentId={null}
          onTopic={(id) => change({ fact: id }, { replace: true })}
          onClose={() => change({ fact: null }, { replace: true })}
        />
      )}
    </main>
  );
}
