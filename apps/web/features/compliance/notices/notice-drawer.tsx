import { Button, NativeSelect, Stack } from '@mantine/core';
import { useState } from 'react';
import type { NoticeText } from '#libs/contracts';
import { usePutInForce } from './queries.js';
import { SideDialog } from '../../../ui/dialogs/dialog.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { notices as said } from './messages.js';
import { NoticePaper } from './notice-preview.js';
import type { Versions } from './notice-versions.js';

interface Props {
  versions: Versions;
  /** Writes the version after one; null for those who may only read. */
  onNext: ((text: NoticeText) => void) | null;
  onClose: () => void;
}

/** One text as candidates read it, in any of its versions. */
export function NoticeDrawer({ versions: { place, language, inForce, all }, onNext, onClose }: Props) {
  const putInForce = usePutInForce();
  const [chosen, setChosen] = useState<string | null>(null);
  const text = all.find(({ id }) => id === chosen) ?? inForce ?? all[0]!;
  return (
    <SideDialog onClose={onClose} losesNothing title={`${said.place(place)}, ${said.language(language)}`}>
      <Stack gap="md">
        <NativeSelect
          label={said.versions(all.length)}
          value={text.id}
          onChange={({ currentTarget: { value } }) => setChosen(value)}
          data={all.map(({ id, number, inForce: holds }) => ({
            value: id,
            label: holds ? `${said.version(number)} · ${said.inForce}` : said.version(number),
          }))}
        />
        {onNext && !text.inForce && (
          <Button variant="default" loading={putInForce.isPending} onClick={() => putInForce.mutate(text.id)}>
            {said.putInForce}
          </Button>
        )}
        {putInForce.error && <ProblemAlert error={putInForce.error} />}
        <NoticePaper text={text.text} language={language} />
        {onNext && (
          <Button
            variant="default"
            onClick={() => {
              onClose();
              onNext(text);
            }}
          >
            {said.next}
          </Button>
        )}
      </Stack>
    </SideDialog>
  );
}
