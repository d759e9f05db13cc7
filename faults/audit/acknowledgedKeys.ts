import { verifyList } from '../../src/mirrors';
import { read, type Invariant, type Row } from './scene';

export const acknowledgedKeys: Invariant = {
  name: 'each outlet signs with the key that was acknowledged',
  async check(scene) {
    const found: string[] = [];
    for (const { name, documentId, possible } of scene.expected.keys) {
      const keys: Row[] = await scene.strapi.db
        .query('plugin::newsroom.outlet-key')
        .findMany({ where: { outlet: documentId }, orderBy: { number: 'asc' } });
      const newest = keys.filter(({ signsUntil, revokedAt }) => !signsUntil && !revokedAt);
      if (keys.length > 0 && newest.length !== 1) {
        found.push(`${name} has ${newest.length} newest keys.`);
      }
      if (keys.some(({ number }, index) => number !== index + 1)) {
        found.push(`The keys of ${name} have the numbers ${keys.map((key) => key.number).join()}.`);
      }
      const kid: string | null = newest[0]?.kid ?? null;
      const isFirst = possible.includes(null) && keys.length <= 1;
      if (!possible.includes('any') && !possible.includes(kid) && !isFirst) {
        found.push(`The newest key of ${name} is ${kid}, not ${possible.join(' or ')}.`);
      }
      const { status, text } = await read(scene, `/api/outlets/${name.toLowerCase()}/mirrors.jws`);
      if (status !== 200) found.push(`The signed list of ${name} answers ${status}.`);
      else if (kid !== null) {
        await verifyList(text, [kid]).catch((error: unknown) => {
          found.push(`The signed list of ${name} does not verify by its newest key: ${error}`);
        });
      }
    }
    return found;
  },
};
