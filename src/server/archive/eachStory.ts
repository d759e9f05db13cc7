import { createHash } from 'node:crypto';
import type { ReadItem, ReaderOptions } from './reader';
import type { Story, StoryProblem } from './story';
import { UnreadableStoryError } from './unreadableStoryError';

/** A piece of a source that should hold one story, or what is wrong with it. */
export type SourcePiece<T> =
  | { place: string; value: T }
  | { place: string; refused: { rule: string; message: string } };

/** Why a piece cannot be read, in words for who sent the file. */
const FAULTS = {
  'too-large': 'It is larger than any story: over 64 MB of text, or half a million elements.',
  'too-deep': 'It is nested deeper than any story, as if to break who reads it.',
  'not-json': 'It is no well-formed JSON. Export it again.',
  'cut-off':
    'The file ends in the middle of it. All before it was read; export or copy the file again.',
} as const;

/** A piece with what it holds, or refused for what its parser found wrong with it. */
export const pieceOf = <T>(
  place: string,
  fault: keyof typeof FAULTS | null,
  value: T
): SourcePiece<T> =>
  fault === null ? { place, value } : { place, refused: { rule: fault, message: FAULTS[fault] } };

/** Remembers the ids and addresses of a source's stories: 48 bits of each, since there may be a million. */
class KnownNames {
  private readonly known = new Set<number>();

  /** True for a name that was there before. */
  repeats(name: string): boolean {
    const key = createHash('sha1').update(name).digest().readUIntBE(0, 6);
    if (this.known.has(key)) return true;
    this.known.add(key);
    return false;
  }
}

function findRepeats({ id, url }: Story, known: KnownNames): StoryProblem[] {
  const problem = (what: string, place: string): StoryProblem => ({
    rule: 'repeated-story',
    message: `Another story of this source, before it, has the same ${what}. Compare the two.`,
    place,
  });
  const repeatsId = id !== null && known.repeats(`id ${id}`);
  if (repeatsId) return [problem(`id, ${id}`, 'id')];
  const repeatsUrl = url !== null && known.repeats(`url ${url}`);
  return repeatsUrl ? [problem(`address, ${url}`, 'url')] : [];
}

function findDamage(story: Story): StoryProblem[] {
  if (!JSON.stringify(story).includes('\ufffd')) return [];
  const message =
    'Some letters could not be read (they show as \ufffd): the source is not in the encoding that it names.';
  return [{ rule: 'mojibake', message, place: 'parts' }];
}

const refusalOf = (error: unknown) =>
  error instanceof UnreadableStoryError
    ? { rule: error.rule, message: error.message }
    : { rule: 'not-understood', message: `It could not be read: ${String(error)}` };

/**
 * The stories of a source, each with its place. What one piece does to its reader ends nothing: it is refused.
 * @param read makes the story of a piece; null where it holds none and nobody need know
 * @throws UnreadableStoryError `no-story` for a source with none
 */
export async function* eachStory<T>(
  pieces: AsyncIterable<SourcePiece<T>>,
  options: ReaderOptions,
  read: (value: T) => Story | null
): AsyncGenerator<ReadItem> {
  const known = new KnownNames();
  let isEmpty = true;
  for await (const piece of pieces) {
    if ('refused' in piece) {
      isEmpty = false;
      yield piece;
      continue;
    }
    const { place } = piece;
    let story: Story | null;
    try {
      story = read(piece.value);
    } catch (error) {
      isEmpty = false;
      yield { place, refused: refusalOf(error) };
      continue;
    }
    if (!story) continue;
    isEmpty = false;
    const given = {
      ...story,
      locale: options.locale ?? story.locale,
      publishedAt: options.date ?? story.publishedAt,
      outlet: options.outlet ? { name: options.outlet } : story.outlet,
    };
    const problems = [...findRepeats(story, known), ...findDamage(story)];
    yield { place, story: { ...given, problems: [...story.problems, ...problems] } };
  }
  if (isEmpty) throw new UnreadableStoryError('no-story', 'It holds no story.', 'file');
}
