import { errors } from '@strapi/utils';
import { composed } from '../../text/composed';

/**
 * Takes `news.rss` apart. A slug may hold dots itself, so it is the last one that counts.
 *
 * @param known the endings that are answered
 * @throws NotFoundError that names them
 */
export function splitFileName<Ending extends string>(
  file: string,
  known: readonly Ending[]
): { name: string; ending: Ending } {
  const dot = file.lastIndexOf('.');
  const ending = known.find((each) => each === file.slice(dot + 1));
  if (dot < 1 || ending === undefined) {
    throw new errors.NotFoundError(
      `There is no such format. End the address with .${known.join(', .')}.`
    );
  }
  return { name: composed(file.slice(0, dot)), ending };
}
