import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import type { StoryPreviewAnswer, StoryPreviewRequest } from '../../../../types/story-preview';
import { pageAddress, readerFields } from '../../article';
import { Access, readableCaptions, seenValues } from '../../image-caption';
import { EditorReader } from '../../strapi/reader';
import { localesOf, type Row } from '../../strapi/rows';
import { ARTICLE } from '../../strapi/uids';
import { storiesOfRows, storyRows, withShownCaptions } from '../stories';
import { draftOfForm } from './draftOfForm';
import { readPreviewRequest } from './request';
import { storyPreview } from './storyPreview';

/** What the admin panel asks about a story as readers see it. */
export const storyPreviewController = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** `POST /newsroom/articles/preview` — what is published, or the draft with what the form has. */
  async preview(ctx: Context) {
    const request = readPreviewRequest(ctx.request.body);
    const reader = new EditorReader(strapi, ctx.state.userAbility);
    const { values } = request;
    const seen = values && (await seenValues(new Access(strapi, ctx), values));
    const row = await rowFor(strapi, reader, { ...request, values: seen });
    ctx.set('Cache-Control', 'private, no-store');
    if (!row) {
      ctx.body = { story: null } satisfies StoryPreviewAnswer;
      return;
    }
    // As the panel is asked: it shows pictures of its own host only.
    const [story] = await storiesOfRows(strapi, [row], ctx.request.origin);
    if (!story) throw new errors.NotFoundError();
    const canonicalUrl = story.canonicalUrl ?? (await pageAddress(strapi, row, story.locale));
    ctx.body = { story: storyPreview({ ...story, canonicalUrl }) } satisfies StoryPreviewAnswer;
  },
});

/**
 * The row that is shown, with as much in it as the editor may read; null where nothing is published.
 *
 * @throws ForbiddenError for an editor who may not read the story, NotFoundError where there is none
 */
async function rowFor(
  strapi: Core.Strapi,
  reader: EditorReader,
  { documentId, locale, status, values = {} }: StoryPreviewRequest
): Promise<Row | null> {
  const [language = null] = await localesOf(strapi, ARTICLE, locale ?? undefined);
  const names = new Names(readerFields(strapi), reader);
  if (names.known.size === 0) throw new errors.ForbiddenError();
  const where = { documentId, locale: language };
  const [saved] = documentId === null ? [] : await storyRows(strapi, where, status);
  if (saved && (await reader.readable(ARTICLE, [saved])).length === 0) {
    throw new errors.ForbiddenError();
  }
  if (status === 'published') return saved ? names.readable(saved) : null;
  if (!saved && Object.keys(values).length === 0) {
    throw new errors.NotFoundError('There is no such story in this language.');
  }
  const draft = saved ?? { id: 0, documentId: documentId ?? '', locale: language };
  const typed = await draftOfForm(strapi, await names.readable(draft), values, names.known);
  const [shown] = await withShownCaptions(strapi, [await names.readable(typed)]);
  return shown ?? null;
}

const nameIn = (field: string) => field.split('.')[0] ?? field;

/** The fields of a story that the editor may read. */
class Names {
  readonly known: ReadonlySet<string>;
  private readonly hidden: ReadonlySet<string>;

  constructor(
    fields: readonly string[],
    private readonly reader: EditorReader
  ) {
    const readable = fields.filter((field) => reader.mayRead(ARTICLE, field));
    this.known = new Set(readable.map(nameIn));
    this.hidden = new Set(fields.map(nameIn).filter((name) => !this.known.has(name)));
  }

  /** A row without the fields and the captions that the editor may not read. */
  async readable(row: Row): Promise<Row> {
    const kept = Object.entries(row).filter(([name]) => !this.hidden.has(name));
    const captions = this.known.has('captions') ? (row.captions as Row[] | undefined) : [];
    return {
      ...(Object.fromEntries(kept) as Row),
      captions: await readableCaptions(this.reader, captions ?? []),
    };
  }
}
