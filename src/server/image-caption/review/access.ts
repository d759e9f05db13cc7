import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { editorName } from '../../strapi/editorName';
import { rowsOf, type Row } from '../../strapi/rows';
import { ARTICLE, IMAGE_CAPTION } from '../../strapi/uids';

/** Lets an editor publish a caption although a check calls it wrong. */
const OVERRIDE = 'plugin::newsroom.captions.override';

type Action = 'read' | 'update' | 'publish';

interface Checker {
  cannot: Record<Action, (entity?: unknown, field?: string) => boolean>;
  requiresEntity: Record<Action, () => boolean>;
  sanitizedQuery: Record<Action, (query: object) => Promise<{ filters?: object }>>;
}

interface Ability {
  can(action: string): boolean;
}

interface EditorState {
  user?: { id: number };
  userAbility?: Ability;
  auth?: { strategy?: { name?: string } };
}

/** What the editor behind a request may do, by the content manager's permissions and conditions. */
export class Access {
  private readonly captions: Checker;
  private readonly articles: Checker;
  private readonly state: EditorState;

  constructor(
    private readonly strapi: Core.Strapi,
    ctx: Context
  ) {
    this.state = ctx.state as EditorState;
    const checker = strapi.plugin('content-manager').service('permission-checker');
    const { userAbility } = this.state;
    this.captions = checker.create({ userAbility, model: IMAGE_CAPTION });
    this.articles = checker.create({ userAbility, model: ARTICLE });
  }

  /** The name by which colleagues know the editor. */
  get name(): string {
    return editorName(this.strapi) ?? '';
  }

  /** For what Strapi writes into `updatedBy`. */
  get userId(): number | null {
    return this.state.user?.id ?? null;
  }

  /** Whether the editor may see words and pictures of captions, of some at least. */
  get seesCaptions(): boolean {
    return ['caption', 'image'].every((field) => !this.captions.cannot.read(undefined, field));
  }

  /** @throws PolicyError for whoever may see no caption at all */
  mayReadCaptions(): void {
    if (!this.seesCaptions) {
      throw new errors.PolicyError('Your role may not read image captions.');
    }
  }

  /** @throws PolicyError unless the editor may read this article */
  async mayReadArticle(documentId: string, locale: string | null): Promise<void> {
    const entity = await this.entity(ARTICLE, documentId, locale);
    if (this.articles.cannot.read(entity ?? undefined)) {
      throw new errors.PolicyError('Your role may not read this article.');
    }
  }

  /**
   * @param field which is written; all of the caption where it is left out
   * @throws PolicyError unless the editor may do this with this caption in this language
   * @throws NotFoundError where there is none
   */
  async may(
    action: Action,
    documentId: string,
    locale: string | null,
    field?: string
  ): Promise<void> {
    const entity = await this.entity(IMAGE_CAPTION, documentId, locale);
    if (!entity) throw new errors.NotFoundError('There is no such caption in this language.');
    if (this.captions.cannot.read(entity) || this.captions.cannot[action](entity, field)) {
      throw new errors.PolicyError(`Your role may not ${action} this caption.`);
    }
  }

  /** @throws PolicyError for editors without the permission, and for every kind of API token */
  mayOverride(): void {
    const isSignedIn = this.state.auth?.strategy?.name === 'admin';
    if (isSignedIn && this.state.userAbility?.can(OVERRIDE)) return;
    throw new errors.PolicyError(
      'Your role may not override the checks of captions. The permission is “Override a wrong caption”, of the Newsroom plugin.'
    );
  }

  /** Whether what the editor may read hangs on conditions, such as being the author. */
  get isConditional(): boolean {
    return this.captions.requiresEntity.read();
  }

  /** Which of some captions the editor may read. */
  async readable<Caption extends { documentId: string; locale: string | null }>(
    captions: readonly Caption[]
  ): Promise<Caption[]> {
    if (captions.length === 0 || !this.isConditional) return [...captions];
    const { filters } = await this.captions.sanitizedQuery.read({});
    const rows: Row[] = await rowsOf(this.strapi, IMAGE_CAPTION).findMany({
      select: ['documentId', 'locale'],
      where: {
        $and: [
          ...(filters ? [filters] : []),
          { documentId: { $in: captions.map(({ documentId }) => documentId) } },
        ],
      },
    });
    const known = new Set(rows.map(({ documentId, locale }) => `${documentId} ${locale ?? ''}`));
    return captions.filter(({ documentId, locale }) => known.has(`${documentId} ${locale ?? ''}`));
  }

  private entity(uid: string, documentId: string, locale: string | null): Promise<Row | null> {
    return rowsOf(this.strapi, uid).findOne({
      where: { documentId, publishedAt: null, ...(locale !== null && { locale }) },
      populate: { createdBy: { populate: { roles: true } } },
    });
  }
}

/** Registers the permission, for the roles of the admin panel. */
export const registerOverridePermission = (strapi: Core.Strapi): Promise<void> =>
  strapi.service('admin::permission').actionProvider.registerMany([
    {
      section: 'plugins',
      displayName: 'Override a wrong caption',
      uid: 'captions.override',
      pluginName: 'newsroom',
    },
  ]);
