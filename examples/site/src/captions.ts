import type { BodyPart, Caption, ReadyPicture, Story, Teaser } from './newsroom/types';
import { ready } from './pictures';

/** A caption whose picture is there. */
export type ShownCaption = Caption & { image: NonNullable<Caption['image']> };

const shown = (caption: Caption | null): caption is ShownCaption => Boolean(caption?.image);

/** The picture that stands for a story in a list: its lead, else its first. */
export function leadOf({
  captions = [],
  leadCaption,
}: Pick<Teaser, 'captions' | 'leadCaption'>): { alt: string; picture: ReadyPicture } | null {
  if (leadCaption) return { alt: leadCaption.altText ?? '', picture: leadCaption.picture };
  const all = captions.filter(shown);
  const lead = all.find(({ role }) => role === 'lead') ?? all[0];
  return lead ? { alt: lead.altText ?? '', picture: ready(lead.image) } : null;
}

/** Where the pictures of a story stand. */
export interface Placed {
  /** Above the text; null where the text has it, or there is none. */
  lead: ShownCaption | null;
  /** Below the text: all that stand nowhere else. */
  gallery: ShownCaption[];
}

const keyIn = (part: BodyPart) => (part.__component === 'newsroom.figure' ? part.captionKey : []);

export function placePictures({ body, captions }: Pick<Story, 'body' | 'captions'>): Placed {
  const inText = new Set(body.flatMap(keyIn));
  const free = captions.filter(shown).filter(({ key }) => !inText.has(key));
  const lead = free.find(({ role }) => role === 'lead') ?? null;
  return { lead, gallery: free.filter((each) => each !== lead) };
}
