import type { ReaderOptions } from './reader';
import type { Story } from './story';

/** What is known of all stories wins over what they say. */
export const withOptions = (story: Story, { locale, outlet, date }: ReaderOptions): Story => ({
  ...story,
  locale: locale ?? story.locale,
  outlet: outlet === undefined ? story.outlet : { name: outlet },
  publishedAt: date ?? story.publishedAt,
});
