import { errors } from '@strapi/utils';
import type { HookRow } from 'strapi-plugin-newsroom/strapi-server';

/** No urgent story goes out without its nutshell. */
export const requireNutshell: HookRow = {
  type: 'plugin::newsroom.article',
  moment: 'beforePublish',
  hook({ data, draft }) {
    const story = { ...draft, ...data };
    if (Number(story.urgency ?? 9) > 2 || story.nutshell) return;
    throw new errors.ValidationError('An urgent story needs its nutshell.');
  },
};
