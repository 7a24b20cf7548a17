import { useMediaQuery } from '@mantine/hooks';
import { useAddressState } from '../../../ui/hooks/use-address-state.js';
import { LoadingRows } from '../../../ui/feedback/loading.js';
import { lazyComponent } from '../../../ui/lazy/lazy-component.js';
import { EmptyState } from '../../../ui/feedback/empty-state.js';
import beside from '../documents/side-by-side.module.css';
import { useCandidateInView } from '../candidate-frame/candidate-frame.js';
import { CandidateDocument } from '../documents/candidate-document.js';
import { CertificateList, EducationList, FindingList, LanguageList } from './fact-lists.js';
import classes from './profile.module.css';
import { NotResume } from '../not-resume/not-resume.js';
import { SkillList } from './skill-list.js';
import { UnparsedList } from './unparsed-list.js';
import { WorkHistory } from './work-history.js';
import { useTranslations } from 'use-intl';

/** Loaded on demand: few lines are marked. */
const LazyLineMarker = lazyComponent(
  () => import('../line-marking/line-marker.js'),
  'LineMarker',
  <LoadingRows rows={8} />,
  'candidate',
);

/** The profile of a candidate: work history, skills, certificates, education, languages, each with evidence and a link to correct it. */
export function ProfilePage() {
  const t = useTranslations('candidate');
  const { candidate, facts } = useCandidateInView();
  const [address, change] = useAddressState();
  const open = address.get('fact');
  const isMarking = address.get('mark') !== null && candidate.documents.length > 0;
  // Where there is no room beside it, the lines stand below each fact alone.
  const isWide = useMediaQuery('(min-width: 1101px)', true, { getInitialValueInEffect: false });
  const props = {
    facts,
    open,
    onOpen: (id: string) => change({ fact: id === open ? null : id, mark: null }, { replace: true }),
    onMark: candidate.documents.length > 0 ? () => change({ fact: null, mark: 'lines' }, { replace: true }) : null,
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
  // What could not be read at all comes first: the empty lists below say nothing about the candidate.
  const isUnread = candidate.documents.every(({ outcome }) => outcome !== null && outcome !== 'text');
  const topic = open?.replace(/^study /, 'education ') ?? null;
  return (
    <main className={beside['page']} data-open={isMarking || (open !== null && isWide) || undefined}>
      <div className={`${beside['main']} ${classes['parts']}`}>
        <NotResume candidateId={facts.candidateId} findings={facts.findings} />
        {isUnread && <FindingList {...props} />}
        <UnparsedList {...props} />
        <WorkHistory {...props} />
        <SkillList {...props} />
        <div className={classes['beside']}>
          <CertificateList {...props} />
          <EducationList {...props} />
          <LanguageList {...props} />
        </div>
        {!isUnread && <FindingList {...props} />}
      </div>
      {isMarking && (
        <LazyLineMarker candidate={candidate} facts={facts} onClose={() => change({ mark: null }, { replace: true })} />
      )}
      {!isMarking && open !== null && isWide && candidate.documents.length > 0 && (
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
