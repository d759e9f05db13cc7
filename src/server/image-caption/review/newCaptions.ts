import type { Core } from '@strapi/strapi';
import { rowsOf } from '../../strapi/rows';
import { CAPTION_VERDICT } from '../../strapi/uids';
import { captionsOptions } from '../options';
import type { CaptionRow } from './captionRow';
import { checkOptions } from './checkOptions';
import { checkWith } from './checkCaptions';
import type { CheckedRow } from './checkSet';
import { wordsDigest } from './fingerprint';
import { gateResultOf } from './gate';
import { picturesOf, type Pictures } from './pictures';
import { asStory } from './story';
import { usesOf, type UsesOf } from './uses';
import { keepDraftVerdicts, keepPublicVerdicts } from './verdictStore';
import { willBePublished } from './willBePublished';

/** A story that is new here, with its captions. */
interface NewStory {
  /** With its body, places and people. */
  article: Readonly<Record<string, unknown>> & { documentId: string; headline: string };
  /** In their order; with their pictures, and the story. */
  captions: readonly CaptionRow[];
  /** Whether it is published with those of its captions that may be. */
  isPublic: boolean;
}

const NOWHERE: UsesOf = () => [];

/**
 * Checks the captions of stories that are new here, one story after the other: what a save and a publication
 * by the Document Service would find and write down.
 */
export class NewCaptionChecks {
  private constructor(
    private readonly strapi: Core.Strapi,
    private readonly pictures: Pictures,
    /** Words that stand under pictures elsewhere, or in several of these. */
    private readonly met: ReadonlySet<string>
  ) {}

  static async of(strapi: Core.Strapi, stories: readonly NewStory[]): Promise<NewCaptionChecks> {
    const captions = stories.flatMap((story) => story.captions);
    const met = new Set<string>();
    const seen = new Set<string>();
    for (const digest of captions.map(({ caption }) => wordsDigest(caption))) {
      if (seen.has(digest)) met.add(digest);
      seen.add(digest);
    }
    const kept: Array<{ wordsDigest: string }> =
      captions.length === 0
        ? []
        : await rowsOf(strapi, CAPTION_VERDICT).findMany({
            select: ['wordsDigest'],
            where: { wordsDigest: { $in: [...seen] } },
          });
    for (const each of kept) met.add(each.wordsDigest);
    return new NewCaptionChecks(strapi, await picturesOf(strapi, captions), met);
  }

  /** Which captions go out with their story. */
  goingOf({ captions, isPublic }: NewStory): CaptionRow[] {
    return isPublic
      ? captions.filter((caption) => willBePublished(caption, null, this.pictures, []))
      : [];
  }

  /**
   * Writes down what is found about the captions of a story.
   *
   * @returns whether one that would go out is wrong, so that the story may not be published
   */
  async check(story: NewStory): Promise<boolean> {
    const { gate } = checkOptions(this.strapi);
    if (gate === 'off' || story.captions.length === 0) return false;
    if (!story.isPublic) {
      for (const [index, caption] of story.captions.entries()) {
        // Each is saved behind those before it.
        const among = story.captions.slice(0, index + 1);
        await keepDraftVerdicts(this.strapi, await this.found(story, among, [caption], []));
      }
      return false;
    }
    const going = this.goingOf(story);
    const checked = await this.found(story, story.captions, story.captions, going);
    const goes = ({ row }: CheckedRow) => going.includes(row);
    if (
      checked.filter(goes).some(({ findings }) => gateResultOf(findings, gate, false) === 'blocks')
    ) {
      return true;
    }
    await keepPublicVerdicts(this.strapi, checked.filter(goes));
    await keepDraftVerdicts(
      this.strapi,
      checked.filter((each) => !goes(each))
    );
    return false;
  }

  private async found(
    { article }: NewStory,
    captions: readonly CaptionRow[],
    toCheck: readonly CaptionRow[],
    going: readonly CaptionRow[]
  ): Promise<CheckedRow[]> {
    const checkSet = {
      story: asStory(article.documentId, article),
      captions,
      published: new Map<string, CaptionRow>(),
      publishing: (caption: CaptionRow) => going.includes(caption),
    };
    const mayStandElsewhere = toCheck.some(
      ({ image, caption }) => image !== null || this.met.has(wordsDigest(caption))
    );
    return checkWith(checkSet, toCheck, {
      pictures: this.pictures,
      uses: mayStandElsewhere ? await usesOf(this.strapi, toCheck, this.pictures) : NOWHERE,
      reviewerAnswers: () => null,
      options: checkOptions(this.strapi),
    });
  }
}

/** Whether somebody outside looks at pictures, who is asked about each by itself. */
export const hasReviewer = (strapi: Core.Strapi): boolean =>
  captionsOptions(strapi).reviewer !== null;
