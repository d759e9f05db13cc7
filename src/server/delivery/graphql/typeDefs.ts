/** What the newsroom adds to the schema that Strapi makes of its content types. */
export const typeDefs = /* GraphQL */ `
  extend type Query {
    """
    What readers find at a slug, present or old: the story, the one that it has moved to, or why it is
    away. Null for a slug that readers never saw.
    """
    newsroomArticleBySlug(
      slug: String!
      "Language tag; the default language without."
      locale: String
    ): NewsroomArticleAtSlug
  }

  union NewsroomArticleAtSlug = NewsroomArticle | NewsroomMovedArticle | NewsroomWithdrawnArticle

  "A story that has another slug now. Send readers to its canonicalUrl."
  type NewsroomMovedArticle {
    "What a site answers with: 301."
    httpStatus: Int!
    "The story at its present slug."
    article: NewsroomArticle!
  }

  "A story that was public and is no more. Nothing of it is told."
  type NewsroomWithdrawnArticle {
    "What a site answers with: 410, or 451 where it is withheld for legal reasons."
    httpStatus: Int!
    message: String!
    "In the words of the newsroom; null where it gave none."
    reason: String
    "Who asked for it, with 451 (RFC 7725); null where nobody is named."
    blockedBy: String
  }

  "A section of a trail, named in the language of the story."
  type NewsroomSectionStep {
    documentId: ID!
    name: String!
    slug: String
  }

  extend type NewsroomArticle {
    """
    The whole story as HTML: corrections, text, pictures with their captions. It holds no script, form or
    frame; embeds are links. Empty where there is nothing to show.
    """
    bodyHtml: String!
    "From the outermost section to the story's own."
    sectionTrail: [NewsroomSectionStep!]!
  }

  extend type ComponentNewsroomText {
    "Its words alone, each paragraph on a line of its own."
    text: String!
    "The paragraphs, headings and lists as Strapi's blocks, for its renderers."
    blocks: JSON!
  }

  "What an embed shows, and how a site may show it."
  type NewsroomShownEmbed {
    "The site by its name in lower case, such as youtube; link for any other page."
    provider: String!
    "The page that anybody may open, in one spelling, without trackers."
    url: String!
    "What the site calls it by, where the address tells."
    id: String
    "Address of a frame that shows it, in the way in which the site learns least of readers; null where there is none."
    player: String
    "Width by height of the frame; null where it is as high as what it shows."
    ratio: Float
  }

  extend type ComponentNewsroomEmbed {
    "Null for what is no address of the web."
    shown: NewsroomShownEmbed
  }

  extend type ComponentNewsroomFigure {
    "The caption with its picture; null where readers may not see it."
    caption: NewsroomImageCaption
  }
`;
