import { z } from 'zod';
import { refuse, type Problem } from '../../input/problems';
import { readBody } from '../../input/readBody';
import type { CaptionChange } from '../../../../types/caption-changes';

/** More pictures than any story has. */
const MOST = 500;

const text = (longest: number) =>
  z.string().max(longest, `must have at most ${longest} characters`).nullable().optional();

const fields = {
  caption: text(4000),
  altText: text(500),
  creditLine: text(255),
  role: z.enum(['lead', 'inline', 'gallery'], 'must be lead, inline or gallery').optional(),
  position: z.int().min(0).max(10_000).optional(),
  isFilePhoto: z.boolean().optional(),
  awaitsTranslation: z.boolean().optional(),
};
const version = {
  documentId: z.string().min(1).max(255),
  updatedAt: z.iso.datetime({ offset: true, error: 'must be the "updatedAt" that was read' }),
};
const added = z.strictObject({
  key: z.string().min(1).max(60),
  fields: z.strictObject({ ...fields, image: z.int().positive().nullable() }),
});
const changed = z.strictObject({ ...version, fields: z.strictObject(fields) });
const removed = z.strictObject({ ...version, removed: z.literal(true) });

const schemaOf = (change: unknown): z.ZodType<CaptionChange> => {
  if (typeof change !== 'object' || change === null) return changed;
  if ('key' in change) return added;
  return 'removed' in change ? removed : changed;
};

const list = z.strictObject({
  captions: z.array(z.unknown()).max(MOST, `must be at most ${MOST} captions`),
});

/**
 * What the form of a story sends of its captions.
 *
 * @throws ValidationError with the place in the list and the field, as in `captions.2.creditLine`
 */
export function readCaptionChanges(sent: unknown): CaptionChange[] {
  const problems: Problem[] = [];
  const changes = readBody(list, { captions: sent }).captions.flatMap((each, at) => {
    const read = schemaOf(each).safeParse(each);
    if (read.success) return [read.data];
    const placed = read.error.issues.map(({ path, message }) => {
      const field = path.map(String).filter((name) => name !== 'fields');
      return { path: ['captions', at, ...field], message: `"${field.join('.')}" ${message}` };
    });
    problems.push(...placed);
    return [];
  });
  refuse(problems);
  return changes;
}
