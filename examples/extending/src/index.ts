import type { Core } from '@strapi/strapi';
import { deskTable } from './newsroom/deskTable';
import { factBox } from './newsroom/factBox';
import { headlineList } from './newsroom/headlineList';
import { noContract } from './newsroom/noContract';
import { requireNutshell } from './newsroom/requireNutshell';

export default {
  register({ strapi }: { strapi: Core.Strapi }) {
    const newsroom = strapi.plugin('newsroom');
    newsroom.service('moments').add(requireNutshell);
    newsroom.service('caption-checks').add(noContract);
    newsroom.service('body-parts').add(factBox);
    newsroom.service('feed-formats').add(headlineList);
    newsroom.service('story-readers').add(deskTable(newsroom.service('archive').newStory));
  },
};
