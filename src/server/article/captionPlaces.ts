import { z } from 'zod';
import { leadCaption } from '../image-caption';

const DOCUMENT_IDS = z.array(z.string());

/** Where on a story's page each of its captions stands, by their document identifiers. */
export const CAPTION_PLACES = z
  .object({
    lead: z
      .string()
      .nullable()
      .describe(
        'Stands for the story: the first with the role "lead", or the first of all. It may be inline as well.'
      ),
    inline: DOCUMENT_IDS.describe('Those that a figure in the body shows, in that order.'),
    gallery: DOCUMENT_IDS.describe('All others but the lead, in their order.'),
  })
  .meta({ id: 'NewsroomCaptionPlaces', description: 'Which caption stands where, by documentId.' });

interface Entry {
  documentId: string;
  key?: unknown;
  role?: unknown;
}

const isEntry = (value: unknown): value is Entry =>
  typeof value === 'object' && value !== null && 'documentId' in value;

/** @param body of the page, whose figures name captions by their keys */
export function captionPlaces(body: unknown, captions: unknown): z.infer<typeof CAPTION_PLACES> {
  const entries = Array.isArray(captions) ? captions.filter(isEntry) : [];
  const parts: Array<{ captionKey?: unknown }> = Array.isArray(body) ? body : [];
  const byKey = new Map(entries.map((caption) => [caption.key, caption.documentId]));
  const inline = new Set(
    parts.flatMap(({ captionKey }) => (captionKey ? (byKey.get(captionKey) ?? []) : []))
  );
  const lead = leadCaption(entries)?.documentId ?? null;
  return {
    lead,
    inline: [...inline],
    gallery: entries
      .map(({ documentId }) => documentId)
      .filter((caption) => caption !== lead && !inline.has(caption)),
  };
}
