import type { Core } from '@strapi/strapi';
import type { Version } from '../strapi/rows';
import type { GoesOn } from '../strapi/startChecks';
import { CAPTION_SEARCH_TABLES } from '../strapi/searchTables';
import { IMAGE_CAPTION } from '../strapi/uids';
import {
  captionsNumbered,
  captionsOfFile,
  readNextCaptions,
  readSearchedCaptions,
} from './captions/readSearchedCaptions';
import type { DatabaseEngine, SearchHit, SearchQuestion, StoryState } from './engines';
import { KeptIndex } from './keptIndex';
import { searchOptions } from './options';

/**
 * What captions are found by, and kept true to them. Always the database's own: an operator's engine is
 * given stories, with the words of their captions.
 */
export class CaptionIndex {
  private readonly index: KeptIndex;

  constructor(private readonly strapi: Core.Strapi) {
    this.index = new KeptIndex(strapi, {
      uid: IMAGE_CAPTION,
      tables: CAPTION_SEARCH_TABLES,
      key: 'caption_search_index',
      name: 'captions',
      version: 1,
      next: (behind, limit, keep) => readNextCaptions(strapi, behind, limit, keep),
    });
  }

  get isOn(): boolean {
    return searchOptions(this.strapi).enabled;
  }

  /** Where they are kept. */
  get database(): DatabaseEngine {
    return this.index.engine;
  }

  /** The captions that fit; where a question has the field `headline` alone, by what they say themselves. */
  find(question: SearchQuestion): Promise<SearchHit[]> {
    return this.database.search(question);
  }

  /** Makes what is missing, and makes all anew that is of another version. */
  async start(): Promise<void> {
    if (this.isOn) await this.index.start();
  }

  /** Makes all anew where it is not of what there is. */
  async compare(goesOn: GoesOn): Promise<void> {
    if (this.isOn) await this.index.compare(goesOn);
  }

  /** Waits until what goes on behind the start is done. */
  settled(): Promise<void> {
    return this.index.settled();
  }

  /** Ends it. */
  stop(): Promise<void> {
    return this.index.stop();
  }

  /** After captions were written past Strapi. */
  rebuild(): Promise<void> {
    return this.index.rebuild();
  }

  /** Keeps what captions are found by that are new, by the numbers of their rows. */
  async addNew(ids: readonly number[]): Promise<void> {
    if (this.isOn && ids.length > 0)
      await this.database.index(await captionsNumbered(this.strapi, ids));
  }

  /** Keeps what captions are found by as they stand now, of those states that a write can have changed. */
  async follow(versions: readonly Version[], states: readonly StoryState[]): Promise<void> {
    if (!this.isOn) return;
    const named = versions.flatMap(({ documentId, locale }) =>
      locale === null ? [] : { documentId, locale }
    );
    await this.index.follow(named, states, await readSearchedCaptions(this.strapi, named, states));
  }

  /** Keeps what the captions of files are found by: a picture may have another name, or none. */
  async followFiles(files: readonly number[]): Promise<void> {
    if (this.isOn && files.length > 0)
      await this.follow(await captionsOfFile(this.strapi, files), ['draft']);
  }
}

export const captionSearch = (strapi: Core.Strapi): CaptionIndex =>
  strapi.plugin('newsroom').service('caption-search');
