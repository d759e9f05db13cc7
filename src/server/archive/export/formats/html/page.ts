import { element, escapeHtml, opening, printable, type Html } from '../../../../delivery';
import { directionOf } from '../../../../text/direction';
import { pageWords } from './words';

export const STYLE_FILE = 'style.css';
export const HOME_FILE = 'index.html';

/** A file of the archive as a link that leads there from the disk as well as from a site. */
export const linkTo = (file: string, root: string): string =>
  `${root}${file
    .split('/')
    .map((piece) => encodeURIComponent(printable(piece)))
    .join('/')}`;

/** How the folder of the archive is reached from a file of it: '' from its top. */
export const rootFrom = (file: string): string => '../'.repeat(file.split('/').length - 1);

/** A step on the way to a page, from the front page on. */
export interface PageStep {
  name: string;
  file: string;
  /** Language of the name. */
  locale: string;
}

interface PageOf {
  title: string;
  locale: string;
  /** Where the page lies. */
  file: string;
  /** What the archive is called. */
  site: string;
  trail?: readonly PageStep[];
  /** More for its head. */
  head?: Html;
  main: Html;
  footer?: Html;
}

/** A whole page, which needs nothing but the files beside it. Nothing in it runs. */
export function archivePage({
  title,
  locale,
  file,
  site,
  trail = [],
  head = '',
  main,
  footer = '',
}: PageOf): Html {
  const root = rootFrom(file);
  const words = pageWords(locale);
  const steps = trail.map((step) =>
    element(
      'li',
      { lang: step.locale === locale ? null : step.locale },
      element('a', { href: linkTo(step.file, root) }, escapeHtml(step.name))
    )
  );
  const header = element(
    'header',
    { class: 'site' },
    element('a', { class: 'home', href: linkTo(HOME_FILE, root) }, escapeHtml(site)) +
      (steps.length === 0
        ? ''
        : element(
            'nav',
            { class: 'trail', 'aria-label': words.sections },
            element('ol', {}, steps.join(''))
          ))
  );
  const inHead = [
    opening('meta', { charset: 'utf-8' }),
    // By this the import knows its own pages, from their first bytes.
    opening('meta', { name: 'generator', content: 'strapi-plugin-newsroom' }),
    element('title', {}, escapeHtml(title === site ? title : `${title} – ${site}`)),
    opening('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    opening('link', { rel: 'stylesheet', href: linkTo(STYLE_FILE, root) }),
    head,
  ].join('\n');
  const inBody = [
    element('a', { class: 'skip', href: '#text' }, escapeHtml(words.skip)),
    header,
    element('main', { id: 'text' }, main),
    footer === '' ? '' : element('footer', {}, footer),
  ].join('\n');
  const html = element(
    'html',
    { lang: locale, dir: directionOf(locale) },
    `\n${element('head', {}, `\n${inHead}\n`)}\n${element('body', {}, `\n${inBody}\n`)}\n`
  );
  return `<!doctype html>\n${html}\n`;
}
