import { pick, type Operation } from './operation';

/** Asks the mirrors of an outlet whether they answer, while others write. */
export const checkMirrors: Operation = {
  name: 'check mirrors',
  weight: 1,
  plan(desk, chance) {
    const outlet = pick(chance, desk.outlets);
    return (
      outlet && {
        what: `check the mirrors of ${outlet.name}`,
        on: [],
        send: (client) =>
          client.panel('POST', `/newsroom/mirrors/outlets/${outlet.documentId}/check`),
        acknowledged: () => undefined,
        doubted: () => undefined,
      }
    );
  },
};
