import type { Save } from '../../moments';

/** Other words are taken for the translation; a form sends the mark along as it found it. */
export async function endTranslationBeforeSave({ action, data, existing }: Save): Promise<void> {
  if (action === 'clone' || typeof data.caption !== 'string') return;
  const before = await existing();
  if (before?.awaitsTranslation === true && before.caption !== data.caption) {
    data.awaitsTranslation = false;
  }
}
