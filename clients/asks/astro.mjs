import { strapiLoader } from 'strapi-community-astro-loader';
import { answer, url } from './asked.mjs';

const loader = strapiLoader({
  contentType: 'article',
  clientConfig: { baseURL: `${url}/api` },
  params: { populate: ['section'], sort: 'headline' },
  pageSize: 1,
});
const store = new Map();
// What Astro hands a loader when it syncs its content.
await loader.load({
  store: { set: ({ id, data, digest }) => store.set(id, { data, digest }) },
  meta: new Map(),
  logger: { info() {}, debug() {} },
  generateDigest: (data) => JSON.stringify(data).length,
  parseData: async ({ data }) => data,
});
answer({
  name: loader.name,
  stories: [...store].map(([id, { data }]) => ({ id, headline: data.headline })),
});
