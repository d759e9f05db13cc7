import { eachStory } from '../../eachStory';
import type { StoryReader } from '../../reader';
import { exportedEntries } from './entries';

/** What Movable Type, TypePad, Hatena and others export: lines of fields, and texts between lines of hyphens. */
const START =
  /^\s*(?:AUTHOR|TITLE|BASENAME|STATUS|DATE): ?[^\n]*\n(?:[A-Z][A-Z ]{1,30}:[^\n]*\n|[ \t\r]*\n){1,40}-----\r?\n/;

export const movableTypeReader: StoryReader = {
  format: 'movable-type',
  title: 'a Movable Type or TypePad export',
  recognises: (head) => START.test(head),
  async *read(file, options) {
    const { entryStory } = await import('./entryStory');
    yield* eachStory(exportedEntries(file), options, (entry) =>
      entryStory(entry, options.url ?? null)
    );
  },
};
