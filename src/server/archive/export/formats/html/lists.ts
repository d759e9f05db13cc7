import { directionOf } from '../../../../text/direction';
import { element, escapeHtml, type Html } from '../../../../delivery';
import type { ExportFolder } from '../../exportFolder';
import { archivePage, linkTo, rootFrom, type PageStep } from './page';
import { pageWords, writtenDay } from './words';

/** A story as lists name it. */
export interface ListedPage {
  headline: string;
  file: string;
  locale: string;
  /** ISO date-time; null for a draft that was never published. */
  date: string | null;
  timeZone: string;
  /** The sections that it is listed in, by their document identifiers. */
  sections: string[];
}

/** On a page of a list. */
const PER_PAGE = 100;

interface ListOf {
  title: string;
  locale: string;
  site: string;
  /** The file of its first page, without an ending. */
  file: string;
  trail?: readonly PageStep[];
  /** What stands under the first page. */
  under?: (root: string) => Html;
}

/** Writes a list that comes story by story onto pages, which are linked to each other. */
export class ListPages {
  private waiting: ListedPage[] = [];
  private page = 1;

  constructor(
    private readonly folder: ExportFolder,
    private readonly list: ListOf
  ) {}

  async add(story: ListedPage): Promise<void> {
    if (this.waiting.length === PER_PAGE) await this.writePage(true);
    this.waiting.push(story);
  }

  async end(): Promise<void> {
    await this.writePage(false);
  }

  private fileOf(page: number): string {
    return `${this.list.file}${page === 1 ? '' : `.${page}`}.html`;
  }

  private async writePage(hasOlder: boolean): Promise<void> {
    const { title, locale, site, trail, under } = this.list;
    const file = this.fileOf(this.page);
    const root = rootFrom(file);
    const words = pageWords(locale);
    const link = (page: number, word: string, rel: string) =>
      element('a', { href: linkTo(this.fileOf(page), root), rel }, escapeHtml(word));
    const links = [
      this.page > 1 ? link(this.page - 1, words.newer, 'prev') : element('span', {}),
      hasOlder ? link(this.page + 1, words.older, 'next') : '',
    ].join('');
    const items = this.waiting.map((story) => itemHtml(story, locale, root)).join('\n');
    const main = [
      element('h1', {}, escapeHtml(title)),
      element('ul', { class: 'list' }, items),
      this.page === 1 && !hasOlder
        ? ''
        : element('nav', { class: 'pages', 'aria-label': words.archive }, links),
      this.page === 1 && under ? under(root) : '',
    ].join('\n');
    await this.folder.writeFile(file, archivePage({ title, locale, file, site, trail, main }));
    this.waiting = [];
    this.page += 1;
  }
}

function itemHtml(
  { headline, file, locale, date, timeZone }: ListedPage,
  around: string,
  root: string
): Html {
  const isOther = locale !== around;
  const link = element(
    'a',
    {
      href: linkTo(file, root),
      lang: isOther ? locale : null,
      dir: isOther ? directionOf(locale) : null,
    },
    escapeHtml(headline)
  );
  const day =
    date === null
      ? ''
      : element(
          'time',
          { datetime: date },
          escapeHtml(writtenDay(new Date(date), around, timeZone))
        );
  return element('li', {}, day + link);
}
