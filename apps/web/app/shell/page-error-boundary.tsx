import { Alert, Button, Group } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';

interface Props {
  /** The address of the page. A page that failed at one address may work at another. */
  at: string;
  children: ReactNode;
}

/** Stands in place of a page that broke, with a way on; the rest of the screen stays. */
export class PageErrorBoundary extends Component<Props, { at: string; error: Error | null }> {
  override state = { at: this.props.at, error: null };

  static getDerivedStateFromError(error: Error) {
    return { error };
  }

  static getDerivedStateFromProps({ at }: Props, state: { at: string }) {
    return state.at === at ? null : { at, error: null };
  }

  override render(): ReactNode {
    if (this.state.error === null) return this.props.children;
    return <BrokenPage />;
  }
}

function BrokenPage() {
  const t = useTranslations('shell');
  return (
    <main className="page">
      <Alert color="red" role="alert" title={t('broken.title')}>
        {t('broken.what')}
        <Group mt="sm">
          <Button onClick={() => window.location.reload()}>{t('broken.reload')}</Button>
          <Button variant="default" onClick={() => window.location.assign('/')}>
            {t('toRoles')}
          </Button>
        </Group>
      </Alert>
    </main>
  );
}
