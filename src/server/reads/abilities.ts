import type { Core } from '@strapi/strapi';
import { LRUCache } from 'lru-cache';
import type { ReadComparison } from './compare';

/** Roles of readers are few; what each may do changes seldom. */
const KEPT_AT_MOST = 50;

/**
 * The handlers that Strapi itself registers: one asks whether the action of a permission exists,
 * which does not change any more (5.54, core services/content-api/permissions).
 */
const OWN_HANDLERS: Readonly<Record<string, number>> = { 'before-format::validate.permission': 1 };

interface Hook {
  getHandlers(): readonly unknown[];
}

interface Ability {
  rules: readonly object[];
}

/** What Strapi tells by whether a reader may do something. */
interface Engine {
  hooks: Readonly<Record<string, Hook>>;
  generateAbility(permissions: readonly object[], options?: object): Promise<Ability>;
}

/**
 * Has Strapi make what it asks "may this reader?" once for a list of permissions, and not on every
 * request anew: for a role with 45 of them it is a third of the time of a whole answer. Where code of
 * the host takes part in it (`engine.on(…)`), or a permission is more than the name of an action,
 * it is made each time as before.
 *
 * @param comparison has it made each time, and what was kept compared with that
 */
export function keepAbilities(strapi: Core.Strapi, comparison: ReadComparison | null = null): void {
  const engine = strapi.contentAPI.permissions.engine as unknown as Engine;
  const generate = engine.generateAbility.bind(engine);
  const kept = new LRUCache<string, Ability>({ max: KEPT_AT_MOST });
  const isLeftAlone = () =>
    Object.entries(engine.hooks).every(
      ([name, hook]) => hook.getHandlers().length === (OWN_HANDLERS[name] ?? 0)
    );
  engine.generateAbility = async (permissions, options) => {
    const key = options === undefined && isLeftAlone() ? keyOf(permissions) : null;
    if (key === null) return generate(permissions, options);
    const known = kept.get(key);
    if (known && !comparison) return known;
    const ability = await generate(permissions);
    if (known) {
      comparison?.add({
        request: 'What a role may do',
        answered: ability.rules,
        askStrapi: async () => (await generate(permissions)).rules,
        askFast: async () => known.rules,
      });
    } else if (isLeftAlone()) kept.set(key, ability);
    return ability;
  };
}

/** The actions in their order; null where there is more to a permission. */
function keyOf(permissions: readonly object[]): string | null {
  const actions: string[] = [];
  for (const permission of permissions) {
    const names = Object.keys(permission);
    if (names.length !== 1 || !('action' in permission)) return null;
    if (typeof permission.action !== 'string') return null;
    actions.push(permission.action);
  }
  return actions.join('\n');
}
