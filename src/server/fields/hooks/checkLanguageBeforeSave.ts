import type { Save } from '../../moments';
import { refuse } from '../../input/problems';

/** Strapi keeps entries in languages that the newsroom does not have, where no editor finds them. */
export async function checkLanguageBeforeSave({
  strapi,
  action,
  locale,
  existing,
}: Save): Promise<void> {
  if (action === 'clone' || locale === null || (await existing()) !== null) return;
  const known: Array<{ code: string }> = await strapi.plugin('i18n').service('locales').find();
  if (known.some(({ code }) => code === locale)) return;
  refuse([
    {
      path: ['locale'],
      message: `This newsroom has no language "${locale}". It has ${known.map(({ code }) => code).join(', ')}; add more under Settings, Internationalization.`,
    },
  ]);
}
