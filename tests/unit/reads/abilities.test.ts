import type { Core } from '@strapi/strapi';
import { keepAbilities } from '../../../src/server/reads/abilities';

const VALIDATE = 'before-format::validate.permission';
const EVALUATE = 'before-evaluate.permission';

/**
 * An engine as Strapi's content API has it: one hook with a handler of Strapi's own, one without.
 *
 * @param earlier how many handlers a plugin registered before the newsroom came
 */
function engineOf(earlier = 0) {
  const strapisOwn = () => true;
  const hooks: Record<string, unknown[]> = {
    [VALIDATE]: [strapisOwn, ...Array.from({ length: earlier }, () => () => true)],
    [EVALUATE]: [],
  };
  const engine = {
    made: 0,
    hooks: {
      [VALIDATE]: { getHandlers: () => hooks[VALIDATE] },
      [EVALUATE]: { getHandlers: () => hooks[EVALUATE] },
    },
    async generateAbility(_permissions: object[], _options?: object): Promise<object> {
      engine.made += 1;
      return {};
    },
  };
  keepAbilities({ contentAPI: { permissions: { engine } } } as unknown as Core.Strapi);
  return { engine, takePart: () => hooks[EVALUATE]?.push(() => true) };
}

const FIND = [{ action: 'plugin::newsroom.article.find' }];
const BOTH = [...FIND, { action: 'plugin::newsroom.section.find' }];

describe('what a reader may do', () => {
  it('is made once for each list of actions, though Strapi itself takes part in it', async () => {
    const { engine } = engineOf();
    const first = await engine.generateAbility(FIND);
    expect(await engine.generateAbility([...FIND])).toBe(first);
    expect(await engine.generateAbility(BOTH)).not.toBe(first);
    expect(engine.made).toBe(2);
  });

  it('is made each time where code of the host takes part in it', async () => {
    const { engine, takePart } = engineOf();
    await engine.generateAbility(FIND);
    takePart();
    await engine.generateAbility(FIND);
    await engine.generateAbility(FIND);
    expect(engine.made).toBe(3);
  });

  it('is made each time where a plugin took part in it before the newsroom came', async () => {
    const { engine } = engineOf(1);
    await engine.generateAbility(FIND);
    await engine.generateAbility(FIND);
    expect(engine.made).toBe(2);
  });

  it('is made each time where a permission has conditions, or options come with it', async () => {
    const { engine } = engineOf();
    const conditional = [{ action: 'plugin::newsroom.article.find', conditions: ['mine'] }];
    for (const time of [1, 2]) {
      await engine.generateAbility(conditional);
      await engine.generateAbility(FIND, { time });
    }
    expect(engine.made).toBe(4);
  });
});
