import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { EditorReader } from '../strapi/reader';
import { rowsOf } from '../strapi/rows';
import { attributeOf, attributesOf } from '../strapi/schema';
import { ARTICLE } from '../strapi/uids';
import type { ComparedType, FieldRights } from './compareContents';
import type { StoryOf } from './storyVersionStore';

/** What an editor may do with the versions of stories: what they may do with the stories. */
export class HistoryRights {
  private readonly reader: EditorReader;

  constructor(
    private readonly strapi: Core.Strapi,
    userAbility: unknown
  ) {
    this.reader = new EditorReader(strapi, userAbility);
  }

  async mayReadStory({ article, locale }: StoryOf): Promise<boolean> {
    const own = { documentId: article, locale };
    if ((await this.reader.readable(ARTICLE, [own])).length > 0) return true;
    const isThere = (await rowsOf(this.strapi, ARTICLE).count({ where: own })) > 0;
    return !isThere && this.reader.mightHaveRead(ARTICLE, own);
  }

  /** @throws ForbiddenError */
  async requireRead(of: StoryOf): Promise<void> {
    if (!(await this.mayReadStory(of))) throw new errors.ForbiddenError();
  }

  /**
   * By fields. A version has captions of whoever made them, deleted ones as well: they are for those who may
   * read, or write, every caption in its language.
   */
  in({ locale }: Pick<StoryOf, 'locale'>): FieldRights {
    const { reader } = this;
    return {
      mayRead: (uid, field) => {
        const names = this.permitted(uid, field);
        return uid === ARTICLE
          ? names.every((name) => reader.mayRead(uid, name))
          : reader.mayReadEvery(uid, names, locale);
      },
      mayWrite: (uid, field) => {
        const names = this.permitted(uid, field);
        return uid === ARTICLE
          ? names.every((name) => reader.mayUpdate(uid, name))
          : reader.mayWriteEvery(uid, names, locale);
      },
    };
  }

  /** Whether any story may be changed. */
  async mayUpdateAny(): Promise<boolean> {
    return (await this.reader.filters('update', ARTICLE)) !== null;
  }

  async mayUpdate({ article, locale }: StoryOf): Promise<boolean> {
    const filters = await this.reader.filters('update', ARTICLE);
    if (filters === null) return false;
    const own = { documentId: article, locale, publishedAt: null };
    return (await rowsOf(this.strapi, ARTICLE).count({ where: { $and: [...filters, own] } })) > 0;
  }

  /** As the content manager's permissions name a field: of a component each field by itself. */
  private permitted(uid: ComparedType, field: string): string[] {
    const attribute = attributeOf(this.strapi, uid, field);
    if (attribute?.type !== 'component') return [field];
    return Object.keys(attributesOf(this.strapi, attribute.component ?? ''))
      .filter((name) => name !== 'id')
      .map((name) => `${field}.${name}`);
  }
}
