import type { PublishedStory } from '../stories';
import { safeLink } from './safeLink';

/** The pictures that stand in the text of a story without a caption, each once. */
export class BarePictures {
  private readonly shown = new Set<number | string>();

  constructor(private readonly story: Pick<PublishedStory, 'captions' | 'textPictures'>) {
    // With words and credit under it, it is in the story already.
    for (const { picture } of story.captions) this.shown.add(picture.fileId);
  }

  /**
   * Where a picture is that the text names; null for one that the story shows elsewhere, and for none.
   *
   * @param image as Strapi's editor keeps it
   * @param base what relative addresses are relative to
   */
  take(image: Readonly<Record<string, unknown>>, base: string | null): string | null {
    const file = this.story.textPictures[String(image.hash)];
    const src = file ? file.url : safeLink(image.url, base);
    const picture = file ? file.fileId : src;
    if (src === null || picture === null || src.startsWith('mailto:')) return null;
    if (this.shown.has(picture)) return null;
    this.shown.add(picture);
    return src;
  }
}

/** For texts whose pictures stand elsewhere. */
export const noPictures = (): BarePictures => new BarePictures({ captions: [], textPictures: {} });
