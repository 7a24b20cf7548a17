/** The rights of each kind of user. A route names one of these; a route that names none answers no caller. */
import type { ActorKind } from '#libs/contracts';

/** Every signed-in user. */
export const EVERYBODY: readonly ActorKind[] = ['admin', 'recruiter', 'hiring-manager'];
/** The kinds of user who add roles and candidates. */
export const RECRUITING: readonly ActorKind[] = ['admin', 'recruiter'];
/** The kind of user who runs the installation. */
export const ADMINS: readonly ActorKind[] = ['admin'];
