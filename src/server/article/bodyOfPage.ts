import { z } from 'zod';
import { embedAt } from '../../embeds';

type Entry = Record<string, unknown>;

const isEntry = (value: unknown): value is Entry => typeof value === 'object' && value !== null;

/** What an embed shows, as its address tells. */
export const SHOWN_EMBED = z
  .object({
    provider: z
      .string()
      .describe('The site by its name in lower case, such as youtube; link for any other page.'),
    url: z.string().describe('The page that anybody may open, in one spelling, without trackers.'),
    id: z.string().nullable().describe('What the site calls it by, where the address tells.'),
    player: z
      .string()
      .nullable()
      .describe(
        'Address of a frame that shows it, in the way in which the site learns least of readers; null where there is none.'
      ),
    ratio: z
      .number()
      .nullable()
      .describe('Width by height of the frame; null where it is as high as what it shows.'),
  })
  .meta({
    id: 'NewsroomShownEmbed',
    description: 'What an embed shows, and how a site may show it.',
  });

/**
 * A body whose figures carry the caption that they name by its key, and whose embeds carry what they show. A
 * figure whose caption is not among the given ones gets null: its picture is not public.
 */
export function bodyOfPage(body: unknown, captions: unknown): unknown {
  if (!Array.isArray(body)) return body;
  const list: unknown[] = Array.isArray(captions) ? captions : [];
  const byKey = new Map(list.filter(isEntry).map((caption) => [caption.key, caption]));
  return body.map((part: unknown) => {
    if (!isEntry(part)) return part;
    switch (part.__component) {
      case 'newsroom.figure':
        return { ...part, caption: byKey.get(part.captionKey) ?? null };
      case 'newsroom.embed':
        return { ...part, shown: shownEmbed(part.url) };
      default:
        return part;
    }
  });
}

/** @returns null for what is no address of the web */
const shownEmbed = (url: unknown): z.infer<typeof SHOWN_EMBED> | null =>
  typeof url === 'string' ? embedAt(url) : null;
