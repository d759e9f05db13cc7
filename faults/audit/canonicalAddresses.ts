import { publishedArticles, type Invariant } from './scene';

/** The articles of the outlets of these rounds stand at `/{section}/{slug}`. */
export const canonicalAddresses: Invariant = {
  name: 'stories stand at the addresses of their outlets',
  async check(scene) {
    const found: string[] = [];
    for (const { headline, slug, canonicalUrl, section } of await publishedArticles(scene)) {
      const address = section?.outlet?.address;
      const right = address ? `${address}/${section.slug}/${slug}` : null;
      if (canonicalUrl !== right) found.push(`"${headline}" is at ${canonicalUrl}, not ${right}.`);
    }
    return found;
  },
};
