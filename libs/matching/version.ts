/** Version of the matcher: it changes whenever the same facts and role could give another value. */
export const MATCHER = 'candor-matcher/12';
