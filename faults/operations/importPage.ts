import { making } from '../desk/deed';
import { Thing } from '../desk/thing';
import type { Story } from '../../src/server/archive';
import { newStoryName } from './content';
import type { Operation } from './operation';

const storyOf = (headline: string, mark: string): Story => ({
  locale: 'en',
  sectionTrail: ['News'],
  headline,
  kicker: null,
  standfirst: mark,
  by: mark,
  dateline: null,
  located: null,
  infoSources: [],
  publishedAt: '2026-10-14',
  paragraphs: [mark, mark],
  captions: [
    {
      caption: `The quay in ${mark}`,
      creditLine: 'Harbour Press',
      creator: null,
      dateCreated: null,
      city: null,
      country: null,
      countryCode: null,
      personsShown: [],
      isFilePhoto: false,
    },
  ],
  outlet: { name: 'Courier' },
  mirrors: [],
  corrections: [],
  problems: [],
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
