/** A name that nothing else has. Works on pages without a secure context too. */
export function freshId(): string {
  return [...crypto.getRandomValues(new Uint32Array(4))].map((part) => part.toString(36)).join('');
}
