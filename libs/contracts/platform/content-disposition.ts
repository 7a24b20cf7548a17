/**
 * Returns a `Content-Disposition` header that downloads a file under its name (RFC 6266): an ASCII
 * name that every client reads, and the exact name beside it (RFC 8187).
 */
export function attachment(fileName: string): string {
  const plain = fileName.replace(/[^\x20-\x7e]/g, '_').replace(/["\\]/g, '_');
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded(fileName)}`;
}

/**
 * Percent-encodes everything but the `attr-char` of RFC 8187, which allows less than
 * `encodeURIComponent` leaves alone.
 */
function encoded(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd')).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
