import { tidyText } from '../../plainText';
import type { HtmlDocument } from '../../html/page';

/** What the head of a page says in its meta elements, by their names in small letters. */
export class Metas {
  private readonly byName = new Map<string, string[]>();

  constructor(document: HtmlDocument) {
    for (const meta of document.querySelectorAll('meta')) {
      const content = tidyText(meta.getAttribute('content') ?? '').trim();
      if (content === '') continue;
      for (const attribute of ['property', 'name', 'itemprop']) {
        const name = meta.getAttribute(attribute)?.trim().toLowerCase();
        if (!name) continue;
        // Whose a picture is, is no word of the story.
        if (attribute === 'itemprop' && meta.closest('[itemtype$="ImageObject"]')) continue;
        const values = this.byName.get(name) ?? [];
        values.push(content);
        this.byName.set(name, values);
      }
    }
  }

  all(name: string): readonly string[] {
    return this.byName.get(name) ?? [];
  }

  /** The first that any of these names has, the names in their order. */
  first(...names: readonly string[]): string | null {
    for (const name of names) {
      const [value] = this.all(name);
      if (value !== undefined) return value;
    }
    return null;
  }
}
