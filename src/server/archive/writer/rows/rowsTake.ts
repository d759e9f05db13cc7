import type { Core } from '@strapi/strapi';
import { storyProblems } from '../../../article';
import { fieldProblems } from '../../../fields';
import { hasReviewer } from '../../../image-caption';
import { attributesOf, schemasOf } from '../../../strapi/schema';
import { ARTICLE, IMAGE_CAPTION } from '../../../strapi/uids';
import { CAPTION_FIELDS } from '../../plan';
import type { StoryToWrite } from './throughRows';

const HEADLINE = 255;

/** What every story of an import has. */
const GIVEN: ReadonlySet<string> = new Set(['headline', ...CAPTION_FIELDS]);

/**
 * Which stories can be written as rows. All that somebody has to decide about, and all that is refused, goes by
 * the Document Service, one by one: what is out of the ordinary has one way only.
 */
export function rowsTake(strapi: Core.Strapi): (story: StoryToWrite) => boolean {
  const articles = attributesOf(strapi, ARTICLE);
  const captions = attributesOf(strapi, IMAGE_CAPTION);
  const schemaOf = schemasOf(strapi);
  // A host may have made fields of its own required, which only Strapi knows how to fill or to refuse.
  const isOurs = [articles, captions].every((attributes) =>
    Object.entries(attributes).every(([name, { required }]) => !required || GIVEN.has(name))
  );
  const isReviewed = hasReviewer(strapi);
  return ({ plan, place }) => {
    const { article, captions: planned } = plan;
    const { headline, body } = article;
    const isPlain =
      isOurs &&
      plan.state !== 'withdrawn' &&
      plan.publishAt === null &&
      plan.embargoedUntil === null &&
      plan.expires === null &&
      plan.mirrors.length === 0 &&
      !(isReviewed && place.files.some((file) => file !== null)) &&
      headline.trim() !== '' &&
      headline.length <= HEADLINE &&
      body.every((part) => part.__component !== 'newsroom.quote' || part.text.trim() !== '') &&
      article.infoSources.every(({ name }) => name.trim() !== '') &&
      article.corrections.every(({ text }) => text.trim() !== '');
    return (
      isPlain &&
      (plan.firstPublishedAt === null || plan.firstPublishedAt <= new Date().toISOString()) &&
      fieldProblems({ ...article }, articles, schemaOf).length === 0 &&
      planned.every((each) => fieldProblems({ ...each }, captions, schemaOf).length === 0) &&
      storyProblems(
        { ...article },
        planned.map(({ key }) => key)
      ).length === 0
    );
  };
}
