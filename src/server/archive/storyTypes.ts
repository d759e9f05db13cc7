/** What content management systems call the type of a story, in the words that newsrooms use for one. */
const TYPES =
  /^(?:(?:news|blog|feature|opinion|press|video)[ _-]?)?(?:articles?|blogs?|columns?|features?|interviews?|news(?:[ _-]?item)?|opinions?|posts?|releases?|reports?|reviews?|stor(?:y|ies)|editorials?|analys[ie]s)(?:[ _-]?page)?$/i;

/** True for the name of a type of content that is a story, e.g. "post", "news_article", "BlogPage". */
export const isStoryType = (name: string): boolean =>
  TYPES.test(name.replace(/([a-z])([A-Z])/g, '$1_$2'));
