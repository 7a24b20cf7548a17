/** Signing in, choosing a password, and having lost it. */
export const signIn = {
  title: 'Sign in',
  email: 'E-mail',
  password: 'Password',
  submit: 'Sign in',
  lost: 'I have lost my password',
  byLink: 'Signing you in …',
  back: 'Back to sign-in',
  choose: {
    title: 'Choose a password',
    password: 'New password',
    hint: 'At least {shortest, number} characters. You are signed out everywhere else.',
    submit: 'Choose it and sign in',
    cutOff: 'The address is cut off. Open the link that you were sent once more, or',
    another: 'ask for another one',
  },
  reset: {
    title: 'Lost password',
    hint: 'We send you a link with which you choose a new one.',
    submit: 'Send me a link',
  },
} as const;
