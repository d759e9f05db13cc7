import type { StoryPreview } from '../../../../types/story-preview';
import { directionOf } from '../../text/direction';
import { bodyHtml, element, escapeHtml, opening, storyHtml, type Html } from '../html';
import { openGraph } from '../structured-data';
import type { PublishedStory } from '../stories';
import { storySummary } from '../feeds';
import { STYLE } from './style';

/** A story as it comes out in each of the places where readers meet it. */
export function storyPreview(story: PublishedStory): StoryPreview {
  const tags = openGraph(story);
  const tag = (key: string) => tags.find((each) => each.key === key)?.content ?? null;
  const image = tag('og:image');
  const summary = storySummary(story);
  return {
    page: document(story, element('article', {}, heading(story) + bodyHtml(story))),
    direction: directionOf(story.locale),
    search: {
      title: story.headline,
      url: story.canonicalUrl,
      description: story.standfirst,
    },
    card: {
      title: tag('og:title') ?? '',
      description: tag('og:description'),
      image: image === null ? null : { url: image, alt: tag('og:image:alt') },
      site: tag('og:site_name') ?? hostOf(story.canonicalUrl),
    },
    feed: {
      title: story.headline,
      summary: summary === '' ? null : summary,
      page: document(story, storyHtml(story)),
    },
  };
}

const hostOf = (url: string | null) => (url === null ? null : new URL(url).host);

/** What stands above the body of a page: kicker, headline, standfirst, byline and dateline. */
function heading({ kicker, headline, standfirst, by, dateline }: PublishedStory): Html {
  const line = (name: string, words: string | null, attributes = {}) =>
    words === null || words === '' ? '' : element(name, attributes, escapeHtml(words));
  const byline = [by, dateline].filter((each) => each !== null && each !== '').join(' · ');
  return element(
    'header',
    {},
    line('p', kicker, { class: 'kicker' }) +
      line('h1', headline) +
      line('p', standfirst, { class: 'standfirst' }) +
      line('p', byline, { class: 'byline' })
  );
}

/** A whole document in the language of a story. Nothing in it is a script; links open nothing in a frame. */
function document({ locale, headline }: PublishedStory, inner: Html): Html {
  const head = [
    opening('meta', { charset: 'utf-8' }),
    opening('meta', { name: 'viewport', content: 'width=device-width' }),
    opening('base', { target: '_blank' }),
    element('title', {}, escapeHtml(headline)),
    element('style', {}, STYLE),
  ].join('');
  const attributes = { lang: locale, dir: directionOf(locale) };
  const html = element('html', attributes, element('head', {}, head) + element('body', {}, inner));
  return `<!doctype html>${html}`;
}
