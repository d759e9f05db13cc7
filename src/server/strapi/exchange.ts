/** Under which a function of ours keeps the one of Strapi's that it stands for, across copies of this package. */
const INSTEAD_OF = Symbol.for('strapi-plugin-newsroom.insteadOf');

/**
 * Puts a function of ours in the place of one that a module of Strapi's exports. One process may start
 * Strapi more than once, also with this package loaded anew each time: ours never stands for another of
 * ours, which would hold all that were there before and do their work again.
 *
 * @param make ours, from Strapi's own
 */
export function exchange<Name extends string, Own extends (...given: never[]) => unknown>(
  exports: Record<Name, Own>,
  name: Name,
  make: (own: Own) => Own
): void {
  const there: Own & { [INSTEAD_OF]?: Own } = exports[name];
  const own = there[INSTEAD_OF] ?? there;
  exports[name] = Object.assign(make(own), { [INSTEAD_OF]: own });
}
