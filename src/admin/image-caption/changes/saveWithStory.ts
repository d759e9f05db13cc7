import { CAPTION_CHANGES, type CaptionFields } from '../../../../types/caption-changes';
import { IMAGE_CAPTION } from '../../uids';
import { asSent, heldIn, type HeldCaption } from './heldChanges';

/** The fields that a form sends of a story, apart from its captions. */
export interface StoryApart {
  fields: Readonly<Record<string, unknown>>;
  held: readonly HeldCaption[];
}

/** What a form sends: its captions are no field of the story. */
export function storyApart(data: Readonly<Record<string, unknown>>): StoryApart {
  const { [CAPTION_CHANGES]: _held, ...fields } = data;
  return { fields, held: heldIn(data) };
}

/** The captions beside the fields of the story, as the server takes them. */
export const withCaptions = ({ fields, held }: StoryApart): Record<string, unknown> =>
  held.length === 0 ? { ...fields } : { ...fields, [CAPTION_CHANGES]: asSent(held) };

/** What Strapi's cache remembers of the captions that were saved, or refused. */
export const captionTags = (held: readonly HeldCaption[]) =>
  held.length === 0
    ? []
    : [
        { type: 'Document', id: `${IMAGE_CAPTION}_LIST` },
        ...held.flatMap((change) =>
          'documentId' in change
            ? [{ type: 'Document', id: `${IMAGE_CAPTION}_${change.documentId}` }]
            : []
        ),
        'Relations',
        'NewsroomOverview',
      ];

/** Whether a save was refused for its captions. */
export const isOfCaptions = (details: unknown): boolean =>
  typeof details === 'object' && details !== null && Reflect.get(details, 'code') === 'captions';

let saved = '';
const savedFields = new Map<string, CaptionFields>();
const asKey = (held: readonly HeldCaption[]) => JSON.stringify(asSent(held));

/** Notes that the captions of a form are saved. */
export function noteSaved(held: readonly HeldCaption[]): void {
  if (held.length > 0) saved = asKey(held);
  for (const change of held) {
    if ('read' in change) savedFields.set(change.documentId, change.fields);
  }
}

/** What this page has saved last of a caption: read anew, it is nobody else's. */
export const savedHere = (documentId: string): CaptionFields | undefined =>
  savedFields.get(documentId);

/** Whether these were saved last: Strapi's form keeps what it has sent. */
export const wasSaved = (held: readonly HeldCaption[]): boolean =>
  held.length > 0 && asKey(held) === saved;
