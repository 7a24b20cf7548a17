/** Sent by pages that ask by themselves while nobody uses them: such calls do not keep a session from ending. */
export const UNATTENDED_HEADER = 'x-candor-unattended';
