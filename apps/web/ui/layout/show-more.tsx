import { Button } from '@mantine/core';
import { useTranslations } from 'use-intl';

interface Props {
  /** A list that is read page by page. */
  of: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => Promise<unknown> };
}

/** The rest of a list, where there is more of it. */
export function ShowMore({ of }: Props) {
  const t = useTranslations('common');
  if (!of.hasNextPage) return null;
  return (
    <Button variant="subtle" fullWidth loading={of.isFetchingNextPage} onClick={() => void of.fetchNextPage()}>
      {t('more')}
    </Button>
  );
}
