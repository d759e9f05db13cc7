import type { Deed } from '../desk/deed';
import { pick, type Operation } from './operation';

/** Makes a new key that signs an outlet's lists of mirrors. */
export const rotateKey: Operation = {
  name: 'rotate a key',
  weight: 1,
  plan(desk, chance): Deed | null {
    const key = pick(chance, desk.keys, () => true);
    if (!key) return null;
    return {
      what: `rotate the key of ${key.name}`,
      on: [key],
      send: (client) =>
        client.panel('POST', `/newsroom/mirrors/outlets/${key.documentId}/keys/rotate`),
      acknowledged({ body }) {
        const keys: { kid: string; number: number }[] = body.keys;
        const newest = [...keys].sort((a, b) => b.number - a.number)[0];
        key.acknowledged(() => newest?.kid ?? null);
      },
      doubted: () => key.doubted(() => 'any'),
    };
  },
};
