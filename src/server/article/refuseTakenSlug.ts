import { refuse } from '../input/problems';

/** @throws ValidationError: of two articles one has a slug */
export const refuseTakenSlug = (slug: string): void =>
  refuse([
    {
      path: ['slug'],
      message: `The slug "${slug}" belongs to another article. Choose another, or leave it empty: it is made from the headline.`,
    },
  ]);
