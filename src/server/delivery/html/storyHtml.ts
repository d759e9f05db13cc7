import { eachPictureOnce, type StoryPart, type Caption, type PublishedStory } from '../stories';
import { embedAt, type Embed } from '../../../embeds';
import { directionOf } from '../../text/direction';
import { joinNames } from '../../text/joinNames';
import { ownBodyPart } from '../../text/ownBodyParts';
import { BarePictures } from './barePictures';
import { blocksHtml, type Around } from './blocks';
import { correctionsHtml } from './corrections';
import { element, escapeHtml, type Html } from './element';
import { figureHtml } from './figure';
import { safeLink } from './safeLink';

/**
 * A whole story as HTML that any reader's program can show: corrections first, then the lead picture
 * if the text does not have it, the text with its pictures, and the pictures that remain, each file
 * once. Nothing of it is a script, a form or a frame; embeds are links.
 */
export function storyHtml(story: PublishedStory): Html {
  const html = wholeHtml(story, { isResponsive: false });
  // Feed readers lay a text out from left to right unless it says otherwise itself.
  return directionOf(story.locale) === 'rtl' ? inLanguage(story, html) : html;
}

/**
 * The same for the page of a site: pictures come in the widths that there are (`srcset`), and the whole
 * says its language and direction. Links of embeds name the frame that would show them (`data-player`).
 * Empty where there is nothing to show.
 */
export const bodyHtml = (story: PublishedStory): Html =>
  inLanguage(story, wholeHtml(story, { isResponsive: true }));

const inLanguage = ({ locale }: PublishedStory, html: Html): Html =>
  html === '' ? '' : element('div', { dir: directionOf(locale), lang: locale }, html);

function wholeHtml(story: PublishedStory, pictures: { isResponsive: boolean }): Html {
  const places = figurePlaces(story.body);
  const inText = new Set([...places.keys()].map(({ caption }) => fileOf(caption)));
  const others = eachPictureOnce(story.captions).filter((each) => !inText.has(fileOf(each)));
  const around: AroundPart = {
    base: story.canonicalUrl ?? story.outlet?.address ?? null,
    pictures: new BarePictures(story),
    locale: story.locale,
    places,
    ...pictures,
  };
  const figure = (caption: Caption) => figureHtml(caption, pictures);
  return [
    correctionsHtml(story),
    ...others.filter(({ role }) => role === 'lead').map(figure),
    ...story.body.map((part) => partHtml(part, around)),
    ...others.filter(({ role }) => role !== 'lead').map(figure),
  ].join('');
}

const fileOf = ({ picture }: Caption): number => picture.fileId;

type Figure = Extract<StoryPart, { kind: 'figure' }>;

/** Of the figures in a text what each shows: one whose picture stands before it has words only. */
function figurePlaces(body: readonly StoryPart[]): Map<Figure, 'picture' | 'words' | 'nothing'> {
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
  isResponsive: boolean;
  places: ReadonlyMap<Figure, 'picture' | 'words' | 'nothing'>;
}

function partHtml(part: StoryPart, around: AroundPart): Html {
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
        : figureHtml(part.caption, {
            isShown: around.places.get(part) === 'words',
            isResponsive: around.isResponsive,
          });
    case 'own':
      return ownBodyPart(part.component)?.html(part.fields) ?? '';
    case 'embed': {
      const address = safeLink(part.url, around.base);
      if (address === null) return '';
      // A frame's own address is no page that somebody could open.
      const embed = embedAt(address);
      const href = embed && embed.provider !== 'link' ? embed.url : address;
      const link = element('a', { href }, escapeHtml(part.title ?? href));
      return element('p', around.isResponsive && embed ? playerOf(embed) : {}, link);
    }
  }
}

/** For the script of a site that shows an embed in the place of its link when a reader asks for it. */
const playerOf = ({ provider, player, ratio }: Embed) =>
  player === null
    ? {}
    : { 'data-embed': provider, 'data-player': player, 'data-ratio': ratio?.toFixed(4) };
