/** Messages about signing in and passwords. */
export const signIn = {
  title: 'Sign in',
  email: 'Email',
  password: 'Password',
  submit: 'Sign in',
  failed: 'Could not sign in',
  lost: 'Forgot password?',
  byLink: 'Signing you in…',
  back: 'Back to sign in',
  choose: {
    title: 'Set a password',
    password: 'New password',
    hint: 'At least {shortest, number} characters. This signs out your other sessions.',
    submit: 'Set password and sign in',
    cutOff: 'The link is incomplete. Open it again from your email, or',
    another: 'request a new one',
  },
  reset: {
    title: 'Reset password',
    hint: 'We’ll email you a link to set a new one.',
    submit: 'Email me a link',
  },
} as const;
