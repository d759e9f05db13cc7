import type { StoryReader } from '../reader';
import { ansReader } from './ans';
import { drupalReader } from './drupal';
import { exportedPageReader } from './exportedPage';
import { feedReader } from './feed';
import { ghostReader } from './ghost';
import { iptc7901Reader } from './iptc7901';
import { jsonLinesReader } from './jsonLines';
import { markdownReader } from './markdown';
import { htmlPageReader } from './htmlPage/reader';
import { movableTypeReader } from './movableType';
import { newsPageReader } from './newsPage/reader';
import { newsmlG2Reader } from './newsmlG2';
import { ninjsReader } from './ninjs';
import { nitfReader } from './nitf';
import { substackReader } from './substack';
import { superdeskReader } from './superdesk';
import { wagtailReader } from './wagtail';
import { wordpressApiReader } from './wordpressApi';
import { wxrReader } from './wxr';

export { nameOfFormat } from './knownFormats';

/** All formats that are read, the strictest first: each is asked whether it knows a file until one does. */
export const readers: readonly StoryReader[] = [
  wxrReader,
  newsmlG2Reader,
  nitfReader,
  iptc7901Reader,
  movableTypeReader,
  substackReader,
  ghostReader,
  ansReader,
  drupalReader,
  wagtailReader,
  wordpressApiReader,
  feedReader,
  jsonLinesReader,
  superdeskReader,
  ninjsReader,
  markdownReader,
  exportedPageReader,
  htmlPageReader,
  newsPageReader,
];
