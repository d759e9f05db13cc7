interface Placed {
  role?: unknown;
}

/**
 * The caption whose picture stands for a story: the first with the role `lead`, or the first of all.
 *
 * @param captions in their order
 */
export const leadCaption = <C extends Placed>(captions: readonly C[]): C | undefined =>
  captions.find(({ role }) => role === 'lead') ?? captions[0];
