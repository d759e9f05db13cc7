import type { Core } from '@strapi/strapi';
import type { Story, StoryProblem } from './story';
import { UnreadableStoryError } from './unreadableStoryError';

/**
 * The language in which a story is stored.
 *
 * @param wanted wins over what the story says
 * @throws UnreadableStoryError for a wanted language that is not set up
 */
export async function languageOf(
  strapi: Core.Strapi,
  story: Story,
  wanted: string | undefined
): Promise<{ locale: string; problems: StoryProblem[] }> {
  const service = strapi.plugin('i18n').service('locales');
  const known: string[] = (await service.find()).map(({ code }: { code: string }) => code);
  if (wanted !== undefined) {
    if (known.includes(wanted)) return { locale: wanted, problems: [] };
    throw new UnreadableStoryError(
      'unknown-locale',
      `The language "${wanted}" is not set up in this newsroom (set up: ${known.join(', ')}). Add it under Settings, Internationalization, or choose another.`,
      'locale'
    );
  }
  const fallback: string = await service.getDefaultLocale();
  if (story.locale === null || known.includes(story.locale)) {
    return { locale: story.locale ?? fallback, problems: [] };
  }
  return {
    locale: fallback,
    problems: [
      {
        rule: 'language-not-set-up',
        message: `The story seems to be in "${story.locale}", which is not set up in this newsroom; it was stored as "${fallback}".`,
        place: 'locale',
      },
    ],
  };
}
