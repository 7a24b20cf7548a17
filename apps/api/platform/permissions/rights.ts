/** The rights of each kind of user. A route names one of these; a route that names none answers no caller. */
import type { ActorKind } from '#libs/contracts';

/** Every signed-in user. */
export const EVERYBODY: readonly ActorKind[] = ['admin', 'recruiter', 'hiring-manager'];
/** Those who bring in roles and candidates. */
export const RECRUITING: readonly ActorKind[] = ['admin', 'recruiter'];
/** Those who run the installation. */
export const ADMINS: readonly ActorKind[] = ['admin'];
