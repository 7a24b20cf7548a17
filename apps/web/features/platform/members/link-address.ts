/** A path that the server shows, as an address that can be sent. */
export const linkAddress = (path: string): string => new URL(path, window.location.origin).href;
