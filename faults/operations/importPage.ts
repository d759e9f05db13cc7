import { making } from '../desk/deed';
import { Thing } from '../desk/thing';
import { newReadCaption, newStory, textPart, type Story } from '../../src/server/archive/story';
import { newStoryName } from './content';
import type { Operation } from './operation';

const storyOf = (headline: string, mark: string): Story =>
  newStory({
    locale: 'en',
    sectionTrail: ['News'],
    headline,
    standfirst: mark,
    by: mark,
    publishedAt: '2026-10-14',
    parts: [textPart([mark, mark])],
    captions: [newReadCaption({ caption: `The quay in ${mark}`, creditLine: 'Harbour Press' })],
    outlet: { name: 'Courier' },
  });

/** A page of an archive, as `newsroom import --publish` stores it. */
export const importPage: Operation = {
  name: 'import a page',
  weight: 2,
  plan(desk) {
    const mark = desk.mark();
    const name = newStoryName(mark);
    return making(
      desk.stories,
      new Thing(name, [null]),
      'import',
      { draft: mark, published: mark, withdrawn: null },
      (client) => client.importStory(storyOf(name, mark))
    );
  },
};
