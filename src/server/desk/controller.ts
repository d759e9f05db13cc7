import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import type { CalendarAnswer, DeskAnswer, NotReadyAnswer } from '../../../types/desk';
import { EditorReader } from '../strapi/reader';
import { ARTICLE } from '../strapi/uids';
import { readBoard, readNotReady } from './board';
import { readCalendar } from './calendar';
import { readBoardRequest, readCalendarRequest, readNotReadyRequest } from './requests';

/** What the admin panel asks about all stories that are under way; see types/desk.ts. */
export const deskController = ({ strapi }: { strapi: Core.Strapi }) => {
  const readerOf = (ctx: Context): EditorReader => {
    const reader = new EditorReader(strapi, ctx.state.userAbility);
    if (!reader.mayRead(ARTICLE)) throw new errors.ForbiddenError();
    return reader;
  };
  return {
    /** `GET /newsroom/desk` */
    async find(ctx: Context) {
      const answer: DeskAnswer = await readBoard(
        strapi,
        readerOf(ctx),
        readBoardRequest(ctx.query)
      );
      ctx.body = answer;
    },

    /** `GET /newsroom/desk/calendar` */
    async calendar(ctx: Context) {
      const reader = readerOf(ctx);
      const answer: CalendarAnswer = await readCalendar(
        strapi,
        reader,
        readCalendarRequest(ctx.query)
      );
      ctx.body = answer;
    },

    /** `GET /newsroom/desk/not-ready` */
    async notReady(ctx: Context) {
      const reader = readerOf(ctx);
      const answer: NotReadyAnswer = await readNotReady(
        strapi,
        reader,
        readNotReadyRequest(ctx.query)
      );
      ctx.body = answer;
    },
  };
};
