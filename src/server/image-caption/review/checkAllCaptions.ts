import type { Core } from '@strapi/strapi';
import type { CheckedCaption, OtherCaption } from '../checks';
import { captionRows, publicRows, type CaptionRow } from './captionRow';
import { knownAs } from './knownAs';
import { checkWith } from './checkCaptions';
import { checkOptions } from './checkOptions';
import type { CheckedRow } from './checkSet';
import { wordsDigest } from './fingerprint';
import { checkedPictureOf, picturesOf, type Pictures } from './pictures';
import { reviewerAnswersFor } from './reviewerAnswers';
import { storyOfArticle } from './story';
import { keepDraftVerdicts, keepVerdictsOfPublic } from './verdictStore';

/** A caption as it was checked, with what an editor knows it by. */
export interface CaptionReport extends CheckedCaption {
  documentId: string;
  locale: string | null;
  key: string;
  caption: string;
  article: { documentId: string; headline: string } | null;
}

type CheckAllOptions = {
  /** What readers see, or what editors work on. */
  status: 'draft' | 'published';
  /** Told after each story. */
  progress?: (done: number, total: number) => void;
};

/** How many captions are read from the database at a time. */
const BATCH = 200;

/** Every caption of a newsroom, held against its picture, its story and the other captions. */
class AllCaptions {
  constructor(private readonly strapi: Core.Strapi) {}

  /**
   * Checks all captions, story by story, so that each story is read once, and keeps the verdicts for
   * the admin panel.
   *
   * @returns the worst first
   */
  async checkAll({ status, progress }: CheckAllOptions): Promise<CaptionReport[]> {
    const captions = await this.captions(status);
    const pictures = await picturesOf(this.strapi, captions);
    const uses = new Uses(captions, pictures);
    const stories = new Map<string, CaptionRow[]>();
    for (const caption of captions) {
      const story = `${caption.article?.documentId ?? ''} ${caption.locale ?? ''}`;
      const siblings = stories.get(story);
      if (siblings) siblings.push(caption);
      else stories.set(story, [caption]);
    }
    const reports: CaptionReport[] = [];
    let done = 0;
    for (const siblings of stories.values()) {
      const found = await this.checkStory(siblings, pictures, uses, status);
      if (status === 'published') await keepVerdictsOfPublic(this.strapi, found);
      else await keepDraftVerdicts(this.strapi, found);
      reports.push(...found.map(asReport));
      done += 1;
      progress?.(done, stories.size);
    }
    return reports.sort((one, other) => one.score - other.score);
  }

  private async captions(status: CheckAllOptions['status']): Promise<CaptionRow[]> {
    const all: CaptionRow[] = [];
    for (let last = 0; ; ) {
      const rows = await captionRows(
        this.strapi,
        { id: { $gt: last }, publishedAt: { $null: status === 'draft' } },
        { orderBy: { id: 'asc' }, limit: BATCH }
      );
      all.push(...rows);
      const end = rows.at(-1);
      if (!end || rows.length < BATCH) return all;
      last = end.id;
    }
  }

  private async checkStory(
    captions: CaptionRow[],
    pictures: Pictures,
    uses: Uses,
    status: CheckAllOptions['status']
  ): Promise<CheckedRow[]> {
    const [first] = captions;
    const locale = first?.locale ?? null;
    const article = first?.article;
    const published =
      status === 'published'
        ? new Map(captions.map((row) => [row.documentId, row]))
        : await publicRows(this.strapi, captions, locale);
    // Captions without an article have nothing to do with each other.
    const together = article ? [captions] : captions.map((caption) => [caption]);
    const story =
      (article && (await storyOfArticle(this.strapi, article.documentId, locale, status))) ?? null;
    const atHand = {
      pictures,
      uses: (caption: CaptionRow) => uses.of(caption),
      // A whole archive is no question for a reviewer; what it has answered before counts.
      reviewerAnswers: await reviewerAnswersFor(this.strapi, { story }, captions, pictures),
      options: checkOptions(this.strapi),
    };
    return together.flatMap((each) =>
      checkWith({ story, captions: each, published }, each, atHand)
    );
  }
}

const asReport = ({ row, verdict, score, findings }: CheckedRow): CaptionReport => ({
  documentId: row.documentId,
  locale: row.locale,
  key: row.key ?? '',
  caption: row.caption ?? '',
  article: row.article && {
    documentId: row.article.documentId,
    headline: row.article.headline,
  },
  verdict,
  score,
  findings,
});

/** Where else in the newsroom a picture or the same words stand, in the same language. */
class Uses {
  private readonly byPicture = new Map<string, CaptionRow[]>();
  private readonly byWords = new Map<string, CaptionRow[]>();

  constructor(
    captions: readonly CaptionRow[],
    private readonly pictures: Pictures
  ) {
    for (const caption of captions) {
      const { picture, words } = this.namesOf(caption);
      if (picture !== null) add(this.byPicture, picture, caption);
      add(this.byWords, words, caption);
    }
  }

  of(caption: CaptionRow): OtherCaption[] {
    const { picture, words } = this.namesOf(caption);
    const found = new Set([
      ...((picture !== null && this.byPicture.get(picture)) || []),
      ...(this.byWords.get(words) ?? []),
    ]);
    const { article } = caption;
    return [...found]
      .filter((each) => each !== caption)
      .filter((each) => article === null || each.article?.documentId !== article.documentId)
      .map((each) => ({
        name: each.article?.headline ?? knownAs(each),
        text: each.caption ?? '',
        picture: checkedPictureOf(each, this.pictures),
      }));
  }

  private namesOf(caption: CaptionRow) {
    const { image, locale } = caption;
    const facts = checkedPictureOf(caption, this.pictures);
    const shows = facts?.perceptualHash ?? facts?.sha256 ?? (image && `file ${image.id}`);
    return {
      picture: shows ? `${shows} ${locale ?? ''}` : null,
      words: `${wordsDigest(caption.caption)} ${locale ?? ''}`,
    };
  }
}

function add(index: Map<string, CaptionRow[]>, name: string, caption: CaptionRow): void {
  const known = index.get(name);
  if (known) known.push(caption);
  else index.set(name, [caption]);
}

/** `strapi.plugin('newsroom').service('caption-review')` */
export const captionReviewService = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** See {@link AllCaptions.checkAll}. */
  checkAll: (options: CheckAllOptions) => new AllCaptions(strapi).checkAll(options),
});
