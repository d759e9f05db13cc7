import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import type {
  HistoryAnswer,
  RestoreVersionAnswer,
  SeenAnswer,
  StoryVersion,
  VersionComparison,
} from '../../../types/history';
import { lastSaveOf, staleSave } from '../editing';
import { localesOf } from '../strapi/rows';
import { ARTICLE } from '../strapi/uids';
import { changedNames, compareContents, EMPTY, type FieldRights } from './compareContents';
import { HistoryRights } from './historyRights';
import { unpack } from './packed';
import {
  readFrom,
  readNamed,
  readPageNumber,
  readRestoreVersionRequest,
  readSeenQuery,
  type AskedVersion,
} from './request';
import { restoreVersion } from './restoreVersion';
import { seenStory } from './seenStory';
import { storyContent, type StoryContent } from './storyContent';
import { StoryVersionStore, type StoryOf, type StoryVersionRow } from './storyVersionStore';
import { toStoryVersion } from './toStoryVersion';

const PAGE_SIZE = 20;

/** What the admin panel asks about the versions of stories, with the permissions of the content manager. */
export const historyController = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** `GET /newsroom/articles/:documentId/history` */
  async find(ctx: Context) {
    const rights = new HistoryRights(strapi, ctx.state.userAbility);
    const of = await storyAsked(strapi, ctx);
    await rights.requireRead(of);
    const page = readPageNumber(ctx.query);
    const store = new StoryVersionStore(strapi);
    const rows = await store.page(of, page, PAGE_SIZE);
    const total = await store.count(of);
    const answer: HistoryAnswer = {
      versions: await withChanges(strapi, rows, rights.in(of)),
      pagination: { page, pageSize: PAGE_SIZE, pageCount: Math.ceil(total / PAGE_SIZE), total },
      mayRestore: await rights.mayUpdate(of),
    };
    ctx.body = answer;
  },

  /** `GET /newsroom/articles/:documentId/history/compare` */
  async compare(ctx: Context) {
    const rights = new HistoryRights(strapi, ctx.state.userAbility);
    const of = await storyAsked(strapi, ctx);
    await rights.requireRead(of);
    const named = readFrom(ctx.query);
    const to = await namedVersion(strapi, of, readNamed(ctx.query, 'to'));
    const from =
      named === 'before'
        ? await versionBefore(strapi, of, to.version)
        : await namedVersion(strapi, of, named);
    const answer: VersionComparison = {
      from: from.version,
      to: to.version,
      ...compareContents(strapi, from.content, to.content, rights.in(of)),
    };
    ctx.body = answer;
  },

  /** `POST /newsroom/articles/:documentId/history/:version/restore` */
  async restore(ctx: Context) {
    const rights = new HistoryRights(strapi, ctx.state.userAbility);
    const of = await storyAsked(strapi, ctx);
    await rights.requireRead(of);
    if (!(await rights.mayUpdateAny())) throw new errors.ForbiddenError();
    const { updatedAt, ...wanted } = readRestoreVersionRequest(ctx.request.body);
    const { content } = await namedVersion(strapi, of, Number(ctx.params.version) || 0);
    if (!(await rights.mayUpdate(of))) throw new errors.ForbiddenError();
    await refuseOtherVersion(strapi, of, updatedAt);
    const left = await restoreVersion(strapi, of, content, wanted, rights.in(of));
    const answer: RestoreVersionAnswer = { left };
    ctx.body = answer;
  },

  /** `GET /newsroom/history/seen` */
  async seen(ctx: Context) {
    const rights = new HistoryRights(strapi, ctx.state.userAbility);
    const { url, at } = readSeenQuery(ctx.query);
    const answer: SeenAnswer = {
      url,
      at: at.toISOString(),
      ...(await seenStory(strapi, url, at, rights)),
    };
    ctx.body = answer;
  },
});

async function storyAsked(strapi: Core.Strapi, ctx: Context): Promise<StoryOf> {
  const asked: unknown = ctx.query.locale;
  const [locale] = await localesOf(strapi, ARTICLE, typeof asked === 'string' ? asked : undefined);
  if (!locale) throw new errors.NotFoundError('Stories are kept by language. Name one.');
  return { article: String(ctx.params.documentId), locale };
}

async function withChanges(
  strapi: Core.Strapi,
  rows: readonly StoryVersionRow[],
  rights: FieldRights
): Promise<StoryVersion[]> {
  const shown = rows.slice(0, PAGE_SIZE);
  const contents = await Promise.all(
    rows.map(({ content }) => (content === null ? null : unpack(content)))
  );
  return shown.map((row, at) => {
    const content = contents[at];
    const before = contents.slice(at + 1).find((each) => each !== null);
    const changed = content && before ? changedNames(strapi, before, content, rights) : null;
    return toStoryVersion(row, changed);
  });
}

/** @throws NotFoundError where there is no such version */
async function namedVersion(
  strapi: Core.Strapi,
  of: StoryOf,
  named: AskedVersion
): Promise<{ version: StoryVersion | 'draft' | 'published'; content: StoryContent }> {
  if (named === 'draft' || named === 'published') {
    const own = { documentId: of.article, locale: of.locale };
    return { version: named, content: (await storyContent(strapi, own, named)) ?? EMPTY };
  }
  const row = await new StoryVersionStore(strapi).find(of, named);
  if (!row) throw new errors.NotFoundError('There is no such version of this story any more.');
  const content = row.content === null ? EMPTY : await unpack(row.content);
  return { version: toStoryVersion(row, null), content };
}

async function versionBefore(
  strapi: Core.Strapi,
  of: StoryOf,
  version: StoryVersion | 'draft' | 'published'
): Promise<{ version: VersionComparison['from']; content: StoryContent }> {
  const at = typeof version === 'string' ? null : version;
  const row = await new StoryVersionStore(strapi).before(of, at);
  if (!row?.content) return { version: 'nothing', content: EMPTY };
  return { version: toStoryVersion(row, null), content: await unpack(row.content) };
}

/** @throws the refusal of a stale save where the draft is another one than the editor has seen */
async function refuseOtherVersion(
  strapi: Core.Strapi,
  { article, locale }: StoryOf,
  seen: string | undefined
): Promise<void> {
  const last = await lastSaveOf(strapi, ARTICLE, { documentId: article, locale });
  if (seen === undefined || last?.updatedAt.getTime() === Date.parse(seen)) return;
  throw staleSave('form', {
    code: 'stale',
    updatedAt: last?.updatedAt.toISOString() ?? null,
    savedBy: last?.savedBy ?? null,
    errors: [],
  });
}
