import Parser from 'rss-parser';
import { answer, url } from './asked.mjs';

const parser = new Parser();
const read = async (file) => {
  const { title, items } = await parser.parseURL(`${url}/api/feeds/${file}`);
  return {
    title,
    items: items.map(({ title, link, isoDate, enclosure }) => ({
      title,
      link,
      isoDate,
      enclosure,
    })),
  };
};

answer({ rss: await read('courier.rss'), atom: await read('courier.atom') });
