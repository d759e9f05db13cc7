import { PAPER_SITE, type Article, type Paper } from './paper';
import type { WireAnswer } from './wire';

/** What a reader saw, and what he may have seen. */
export interface Sighting {
  what: string;
  seen: unknown;
  allowed: unknown[];
}

/** One way to read the paper. `look` is called before the reading; what it returns judges the answer. */
export interface Endpoint {
  path: string;
  look(paper: Paper): (answer: WireAnswer) => Sighting[];
}

// Answers of the API; each endpoint says what it expects of them.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Body = any;
const bodyOf = ({ body }: WireAnswer): Body => JSON.parse(body.toString('utf8'));

/** Notes what each part of the paper may be from now on. */
function watchAll({ articles, sections, pictures, captionsAllowed }: Paper) {
  const articleStates = new Map(articles.map((each) => [each, each.state.watch()]));
  const captionTexts = new Map(articles.map((each) => [each, each.caption.text.watch()]));
  const names = sections.map((each) => each.name.watch());
  const texts = new Map(pictures.map((each) => [each, each.alternativeText.watch()]));
  const allowances = captionsAllowed.watch();
  const headlines = (article: Article) =>
    articleStates
      .get(article)?.()
      .map(({ headline }) => headline) ?? [];
  return {
    headlines,
    /** Names of the sections that an article may have stood in. */
    sectionNames: (article: Article) =>
      articleStates
        .get(article)?.()
        .flatMap(({ section }) => names[section]?.() ?? []) ?? [],
    sections: (article: Article) =>
      articleStates
        .get(article)?.()
        .map(({ section }) => section) ?? [],
    names: (section: number) => names[section]?.() ?? [],
    captions: (article: Article) =>
      allowances().flatMap((isAllowed) =>
        // A caption is public with its article only.
        headlines(article).flatMap((headline) =>
          isAllowed && headline !== null ? (captionTexts.get(article)?.() ?? []) : [null]
        )
      ),
    alternativeTexts: (article: Article) => texts.get(article.caption.picture)?.() ?? [],
    allowances,
    /** Whether an article may be there, and whether it may be away. */
    mayBe: (article: Article) => headlines(article).map((headline) => headline !== null),
  };
}

type Watched = ReturnType<typeof watchAll>;

function sightingsOf(article: Article, found: Body, allowed: Watched, depth: string): Sighting[] {
  const name = article.slug;
  const sightings: Sighting[] = [
    {
      what: `${depth} headline of ${name}`,
      seen: found.headline,
      allowed: allowed.headlines(article),
    },
  ];
  if (found.section !== undefined) {
    sightings.push({
      what: `${depth} section of ${name}`,
      seen: found.section?.name,
      allowed: allowed.sectionNames(article),
    });
  }
  if (found.captions !== undefined) {
    const [caption] = found.captions;
    sightings.push({
      what: `${depth} caption of ${name}`,
      seen: caption?.caption ?? null,
      allowed: allowed.captions(article),
    });
    if (caption?.image !== undefined) {
      sightings.push({
        what: `${depth} picture of ${name}`,
        seen: caption.image?.alternativeText ?? null,
        allowed: allowed.alternativeTexts(article),
      });
    }
  }
  return sightings;
}

/** Strapi refuses a question for what the asker may not read. */
const refused = (path: string, allowed: Watched): Sighting[] => [
  { what: `${path} refused`, seen: false, allowed: allowed.allowances() },
];

const isThere = (article: Article, seen: boolean, allowed: Watched, depth: string): Sighting => ({
  what: `${depth} presence of ${article.slug}`,
  seen,
  allowed: allowed.mayBe(article),
});

function one(path: string, article: Article, absent: number): Endpoint {
  return {
    path,
    look: (paper) => {
      const allowed = watchAll(paper);
      return (answer) => {
        if (answer.status === 400) return refused(path, allowed);
        if (answer.status !== 200 && answer.status !== absent) {
          return [{ what: `status of ${path}`, seen: answer.status, allowed: [200, absent] }];
        }
        const there = isThere(article, answer.status === 200, allowed, path);
        if (answer.status !== 200) return [there];
        const { data } = bodyOf(answer);
        const sightings = [there, ...sightingsOf(article, data, allowed, path)];
        if (article.related && data.related !== undefined) {
          sightings.push({
            what: `${path} related`,
            seen: data.related[0]?.headline ?? null,
            allowed: allowed.headlines(article.related),
          });
        }
        return sightings;
      };
    },
  };
}

function list(path: string, includes: (section: number) => boolean = () => true): Endpoint {
  return {
    path,
    look: (paper) => {
      const allowed = watchAll(paper);
      return (answer) => {
        if (answer.status === 400) return refused(path, allowed);
        const { data } = bodyOf(answer);
        return paper.articles.flatMap((article) => {
          const found = data.find((each: Body) => each.documentId === article.documentId);
          const may = allowed
            .headlines(article)
            .flatMap((headline) =>
              allowed.sections(article).map((section) => headline !== null && includes(section))
            );
          return [
            { what: `${path} presence of ${article.slug}`, seen: !!found, allowed: may },
            ...(found ? sightingsOf(article, found, allowed, path) : []),
          ];
        });
      };
    },
  };
}

/** Every way to read this paper, those over relations two steps away among them. */
export function endpointsOf({ articles, sections }: Paper): Endpoint[] {
  const [firstSection] = sections;
  const endpoints: Endpoint[] = articles.flatMap((article) => [
    one(`/api/articles/by-slug/${article.slug}`, article, 410),
    one(
      `/api/articles/${article.documentId}?populate[captions][populate]=image&populate[section]=true&populate[related]=true`,
      article,
      404
    ),
    captionEndpoint(article),
    jsonLdEndpoint(article),
  ]);
  endpoints.push(
    list('/api/articles?populate=section&pagination[pageSize]=100'),
    list('/api/articles?populate[captions][populate]=image&pagination[pageSize]=100'),
    list(
      `/api/articles?filters[section][documentId]=${firstSection?.documentId}&populate=section&pagination[pageSize]=100`,
      (section) => section === 0
    ),
    sectionEndpoint(),
    listing('/api/feeds/paper.json?pageSize=100', ({ items }: Body) =>
      items.map((each: Body) => [each.url, each.title])
    ),
    listing('/api/ninjs/paper?pageSize=100', ({ associations = [] }: Body) =>
      associations.map((each: Body) => [
        each.altIds.find(({ role }: Body) => role === 'documentId')?.value,
        each.headlines.find(({ role }: Body) => role === 'main')?.value,
      ])
    ),
    listing('/api/feeds/paper.rss?pageSize=100', (text: string) =>
      elementsIn(text, 'item').map((item) => [textIn(item, 'link'), textIn(item, 'title')])
    ),
    listing('/api/sitemaps/paper/news.xml', (text: string) =>
      elementsIn(text, 'url').map((url) => [textIn(url, 'loc'), textIn(url, 'news:title')])
    )
  );
  return endpoints;
}

/** A caption, its article and that article's section: two relations away. */
function captionEndpoint(article: Article): Endpoint {
  const path = `/api/image-captions/${article.caption.documentId}?populate[article][populate]=section&populate[image]=true`;
  return {
    path,
    look: (paper) => {
      const allowed = watchAll(paper);
      return (answer) => {
        if (answer.status === 403)
          return [{ what: path, seen: false, allowed: allowed.allowances() }];
        const seen = answer.status === 200 ? bodyOf(answer).data : null;
        const sightings: Sighting[] = [
          { what: `${path} allowed`, seen: true, allowed: allowed.allowances() },
          { what: `${path} text`, seen: seen?.caption ?? null, allowed: allowed.captions(article) },
        ];
        if (!seen) return sightings;
        sightings.push(isThere(article, !!seen.article, allowed, path));
        if (seen.article) sightings.push(...sightingsOf(article, seen.article, allowed, path));
        return sightings;
      };
    },
  };
}

/** The sections with their articles and captions of these. */
function sectionEndpoint(): Endpoint {
  const path = '/api/sections?populate[articles][populate]=captions';
  return {
    path,
    look: (paper) => {
      const allowed = watchAll(paper);
      return (answer) => {
        if (answer.status === 400) return refused(path, allowed);
        const { data } = bodyOf(answer);
        return paper.sections.flatMap((section, index) => {
          const found = data.find((each: Body) => each.documentId === section.documentId);
          const sightings: Sighting[] = [
            { what: `${path} name of ${index}`, seen: found.name, allowed: allowed.names(index) },
          ];
          for (const article of paper.articles) {
            const inside = found.articles.find(
              (each: Body) => each.documentId === article.documentId
            );
            sightings.push({
              what: `${path} presence of ${article.slug} in ${index}`,
              seen: !!inside,
              allowed: allowed
                .headlines(article)
                .flatMap((headline) =>
                  allowed.sections(article).map((each) => headline !== null && each === index)
                ),
            });
            if (inside) sightings.push(...sightingsOf(article, inside, allowed, path));
          }
          return sightings;
        });
      };
    },
  };
}

/** The elements of a name in a document of ours, in which none stands in its like. */
const elementsIn = (xml: string, name: string): string[] =>
  xml.match(new RegExp(`<${name}[ >].*?</${name}>`, 'gs')) ?? [];

const textIn = (element: string, name: string): string | undefined =>
  new RegExp(`<${name}[^>]*>(.*?)</${name}>`, 's').exec(element)?.[1];

/**
 * A list in another format.
 *
 * @param read gives each story as its address or document identifier, and its headline
 */
function listing(path: string, read: (answer: Body) => Body[][]): Endpoint {
  return {
    path,
    look: (paper) => {
      const allowed = watchAll(paper);
      return (answer) => {
        if (answer.status === 403) return refused(path, allowed);
        const text = answer.body.toString('utf8');
        const entries = read(text.startsWith('{') ? JSON.parse(text) : text);
        return paper.articles.flatMap((article) => {
          const names = [article.documentId, `${PAPER_SITE}/${article.slug}`];
          const found = entries.find(([name]) => names.includes(name));
          return [
            isThere(article, !!found, allowed, path),
            ...(found
              ? [
                  {
                    what: `${path} headline of ${article.slug}`,
                    seen: found[1],
                    allowed: allowed.headlines(article),
                  },
                ]
              : []),
          ];
        });
      };
    },
  };
}

/** What search engines read of an article: its section and its picture's caption in their words. */
function jsonLdEndpoint(article: Article): Endpoint {
  const path = `/api/articles/by-slug/${article.slug}/json-ld`;
  return {
    path,
    look: (paper) => {
      const allowed = watchAll(paper);
      return (answer) => {
        if (answer.status === 403) return refused(path, allowed);
        if (answer.status !== 200 && answer.status !== 410) {
          return [{ what: `status of ${path}`, seen: answer.status, allowed: [200, 410] }];
        }
        const there = isThere(article, answer.status === 200, allowed, path);
        if (answer.status !== 200) return [there];
        const { headline, articleSection, image } = newsArticleIn(bodyOf(answer));
        return [
          there,
          ...sightingsOf(
            article,
            {
              headline,
              section: { name: [articleSection].flat()[0] },
              captions: [image ?? []].flat(),
            },
            allowed,
            path
          ),
        ];
      };
    },
  };
}

/** The story in a JSON-LD document, alone or in its graph. */
const newsArticleIn = (document: Body): Body =>
  [document['@graph'] ?? document].flat().find((each: Body) => each['@type'] === 'NewsArticle');
