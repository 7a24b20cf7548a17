/** What each kind of user may do. A route names one of these; a route that names none answers nobody. */
import type { ActorKind } from '#libs/contracts';

/** Everybody who is signed in. */
export const EVERYBODY: readonly ActorKind[] = ['admin', 'recruiter', 'hiring-manager'];
/** Those who bring in roles and candidates. */
export const RECRUITING: readonly ActorKind[] = ['admin', 'recruiter'];
/** Those who run the installation. */
export const ADMINS: readonly ActorKind[] = ['admin'];
