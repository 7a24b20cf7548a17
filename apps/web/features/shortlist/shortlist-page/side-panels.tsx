import type { Application } from '#libs/contracts';
import { lazyComponent } from '../../../ui/lazy/lazy-component.js';
import { visibleName } from '../list/visible-name.js';
import type { ListAddress } from '../list/use-list-address.js';
import { useTranslations } from 'use-intl';

const PhoneSheet = lazyComponent(
  () => import('../phone-screen/phone-screen-sheet.js'),
  'PhoneScreenSheet',
  null,
  'person',
);
const SharePanel = lazyComponent(() => import('../share-links/share-panel.js'), 'SharePanel', null, 'person');
const ExplanationPanel = lazyComponent(
  () => import('../../compliance/explanations/explanation-panel.js'),
  'ExplanationPanel',
  null,
  'person',
);

interface Props {
  roleId: string;
  address: ListAddress;
  /** The candidate in view; null: there is none, or they are gone. */
  application: Application | null;
}

/** Shows the panel that the address names. Escape closes it, and the back button opens and closes it too. */
export function SidePanels({ roleId, address: { panel, closePanel: onClose, filters }, application }: Props) {
  const t = useTranslations('common');
  const name = application ? visibleName(t, application) : t('nameNotRead');
  return (
    <>
      {panel === 'share-list' && (
        <SharePanel roleId={roleId} person={null} isNarrowed={Object.keys(filters).length > 0} onClose={onClose} />
      )}
      {panel === 'share' && application && (
        <SharePanel
          roleId={roleId}
          person={{ applicationId: application.id, name }}
          isNarrowed={false}
          onClose={onClose}
        />
      )}
      {panel === 'phone' && application && (
        <PhoneSheet key={application.id} applicationId={application.id} name={name} onClose={onClose} />
      )}
      {panel === 'explanation' && application && (
        <ExplanationPanel key={application.id} application={application} name={name} onClose={onClose} />
      )}
    </>
  );
}
