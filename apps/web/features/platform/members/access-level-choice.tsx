import { Radio, Stack } from '@mantine/core';
import type { ActorKind } from '#libs/contracts';
import { settings } from '../settings/messages.js';

const said = settings.people;
const KINDS = Object.keys(said.kinds) as ActorKind[];

interface Props {
  value: ActorKind;
  onChange: (kind: ActorKind) => void;
  disabled?: boolean;
}

/** What somebody may do, each with what it comes to. */
export function KindChoice({ value, onChange, disabled = false }: Props) {
  return (
    <Radio.Group
      label={said.role}
      value={value}
      onChange={(next) => onChange(KINDS.find((one) => one === next) ?? value)}
    >
      <Stack gap="xs" mt={6}>
        {KINDS.map((kind) => (
          <Radio key={kind} value={kind} label={said.kinds[kind]} description={said.may[kind]} disabled={disabled} />
        ))}
      </Stack>
    </Radio.Group>
  );
}
