import type { StoryMirrors } from '../mirrors';
import type { PublishedStory } from '../stories';
import { MIRROR_RELATION } from './summary';

const link = (href: string, label: string) => ({
  rel: MIRROR_RELATION,
  href,
  ...(/^https?:/.test(href) && { type: 'text/html' }),
  title: label,
});

/** Links to the copies of a story on its outlet's mirrors, the best first; the same for RSS and Atom. */
export const storyMirrorLinks = (story: PublishedStory, mirrors: StoryMirrors) =>
  mirrors.of(story).flatMap(({ url, label }) => (url === null ? [] : [link(url, label)]));

/** Links to the mirrors of an outlet themselves, apps and channels included. */
export const outletMirrorLinks = (outlet: string, mirrors: StoryMirrors) =>
  mirrors.ofOutlet(outlet).map(({ address, label }) => link(address, label));
