import type { Core } from '@strapi/strapi';
import { PictureShelf } from '../pictures';
import type { StoryProblem } from '../story';
import type { ImportStoriesOptions } from './report';
import type { ReadStory } from './sourceReading';

/** Pictures of the captions of a story, found before anything is written. */
export interface Illustrated {
  read: ReadStory;
  files: Array<number | null>;
  problems: StoryProblem[];
}

/** Finds the pictures of stories, and says which of them cannot be had. */
export class ImportedPictures {
  private readonly shelf: PictureShelf | null;

  constructor(strapi: Core.Strapi, { pictures = null, dryRun }: ImportStoriesOptions) {
    this.shelf = pictures && !dryRun ? new PictureShelf(strapi, pictures) : null;
  }

  /** A story that is here without some of its pictures, with those that can be had now; null for all others. */
  async stillWanting(read: ReadStory): Promise<Illustrated | null> {
    const { here } = read;
    if (here.is === 'new' || here.known.missing.size === 0 || !this.shelf) return null;
    const { missing } = here.known;
    return this.of(read, (index) => missing.has(index));
  }

  /** @param isAsked by the place of its caption, whether a picture is asked for */
  async of(
    read: ReadStory,
    isAsked: (index: number) => boolean = () => true
  ): Promise<Illustrated> {
    const files: Array<number | null> = [];
    const problems: StoryProblem[] = [];
    for (const [index, asked] of read.plan.pictures.entries()) {
      const picture = isAsked(index) ? asked : null;
      const found = picture && this.shelf ? await this.shelf.place(picture) : null;
      files.push(found && 'file' in found ? found.file : null);
      if (!picture || (found && 'file' in found)) continue;
      const where = picture.url ?? picture.file ?? '';
      const why = found ? ` ${found.fault}` : ' It was not fetched.';
      problems.push({
        rule: 'picture-missing',
        message: `The picture ${where} is not in the Media Library.${why} Its caption waits as a draft.`,
        place: `captions[${index}]`,
      });
    }
    return { read, files, problems };
  }
}
