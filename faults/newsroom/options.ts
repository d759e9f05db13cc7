/** Options of the plugin in rounds: all that asks or tells somebody outside is on. */
export const optionsOf = (outside: string): string =>
  JSON.stringify({
    publicRead: true,
    captions: { gate: 'warn', reviewer: { url: `${outside}/review`, timeoutMs: 1000 } },
    cache: { purge: [{ kind: 'purge', url: `${outside}/cdn` }] },
    mirrors: { check: { allowPrivateAddresses: true, timeoutSeconds: 1 } },
  });
