import type { Core } from '@strapi/strapi';
import { pictureBook } from '../picture';
import { rowsOf, type Row } from '../rows';
import { ARTICLE, IMAGE_CAPTION } from '../uids';
import {
  checkCaption,
  prepareCaption,
  readStory,
  type CheckedCaption,
  type OtherCaption,
  type PictureFacts,
  type StoryReading,
} from './checks';
import { storyOf } from './storyOf';

/** A caption as it was judged, with what an editor knows it by. */
export interface JudgedCaption extends CheckedCaption {
  documentId: string;
  locale: string | null;
  key: string;
  caption: string;
  article: { documentId: string; headline: string } | null;
}

export interface DeskOptions {
  /** What readers see, or what editors work on. */
  status: 'draft' | 'published';
  /** Told after each story. */
  progress?: (done: number, total: number) => void;
}

interface CaptionRow extends Row {
  caption: string;
  key: string;
  image: { id: number; name: string } | null;
  personsShown: Array<{ name: string }>;
  article: { documentId: string; headline: string } | null;
}

/** How many captions are read from the database at a time. */
const BATCH = 200;

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : null);

const sameWords = (caption: string) =>
  caption.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();

/** Every caption of a newsroom, held against its picture, its story and the other captions. */
export class CaptionDesk {
  private readonly pictures = new Map<number, PictureFacts>();

  constructor(private readonly strapi: Core.Strapi) {}

  /**
   * Judges all captions, story by story, so that each story is read once.
   *
   * @returns the worst first
   */
  async judgeAll({ status, progress }: DeskOptions): Promise<JudgedCaption[]> {
    const captions = await this.captions(status);
    const stories = new Map<string, CaptionRow[]>();
    for (const caption of captions) {
      const story = `${caption.article?.documentId ?? ''} ${caption.locale ?? ''}`;
      stories.set(story, [...(stories.get(story) ?? []), caption]);
    }
    const uses = await this.uses(captions);
    const judged: JudgedCaption[] = [];
    let done = 0;
    for (const siblings of stories.values()) {
      judged.push(...(await this.judgeStory(siblings, uses, status)));
      done += 1;
      progress?.(done, stories.size);
    }
    return judged.sort((one, other) => one.score - other.score);
  }

  private async captions(status: DeskOptions['status']): Promise<CaptionRow[]> {
    const all: CaptionRow[] = [];
    for (let last = 0; ; ) {
      const rows: CaptionRow[] = await rowsOf(this.strapi, IMAGE_CAPTION).findMany({
        where: { id: { $gt: last }, publishedAt: { $null: status === 'draft' } },
        populate: {
          image: { select: ['id', 'name'] },
          personsShown: true,
          article: { select: ['documentId', 'headline'] },
        },
        orderBy: { id: 'asc' },
        limit: BATCH,
      });
      all.push(...rows);
      const end = rows.at(-1);
      if (!end || rows.length < BATCH) return all;
      last = end.id;
    }
  }

  private async judgeStory(
    captions: CaptionRow[],
    uses: Uses,
    status: DeskOptions['status']
  ): Promise<JudgedCaption[]> {
    const story = await this.story(captions[0], status);
    const others = new Map<CaptionRow, OtherCaption>();
    for (const caption of captions) others.set(caption, await this.asOther(caption, caption.key));
    const judged: JudgedCaption[] = [];
    for (const caption of captions) {
      const under = prepareCaption({
        text: caption.caption,
        ...(caption.locale !== null && { locale: caption.locale }),
        fields: {
          altText: text(caption.altText),
          creditLine: text(caption.creditLine),
          creator: text(caption.creator),
          dateCreated: text(caption.dateCreated),
          city: text(caption.city),
          country: text(caption.country),
          personsShown: caption.personsShown.map(({ name }) => name),
          isFilePhoto: caption.isFilePhoto === true,
          rightsExpire: text(caption.rightsExpire),
          approvedSha256: text(caption.approvedSha256),
        },
        picture: await this.picture(caption),
        story,
        siblings: captions.flatMap((each) => (each === caption ? [] : (others.get(each) ?? []))),
        uses: uses.of(caption),
      });
      judged.push({
        documentId: caption.documentId,
        locale: caption.locale,
        key: caption.key,
        caption: caption.caption,
        article: caption.article && {
          documentId: caption.article.documentId,
          headline: caption.article.headline,
        },
        ...checkCaption(under),
      });
    }
    return judged;
  }

  private async story(
    caption: CaptionRow | undefined,
    status: DeskOptions['status']
  ): Promise<StoryReading | null> {
    if (!caption?.article) return null;
    const row: Row | null = await rowsOf(this.strapi, ARTICLE).findOne({
      where: {
        documentId: caption.article.documentId,
        publishedAt: { $null: status === 'draft' },
        ...(caption.locale !== null && { locale: caption.locale }),
      },
      populate: { body: true, places: true, people: true },
    });
    return row && readStory(storyOf(row));
  }

  /** Null for a caption without a picture, or one whose file cannot be read. */
  private async picture({ image }: CaptionRow): Promise<PictureFacts | null> {
    if (!image) return null;
    const known = this.pictures.get(image.id);
    if (known) return known;
    const facts = await pictureBook(this.strapi).facts(image.id);
    if (!facts.known) return null;
    const picture: PictureFacts = {
      sha256: facts.sha256,
      perceptualHash: facts.likeness,
      fileName: image.name,
      metadata: facts.embedded,
    };
    this.pictures.set(image.id, picture);
    return picture;
  }

  private async asOther(caption: CaptionRow, name: string): Promise<OtherCaption> {
    return { name, text: caption.caption, picture: await this.picture(caption) };
  }

  private async uses(captions: readonly CaptionRow[]): Promise<Uses> {
    const uses = new Uses();
    for (const caption of captions) {
      const name = caption.article?.headline ?? caption.key;
      uses.add(caption, await this.asOther(caption, name));
    }
    return uses;
  }
}

/** Where else in the newsroom a picture or the same words stand, in the same language. */
class Uses {
  private readonly byPicture = new Map<string, Array<[CaptionRow, OtherCaption]>>();
  private readonly byWords = new Map<string, Array<[CaptionRow, OtherCaption]>>();

  private readonly keysOf = (caption: CaptionRow) => ({
    picture: `${caption.image?.id ?? ''} ${caption.locale ?? ''}`,
    words: `${sameWords(caption.caption)} ${caption.locale ?? ''}`,
  });

  add(caption: CaptionRow, other: OtherCaption): void {
    const { picture, words } = this.keysOf(caption);
    if (caption.image)
      this.byPicture.set(picture, [...(this.byPicture.get(picture) ?? []), [caption, other]]);
    this.byWords.set(words, [...(this.byWords.get(words) ?? []), [caption, other]]);
  }

  of(caption: CaptionRow): OtherCaption[] {
    const { picture, words } = this.keysOf(caption);
    const found = [...(this.byPicture.get(picture) ?? []), ...(this.byWords.get(words) ?? [])];
    return [
      ...new Set(
        found
          .filter(([each]) => each.article?.documentId !== caption.article?.documentId)
          .map(([, other]) => other)
      ),
    ];
  }
}

/** `strapi.plugin('newsroom').service('captionDesk')` */
export const captionDesk = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** See {@link CaptionDesk.judgeAll}; pictures are looked up anew for each call. */
  judgeAll: (options: DeskOptions) => new CaptionDesk(strapi).judgeAll(options),
});
