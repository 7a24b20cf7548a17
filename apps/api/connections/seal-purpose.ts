/** A connection's sealed secret opens only for that connection. */
export function sealPurpose(connectionId: string): string {
  return `connection:${connectionId}`;
}
