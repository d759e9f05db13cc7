import type { OwnFeedFormat } from 'strapi-plugin-newsroom/strapi-server';

/** What a screen in the lobby shows: `/api/feeds/the-courier.txt`. */
export const headlineList: OwnFeedFormat = {
  ending: 'txt',
  type: 'text/plain; charset=utf-8',
  write: ({ title, stories }) =>
    [
      title,
      ...stories.map(({ headline, canonicalUrl }) => `${headline} ${canonicalUrl ?? ''}`),
    ].join('\n'),
};
