import { strapi } from '@strapi/client';
import { answer, slug, token, url } from './asked.mjs';

const baseURL = `${url}/api`;
const reader = strapi({ baseURL });
const editor = strapi({ baseURL, auth: token });

async function got(named) {
  const articles = reader.collection('articles', named);
  const query = { filters: { slug: { $eq: slug } }, populate: ['captions.image', 'section'] };
  const { data, meta } = await articles.find(query);
  const { data: one } = await articles.findOne(data[0].documentId);
  const written = editor.collection('articles', named);
  const { data: made } = await written.create({ headline: 'Made by a client' });
  const { data: changed } = await written.update(made.documentId, { headline: 'Changed by it' });
  await written.delete(made.documentId);
  return {
    total: meta.pagination.total,
    headline: one.headline,
    section: data[0].section.name,
    picture: data[0].captions[0].image.url,
    changed: changed.headline,
  };
}

answer({ plain: await got(), named: await got({ plugin: { name: 'newsroom' } }) });
