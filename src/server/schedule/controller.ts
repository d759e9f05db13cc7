import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import type { ScheduleAnswer } from '../../../types/schedule';
import { refuse } from '../input/problems';
import { loadOutletMap, STANDING, standingOf } from '../outlet';
import { EditorReader } from '../strapi/reader';
import { localesOf, version, type Row } from '../strapi/rows';
import { ARTICLE } from '../strapi/uids';
import { UTC } from '../text/zonedDay';
import { mayPublish } from './mayPublish';
import { OutcomeStore, type OutcomeRow } from './outcomeStore';

/** What the admin panel asks about the times of a story; see types/schedule.ts. */
export const scheduleController = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** `GET /newsroom/articles/schedule` */
  async find(ctx: Context) {
    const reader = new EditorReader(strapi, ctx.state.userAbility);
    if (!reader.mayRead(ARTICLE)) throw new errors.ForbiddenError();
    const documentId = asked(ctx, 'documentId');
    const [locale = null] = await localesOf(strapi, ARTICLE, asked(ctx, 'locale'));
    const draft =
      documentId === undefined
        ? null
        : await version(strapi, ARTICLE, { documentId, locale }, 'draft', STANDING);
    if (draft && (await reader.readable(ARTICLE, [draft])).length === 0) {
      throw new errors.ForbiddenError();
    }
    const outcomes = draft
      ? await new OutcomeStore(strapi).of(draft.documentId, String(draft.locale))
      : [];
    const answer: ScheduleAnswer = {
      outletZone: await zoneOf(strapi, draft),
      mayPublish: await mayPublish(strapi, draft),
      outcomes: outcomes.map(toOutcome),
    };
    ctx.body = answer;
  },
});

/** @throws ValidationError for a parameter that is given twice */
function asked(ctx: Context, name: string): string | undefined {
  const value: unknown = ctx.query[name];
  if (value === undefined || value === '') return undefined;
  if (typeof value === 'string') return value;
  refuse([{ path: [name], message: `Write ${name} once, as text.` }]);
  return undefined;
}

async function zoneOf(strapi: Core.Strapi, draft: Row | null): Promise<string> {
  const map = await loadOutletMap(strapi);
  const standing = draft ? standingOf(draft) : { section: null };
  return map.placeOf(standing).outlet?.timeZone || UTC;
}

const toOutcome = ({ action, dueAt, happenedAt, state, problems }: OutcomeRow) => ({
  action,
  dueAt: new Date(dueAt).toISOString(),
  happenedAt: new Date(happenedAt).toISOString(),
  state,
  problems: (problems ?? []).map(({ path, message }) => ({ path, message })),
});
