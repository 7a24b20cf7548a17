import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import { TabTitle } from '../layout/tab-title.js';
import { EmptyState } from './empty-state.js';

/** The page at the address of something that is not there, or not for this user. It leads on to the roles. */
export function MissingPage({ title, why, toRoles }: { title: string; why: string; toRoles: string }) {
  return (
    <main className="page narrow">
      <TabTitle of={[title]} />
      <EmptyState isPage title={title}>
        <span>{why}</span>
        <Anchor component={Link} to="/">
          {toRoles}
        </Anchor>
      </EmptyState>
    </main>
  );
}
