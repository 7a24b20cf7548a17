/** The policy of the page lets style elements in that carry its nonce, and no others. */
const nonce = document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce ?? '';

// Dialogs keep the page from scrolling by a style element of `react-remove-scroll`, which looks for the nonce here.
Object.assign(globalThis, { __webpack_nonce__: nonce });

export const styleNonce = (): string => nonce;
