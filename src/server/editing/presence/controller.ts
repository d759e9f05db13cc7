import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import type { PresenceAnswer } from '../../../../types/editing';
import { editorName, editorNumber } from '../../strapi/editorName';
import { EditorReader } from '../../strapi/reader';
import { localesOf } from '../../strapi/rows';
import { lastSaveOf } from '../lastSave';
import { OpenFormStore } from './openFormStore';
import { readPresenceRequest } from './request';

/** Who else has an entry open; see types/editing.ts. */
export const presenceController = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** `POST /newsroom/presence` */
  async tell(ctx: Context) {
    const { type, documentId, session, isLeaving, ...asked } = readPresenceRequest(
      ctx.request.body
    );
    const [locale = null] = await localesOf(strapi, type, asked.locale ?? undefined);
    const version = { documentId, locale };
    const standing = await lastSaveOf(strapi, type, version);
    const reader = new EditorReader(strapi, ctx.state.userAbility);
    // Who may read no entry is not told whether there is this one.
    if (!reader.mayRead(type)) throw new errors.ForbiddenError();
    if (!standing) throw new errors.NotFoundError('There is no such entry.');
    if ((await reader.readable(type, [version])).length === 0) throw new errors.ForbiddenError();

    const forms = new OpenFormStore(strapi);
    const now = new Date();
    const editor = editorNumber(strapi) ?? 0;
    const form = { type, ...version, session, editor, name: editorName(strapi) ?? '' };
    if (isLeaving) await forms.forget(form);
    else await forms.note(form, now);
    const others = isLeaving ? [] : await forms.others(form, now);
    await forms.prune(now);
    const answer: PresenceAnswer = {
      updatedAt: standing.updatedAt.toISOString(),
      savedBy: standing.savedBy,
      others: others.map((other) => ({
        name: other.name,
        since: new Date(other.since).toISOString(),
        isSameEditor: other.editor === editor,
      })),
    };
    ctx.body = answer;
  },
});
