import * as forStrapi3 from '@refinedev/strapi';
import { DataProvider } from '@refinedev/strapi-v4';
import axios from 'axios';
import { answer, slug, token, url } from './asked.mjs';

const resource = 'articles';
const pagination = { currentPage: 1, pageSize: 10 };
const http = axios.create({ headers: { Authorization: `Bearer ${token}` } });

async function v4() {
  const provider = DataProvider(`${url}/api`, http);
  const { data, total } = await provider.getList({
    resource,
    pagination,
    sorters: [{ field: 'headline', order: 'asc' }],
    filters: [{ field: 'slug', operator: 'eq', value: slug }],
    meta: { populate: ['section'] },
  });
  const id = data[0].documentId;
  const { data: one } = await provider.getOne({ resource, id, meta: { populate: ['section'] } });
  const variables = { headline: 'Made by a client' };
  const { data: made } = await provider.create({ resource, variables });
  const { data: changed } = await provider.update({
    resource,
    id: made.data?.documentId ?? made.documentId,
    variables: { headline: 'Changed by it' },
  });
  const id3 = made.data?.documentId ?? made.documentId;
  await provider.deleteOne({ resource, id: id3 });
  const after = await provider.getOne({ resource, id: id3 }).then(
    () => 'there',
    ({ response }) => response.status
  );
  return {
    total,
    headline: data[0].headline,
    section: data[0].section?.name,
    one: one.headline,
    changed: changed.data?.headline ?? changed.headline,
    after,
  };
}

/** Its version is 5, and what it speaks is the language of Strapi 3: `_start`, `_limit`, `/count`. */
const v5 = () =>
  forStrapi3
    .DataProvider(`${url}/api`, http)
    .getList({ resource, pagination })
    .then(
      () => 'answered',
      ({ response }) => ({ status: response.status })
    );

answer({ v4: await v4(), v5: await v5() });
