import { Anchor, Menu, Text } from '@mantine/core';
import { useTranslations, type Messages } from 'use-intl';

interface Props {
  what: keyof Messages['common']['notRead'];
  of: { isLoadingError: boolean; refetch: () => Promise<unknown> };
}

/** A line where something would stand that could not be read: that there is nothing would be another thing to say. */
export function LoadError({ what, of }: Props) {
  const t = useTranslations('common');
  if (!of.isLoadingError) return null;
  return (
    <Text size="sm" c="var(--missing)" role="alert">
      {t(`notRead.${what}`)}{' '}
      <Anchor component="button" type="button" size="sm" onClick={() => void of.refetch()}>
        {t('tryAgain')}
      </Anchor>
    </Text>
  );
}

/** The same in a menu, where all that can be chosen is an item of it. */
export function LoadErrorItem({ what, of }: Props) {
  const t = useTranslations('common');
  if (!of.isLoadingError) return null;
  return (
    <Menu.Item c="var(--missing)" closeMenuOnClick={false} onClick={() => void of.refetch()}>
      {t(`notRead.${what}`)} {t('tryAgain')}
    </Menu.Item>
  );
}
