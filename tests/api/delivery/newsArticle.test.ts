/** @database any */

import { startNewsroom, type Newsroom } from '../../support/newsroom';
import { buildStoryWorld } from '../../support/storyWorld';
import { expandJsonLd, newsArticleFaults } from '../../support/structuredData';

const HEADLINE = 'Mayor </script> says "no" & <b>leaves</b>';
const PAGE = 'https://courier.example/en/harbour/mayor-says-no';

describe('a story as JSON-LD', () => {
  let newsroom: Newsroom;
  beforeAll(async () => {
    newsroom = await startNewsroom({ locales: ['ar'] });
    await buildStoryWorld(newsroom);
  });
  afterAll(() => newsroom.stop());

  const read = (path: string) => newsroom.read(`/api${path}`);
  const found = async (path: string) => {
    const { status, body } = await read(path);
    if (status !== 200) throw new Error(`${path}: ${status} ${JSON.stringify(body)}`);
    return body;
  };
  const AT = '/articles/by-slug/mayor-says-no/json-ld';

  it('is a NewsArticle with all that the newsroom knows of a story and its pictures', async () => {
    const answer = await read(AT);
    expect(answer.headers.get('content-type')).toBe('application/ld+json; charset=utf-8');
    const article = answer.body;
    expect(article).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      headline: HEADLINE,
      alternativeHeadline: 'Council',
      description: 'The vote is off.',
      url: PAGE,
      mainEntityOfPage: {
        '@type': 'WebPage',
        '@id': PAGE,
        breadcrumb: {
          '@type': 'BreadcrumbList',
          itemListElement: [
            { position: 1, name: 'The Courier & Sons', item: 'https://courier.example' },
            { position: 2, name: HEADLINE, item: PAGE },
          ],
        },
      },
      author: [{ '@type': 'Person', name: 'Ida Holm', jobTitle: 'Reporter' }],
      creditText: 'By Ida Holm in Lindhaven',
      publisher: {
        '@type': 'NewsMediaOrganization',
        name: 'The Courier & Sons',
        logo: { '@type': 'ImageObject', contentUrl: expect.stringMatching(/^http.*\.png\?v=\d+$/) },
      },
      articleSection: ['News', 'Harbour'],
      dateline: 'LINDHAVEN, October 14',
      correction: [
        { '@type': 'CorrectionComment', name: 'retraction', text: 'He stayed.' },
        { '@type': 'CorrectionComment', name: 'correction', text: 'It was Monday.' },
      ],
      creativeWorkStatus: 'Retracted',
      isBasedOn: [{ '@type': 'CreativeWork', name: 'Council minutes' }],
      inLanguage: 'en',
      wordCount: 5,
      workTranslation: [{ inLanguage: 'ar', headline: 'العمدة يقول لا' }],
    });
    expect(new Date(article.datePublished).toISOString()).toBe(article.datePublished);
    expect(new Date(article.dateModified).toISOString()).toBe(article.dateModified);
    expect(article.image).toHaveLength(2);
    expect(article.image[0]).toMatchObject({
      '@type': 'ImageObject',
      contentUrl: expect.stringMatching(/^http.*\/uploads\//),
      caption: 'The quay <i>on Monday</i>',
      description: 'A quay with two boats',
      creditText: 'Jon Berg/Harbour Press',
      creator: { '@type': 'Person', name: 'Jon Berg' },
      copyrightNotice: '© Harbour Press 2026',
      license: 'https://harbour.example/rights',
      acquireLicensePage: 'https://harbour.example/license',
      width: { '@type': 'QuantitativeValue', value: 120, unitCode: 'E37' },
      height: { '@type': 'QuantitativeValue', value: 80, unitCode: 'E37' },
      representativeOfPage: true,
    });
  });

  it('does not end the script element it stands in', async () => {
    const response = await fetch(`${newsroom.url}/api${AT}`);
    const text = await response.text();
    expect(text).not.toMatch(/[<>&]/);
    expect(JSON.parse(text).headline).toBe(HEADLINE);
  });

  it('is valid by schema.org’s vocabulary and as JSON-LD, full and empty, in every language', async () => {
    const all = await Promise.all(
      [
        AT,
        '/articles/by-slug/pier-closed/json-ld',
        '/articles/by-slug/al-umda/json-ld?locale=ar',
      ].map(found)
    );
    expect(newsArticleFaults(all)).toEqual([]);
    for (const each of all) {
      const [expanded] = await expandJsonLd(each);
      expect(expanded?.['@type']).toEqual(['https://schema.org/NewsArticle']);
    }
    // The validator sees what is wrong.
    expect(newsArticleFaults([{ ...all[0], breadcrumb: {} }])).not.toEqual([]);
    expect(newsArticleFaults([{ ...all[0], wordCount: { no: 1 } }])).not.toEqual([]);
  }, 120_000);
});
