import { eachPictureOnce, type BodyPart, type Caption, type PublishedStory } from '../stories';
import { joinNames } from '../../text/joinNames';
import { BarePictures } from './barePictures';
import { blocksHtml, type Around } from './blocks';
import { correctionsHtml } from './corrections';
import { directionOf } from './direction';
import { element, escapeHtml, type Html } from './element';
import { figureHtml } from './figure';
import { safeLink } from './safeLink';

/**
 * A whole story as HTML that any reader's program can show: corrections first, then the lead picture
 * if the text does not have it, the text with its pictures, and the pictures that remain, each file
 * once. Nothing of it is a script, a form or a frame; embeds are links.
 */
export function storyHtml(story: PublishedStory): Html {
  const places = figurePlaces(story.body);
  const inText = new Set([...places.keys()].map(({ caption }) => fileOf(caption)));
  const others = eachPictureOnce(story.captions).filter((each) => !inText.has(fileOf(each)));
  const around: AroundPart = {
    base: story.canonicalUrl ?? story.outlet?.address ?? null,
    pictures: new BarePictures(story),
    locale: story.locale,
    places,
  };
  const html = [
    correctionsHtml(story),
    ...others.filter(({ role }) => role === 'lead').map((each) => figureHtml(each)),
    ...story.body.map((part) => partHtml(part, around)),
    ...others.filter(({ role }) => role !== 'lead').map((each) => figureHtml(each)),
  ].join('');
  // Feed readers lay a text out from left to right unless it says otherwise itself.
  return directionOf(story.locale) === 'rtl' && html !== ''
    ? element('div', { dir: 'rtl', lang: story.locale }, html)
    : html;
}

const fileOf = ({ picture }: Caption): number => picture.fileId;

type Figure = Extract<BodyPart, { kind: 'figure' }>;

/** Of the figures in a text what each shows: one whose picture stands before it has words only. */
function figurePlaces(body: readonly BodyPart[]): Map<Figure, 'picture' | 'words' | 'nothing'> {
  const shown = new Map<number, Set<string>>();
  const places = new Map<Figure, 'picture' | 'words' | 'nothing'>();
  for (const part of body) {
    if (part.kind !== 'figure') continue;
    const { caption } = part.caption;
    const words = shown.get(fileOf(part.caption));
    if (!words) shown.set(fileOf(part.caption), new Set([caption]));
    places.set(part, words ? (words.has(caption) ? 'nothing' : 'words') : 'picture');
    words?.add(caption);
  }
  return places;
}

interface AroundPart extends Around {
  locale: string;
  places: ReadonlyMap<Figure, 'picture' | 'words' | 'nothing'>;
}

function partHtml(part: BodyPart, around: AroundPart): Html {
  switch (part.kind) {
    case 'text':
      return blocksHtml(part.blocks, around);
    case 'quote': {
      const by = joinNames(
        [part.attribution, part.source].filter((each) => each !== null),
        around.locale
      );
      const text = escapeHtml(part.text).replace(/\r?\n/g, '<br>');
      const said = by === '' ? '' : element('p', {}, `— ${element('cite', {}, escapeHtml(by))}`);
      return element('blockquote', {}, element('p', {}, text) + said);
    }
    case 'figure':
      return around.places.get(part) === 'nothing'
        ? ''
        : figureHtml(part.caption, around.places.get(part) === 'words');
    case 'embed': {
      const href = safeLink(part.url, around.base);
      const title = escapeHtml(part.title ?? part.url);
      return href === null ? '' : element('p', {}, element('a', { href }, title));
    }
  }
}
