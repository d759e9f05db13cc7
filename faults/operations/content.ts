import type { Chance } from '../../tests/support/random';
import type { Deed } from '../desk/deed';
import type { Desk } from '../desk/desk';

/** What a version of a story says: one mark in fields, parts of the body and components alike. */
export const contentOf = (mark: string) => ({
  standfirst: mark,
  by: `By ${mark}`,
  body: [
    {
      __component: 'newsroom.text',
      text: [{ type: 'paragraph', children: [{ type: 'text', text: mark }] }],
    },
    { __component: 'newsroom.quote', text: mark, attribution: 'The harbour office' },
  ],
  people: [{ name: mark }],
});

/** Sometimes a slug that somebody chose; otherwise the newsroom makes one. */
export const chosenSlug = (chance: Chance, mark: string) =>
  chance.is(0.4) ? { slug: `chosen-${mark}` } : {};

export const newStoryName = (mark: string) => `Ferry ${mark} sails`;

/** Keeps the slug of a published story, by which readers find it from then on. */
export const keepingSlug =
  (desk: Desk): Deed['acknowledged'] =>
  ({ body }) => {
    const slug: unknown = body?.data?.slug;
    if (typeof slug === 'string') desk.slugs.add(slug);
  };

export const ARTICLES = '/content-manager/collection-types/plugin::newsroom.article';
