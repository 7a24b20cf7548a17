import {
  IconBriefcase,
  IconBuilding,
  IconDots,
  IconGift,
  IconHeading,
  IconListCheck,
  IconMapPin,
  IconScale,
  IconSend,
  IconUser,
} from '@tabler/icons-react';
import type { LineClass } from '#libs/contracts';

/** A sign for each class, so that color is never the only sign of it. */
const SIGNS = {
  asks: IconListCheck,
  soft: IconUser,
  does: IconBriefcase,
  offers: IconGift,
  company: IconBuilding,
  legal: IconScale,
  apply: IconSend,
  terms: IconMapPin,
  heading: IconHeading,
  other: IconDots,
} as const satisfies Record<LineClass, unknown>;

/** The sign of a class of lines. Its name stands beside it, or is the label of what it is in. */
export function ClassMark({ of }: { of: LineClass }) {
  const Sign = SIGNS[of];
  return <Sign size={14} stroke={1.8} aria-hidden />;
}
