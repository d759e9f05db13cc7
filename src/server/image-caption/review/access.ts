import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { editorName } from '../../strapi/editorName';
import { EditorReader } from '../../strapi/reader';
import { rowsOf, type Row, type Version } from '../../strapi/rows';
import { attributeOf, attributesOf } from '../../strapi/schema';
import { ARTICLE, FILE, IMAGE_CAPTION } from '../../strapi/uids';

/** Lets an editor publish a caption although a check calls it wrong. */
const OVERRIDE = 'plugin::newsroom.captions.override';
/** Sees files in the Media Library. */
const READ_FILES = 'plugin::upload.read';

type Action = 'read' | 'update' | 'publish';

interface Checker {
  cannot: Record<Action | 'create' | 'delete', (entity?: unknown, field?: string) => boolean>;
}

interface FilePermissions {
  isAllowed: boolean;
  addPermissionsQueryTo(query: object): { filters?: object };
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
  /** What the editor may read. */
  readonly reader: EditorReader;
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
    this.reader = new EditorReader(strapi, userAbility);
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

  /**
   * @returns which fields of a caption may go into a copy: those that are shown here and may be written there
   * @throws PolicyError unless the editor may make captions in this language
   */
  async mayCopy(documentId: string, locale: string | null): Promise<(field: string) => boolean> {
    const entity = await this.entity(IMAGE_CAPTION, documentId, locale);
    const copy = locale === null ? undefined : { locale };
    if (['article', 'caption'].some((field) => this.captions.cannot.create(copy, field))) {
      throw new errors.PolicyError('Your role may not make captions in this language.');
    }
    return (field) =>
      this.partsOf(field).some(
        (part) =>
          !this.captions.cannot.read(entity ?? undefined, part) &&
          !this.captions.cannot.create(copy, part)
      );
  }

  /** Those of some fields that the editor may not write into a new caption in this language. */
  fieldsNotMade(locale: string | null, fields: readonly string[]): string[] {
    // The editor's own, as conditions on who made it have it.
    const made = { createdBy: this.state.user, ...(locale !== null && { locale }) };
    return fields.filter((field) => this.captions.cannot.create(made, field));
  }

  /** Those of some fields of a caption that the editor may not write; all where they may not read it. */
  async fieldsNotWritten(
    { documentId, locale }: Version,
    fields: readonly string[]
  ): Promise<string[]> {
    const entity = await this.entity(IMAGE_CAPTION, documentId, locale);
    if (!entity || this.captions.cannot.read(entity)) return [...fields];
    return fields.filter((field) => this.captions.cannot.update(entity, field));
  }

  /** Whether the editor may delete this caption in this language. */
  async mayDelete({ documentId, locale }: Version): Promise<boolean> {
    const entity = await this.entity(IMAGE_CAPTION, documentId, locale);
    return entity !== null && !this.captions.cannot.delete(entity);
  }

  /** @throws PolicyError for editors without the permission, and for every kind of API token */
  mayOverride(): void {
    const isSignedIn = this.state.auth?.strategy?.name === 'admin';
    if (isSignedIn && this.state.userAbility?.can(OVERRIDE)) return;
    throw new errors.PolicyError(
      'Your role may not override the checks of captions. The permission is “Override a wrong caption”, of the Newsroom plugin.'
    );
  }

  /** Whether there may be captions or stories that the editor may not read. */
  get isLimited(): boolean {
    const readsStories = ['headline', 'body'].every(
      (field) => !this.articles.cannot.read(undefined, field)
    );
    return !readsStories || [IMAGE_CAPTION, ARTICLE].some((uid) => this.reader.isConditional(uid));
  }

  /** Whether an editor may see a picture: by the Media Library, or because a caption shows it to them. */
  async mayShow(file: number, caption: string | null): Promise<boolean> {
    if ((await this.files([file])).length > 0) return true;
    if (caption === null) return false;
    const uses = await rowsOf(this.strapi, IMAGE_CAPTION).count({
      where: { documentId: caption, image: { id: file } },
    });
    return uses > 0;
  }

  /** Those of some files that the Media Library shows to the editor. */
  async files(ids: readonly number[]): Promise<number[]> {
    const { userAbility: ability } = this.state;
    const manager: FilePermissions = this.strapi
      .service('admin::permission')
      .createPermissionsManager({ ability, action: READ_FILES, model: FILE });
    if (!manager.isAllowed) return [];
    const { filters } = manager.addPermissionsQueryTo({});
    const rows: Array<{ id: number }> = await rowsOf(this.strapi, FILE).findMany({
      select: ['id'],
      where: { $and: [...(filters ? [filters] : []), { id: { $in: [...ids] } }] },
    });
    return rows.map(({ id }) => id);
  }

  /** The names under which permissions know a field of captions: a component goes by its own fields. */
  private partsOf(field: string): string[] {
    const component = attributeOf(this.strapi, IMAGE_CAPTION, field)?.component;
    if (component === undefined) return [field];
    return Object.keys(attributesOf(this.strapi, component)).map((part) => `${field}.${part}`);
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
