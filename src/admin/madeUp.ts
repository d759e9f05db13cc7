/** A name that nothing else has; browsers make no UUID where there is no HTTPS. */
export const madeUp = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
