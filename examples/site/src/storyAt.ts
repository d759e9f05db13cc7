import type { Edition } from './editions';
import { storyPath } from './links';
import { storyBySlug, type Found } from './newsroom/stories';

/** What stands at a path of this site. */
export type Standing =
  /** The story stands at another path now. */
  | { found: 'moved'; path: string }
  | (Exclude<Found, { found: 'nothing' }> & { edition: Edition })
  | {
      found: 'nothing';
    };

/**
 * Looks for a story by a path, of which the last part is its slug. A path that names no language may be of
 * any; a story that stands just there comes before one that was there, and that before one that is no more.
 */
export async function storyAt({
  path,
  outlet,
  edition,
  editions,
  isEditionChosen,
}: Pick<
  App.Locals,
  'path' | 'outlet' | 'edition' | 'editions' | 'isEditionChosen'
>): Promise<Standing> {
  const slug = decodedEnd(path);
  if (slug === null) return { found: 'nothing' };
  const asked = isEditionChosen ? [edition] : editions;
  const answers = await Promise.all(
    asked.map(async (each) => ({ edition: each, ...(await storyBySlug(slug, each.locale)) }))
  );
  const stories = answers.filter((each) => each.found === 'story');
  const here = stories.find(
    ({ story }) => decodedPath(storyPath(story, outlet)) === decodedPath(path)
  );
  if (here) return here;
  const [elsewhere] = stories;
  if (elsewhere) return { found: 'moved', path: storyPath(elsewhere.story, outlet) };
  return answers.find((each) => each.found === 'withdrawn') ?? { found: 'nothing' };
}

/** Without an end slash, and with letters as letters. */
function decodedPath(path: string): string {
  try {
    return decodeURI(path).replace(/\/$/, '');
  } catch {
    return path;
  }
}

function decodedEnd(path: string): string | null {
  try {
    return decodeURIComponent(path.replace(/\/$/, '').split('/').at(-1) ?? '') || null;
  } catch {
    return null;
  }
}
