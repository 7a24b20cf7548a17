import { useMediaQuery } from '@mantine/hooks';
import { useAddress } from '../../../ui/hooks/use-address-state.js';
import { Empty } from '../../../ui/feedback/empty-state.js';
import beside from '../documents/beside.module.css';
import { useCandidateInView } from '../candidate-frame/candidate-frame.js';
import { TheirDocument } from '../documents/candidate-document.js';
import { Certificates, Education, Findings, Languages } from './fact-lists.js';
import classes from './profile.module.css';
import { Skills } from './skill-list.js';
import { Timeline } from './work-history.js';
import { useTranslations } from 'use-intl';

/** The profile of a candidate: work history, skills, certificates, education, languages, each with evidence and a link to correct it. */
export function ProfilePage() {
  const t = useTranslations('candidate');
  const { candidate, facts } = useCandidateInView();
  const [address, change] = useAddress();
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
        <Empty title={t('unread.title')}>
          {facts.owed || candidate.documents.length === 0 ? t('unread.waiting') : t('unread.failed')}
        </Empty>
        <Findings {...props} />
      </main>
    );
  const topic = open?.replace(/^study /, 'education ') ?? null;
  return (
    <main className={beside['page']} data-open={(open !== null && isWide) || undefined}>
      <div className={`${beside['main']} ${classes['parts']}`}>
        <Timeline {...props} />
        <Skills {...props} />
        <div className={classes['beside']}>
          <Certificates {...props} />
          <Education {...props} />
          <Languages {...props} />
        </div>
        <Findings {...props} />
      </div>
      {open !== null && isWide && candidate.documents.length > 0 && (
        <TheirDocument
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
