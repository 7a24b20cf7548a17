import { Button, Group, Text } from '@mantine/core';
import { useTranslations } from 'use-intl';

interface Props {
  /** As they were called while they could be read; null: they never were. */
  name: string | null;
  /** False: they are there and not to be seen. */
  isErased: boolean;
  /** Null: there is no next candidate. */
  onNext: (() => void) | null;
  onList: () => void;
}

/** A candidate was erased, or hidden from the user, while open. The page says so in place, with the way on. */
export function CandidateGone({ name, isErased, onNext, onList }: Props) {
  const t = useTranslations('person.gone');
  const tShortlist = useTranslations('shortlist');
  return (
    <section className="pane working" aria-label={tShortlist('person.reasons')}>
      <Text component="h2" fw={650} fz="lg" m={0} role="status">
        {t('title')}
      </Text>
      <Text size="sm" mt={6}>
        {isErased && name !== null
          ? t('erased', { name })
          : isErased
            ? tShortlist('person.waiting.erased')
            : t('nameless')}
      </Text>
      <Group gap={8} mt="md">
        {onNext && (
          <Button onClick={onNext} rightSection={<kbd>j</kbd>}>
            {t('next')}
          </Button>
        )}
        <Button variant="default" onClick={onList}>
          {t('list')}
        </Button>
      </Group>
    </section>
  );
}
