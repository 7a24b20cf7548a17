/** Text that only the owner of a key can read: AES-256-GCM, as WebCrypto has it. */

const CIPHER = 'AES-GCM';
const NONCE_BYTES = 12;

/** @param key 32 bytes, in base64 @returns null where the browser has no WebCrypto: on plain http that is not the machine itself */
export async function importKey(key: string): Promise<CryptoKey | null> {
  const subtle = crypto.subtle as SubtleCrypto | undefined;
  return (await subtle?.importKey('raw', bytesOf(key), CIPHER, false, ['encrypt', 'decrypt'])) ?? null;
}

/** @param name under which it is kept: under another one it does not open @returns base64 of nonce (12 bytes) and ciphertext with its tag */
export async function sealText(key: CryptoKey, name: string, text: string): Promise<string> {
  const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
  const sealed = new Uint8Array(
    await crypto.subtle.encrypt(algorithmOf(nonce, name), key, new TextEncoder().encode(text)),
  );
  return base64Of(nonce) + base64Of(sealed);
}

/** Opens what `sealText` made with the same key and name; null for anything else. */
export async function openText(key: CryptoKey, name: string, sealed: string): Promise<string | null> {
  try {
    const bytes = bytesOf(sealed);
    const algorithm = algorithmOf(bytes.subarray(0, NONCE_BYTES), name);
    return new TextDecoder().decode(await crypto.subtle.decrypt(algorithm, key, bytes.subarray(NONCE_BYTES)));
  } catch {
    return null;
  }
}

const algorithmOf = (iv: Uint8Array<ArrayBuffer>, name: string): AesGcmParams => ({
  name: CIPHER,
  iv,
  additionalData: new TextEncoder().encode(name),
});

/** A multiple of three bytes has no padding: base64 of the nonce goes on with that of what follows. */
const base64Of = (bytes: Uint8Array): string => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));

const bytesOf = (base64: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
