import type { Caption, Picture, PublishedStory } from '../../src/server/delivery';
import type { ExportedStory } from '../../src/server/archive/export/exportFormat';
import { fileOfStory } from '../../src/server/archive/export/fileOfStory';
import { plainStory } from '../../src/server/archive/export/plainStory';

const pictureOf = (fileId: number, known: Partial<Picture> = {}): Picture => ({
  fileId,
  url: `https://cms.tidewater.example/uploads/file_${fileId}.jpg?v=1`,
  mimeType: 'image/jpeg',
  width: 1200,
  height: 800,
  size: 240_000,
  renditions: {},
  ...known,
});

export const captionOf = (key: string, known: Partial<Caption> = {}): Caption => ({
  documentId: `caption-${key}`,
  key,
  role: 'inline',
  caption: `Boats at the ${key} quay`,
  altText: null,
  extendedDescription: null,
  creator: null,
  creditLine: null,
  copyrightNotice: null,
  usageTerms: null,
  webStatementOfRights: null,
  licensorUrl: null,
  dateCreated: null,
  city: null,
  country: null,
  countryCode: null,
  personsShown: [],
  isFilePhoto: false,
  digitalSourceType: null,
  picture: pictureOf(key.length),
  ...known,
});

const OUTLET: NonNullable<PublishedStory['outlet']> = {
  documentId: 'outlet-1',
  name: 'The Tidewater & Sons',
  slug: 'tidewater',
  language: 'en',
  address: 'https://tidewater.example',
  timeZone: 'Europe/Oslo',
  formerAddresses: [],
  logo: null,
  usageTerms: {
    copyrightNotice: '© The Tidewater',
    robotsRules: null,
    tdmReservation: null,
    tdmPolicy: null,
    rslPermits: [],
    rslProhibits: [],
    rslPayment: null,
    rslPaymentUrl: null,
    rslServer: null,
    rslTerms: null,
  },
};

/** A published story of which nothing is known but what is given. */
export const publishedStory = (known: Partial<PublishedStory> = {}): PublishedStory => {
  const slug = known.slug ?? 'pier-reopens';
  const locale = known.locale ?? 'en';
  return {
    documentId: `document-${slug}`,
    uri: `tag:tidewater.example,2026-10-14:article/${slug}/${locale}`,
    locale,
    headline: 'Pier reopens after a year',
    slugline: null,
    kicker: null,
    standfirst: null,
    slug,
    body: [{ kind: 'text', blocks: [paragraph('The pier is open again.')] }],
    textPictures: {},
    by: null,
    authors: [],
    dateline: null,
    located: null,
    infoSources: [],
    subjects: [],
    people: [],
    places: [],
    corrections: [],
    urgency: null,
    firstPublishedAt: new Date('2026-10-14T21:30:00.000Z'),
    publicationDay: '2026-10-14',
    contentModifiedAt: new Date('2026-10-14T21:30:00.000Z'),
    canonicalUrl: `https://tidewater.example/${locale}/${slug}`,
    wordCount: 5,
    outlet: OUTLET,
    sectionTrail: [
      { documentId: 'section-news', name: 'News', slug: 'news' },
      { documentId: 'section-harbour', name: 'Harbour & Sea', slug: 'harbour' },
    ],
    captions: [],
    related: [],
    localizations: [],
    ...known,
  };
};

export const inline = (text: string, marks: object = {}) => ({ type: 'text', text, ...marks });

export const paragraph = (...children: Array<string | object>) => ({
  type: 'paragraph',
  children: children.map((child) => (typeof child === 'string' ? inline(child) : child)),
});

const item = (text: string) => ({ type: 'list-item', children: [inline(text)] });

/** A story with all that a format may be asked to hold. */
export function fullStory(): PublishedStory {
  const lead = captionOf('north', {
    role: 'lead',
    caption: 'Boats <i>at rest</i> & waiting',
    altText: 'A "quay" with two boats',
    creator: 'Jon Berg',
    creditLine: 'Jon Berg/Harbour Press',
    copyrightNotice: '© Harbour Press 2026',
    usageTerms: 'Editorial use only',
    dateCreated: '2026-10-13',
    city: 'Lindhaven',
    country: 'Norway',
    countryCode: 'NO',
    personsShown: [{ name: 'Paul Adler', uri: null }],
    isFilePhoto: true,
  });
  const quay = captionOf('quay', { caption: 'The quay from above', creditLine: 'Harbour Press' });
  const gallery = [1, 2].map((number) =>
    captionOf(`gallery-${'x'.repeat(number)}`, { role: 'gallery', caption: `Step ${number}` })
  );
  return publishedStory({
    headline: 'Mayor </script> says "no" & <b>leaves</b> ]]>',
    slug: 'mayor-says-no',
    slugline: 'COUNCIL-MAYOR',
    kicker: 'Council: live',
    standfirst: 'The vote is "off" - for now & <ever>.',
    by: 'Ida Holm',
    authors: [{ name: 'Ida Holm', uri: 'https://tidewater.example/ida', role: 'Reporter' }],
    dateline: 'LINDHAVEN, October 14',
    located: 'Lindhaven',
    infoSources: [{ name: 'Council minutes', uri: null }],
    subjects: [
      { name: 'Local politics', uri: 'http://cv.iptc.org/newscodes/mediatopic/20000593' },
      { name: 'yes', uri: null },
    ],
    people: [{ name: 'Paul Adler', uri: null }],
    places: [{ name: 'Lindhaven', uri: 'https://places.example/lindhaven' }],
    urgency: 3,
    contentModifiedAt: new Date('2026-10-15T08:30:00.000Z'),
    corrections: [
      {
        type: 'correction',
        text: 'It was Monday & not <Tuesday>.',
        date: new Date('2026-10-15T08:30:00.000Z'),
        target: null,
      },
    ],
    captions: [lead, quay, ...gallery],
    body: [
      {
        kind: 'text',
        blocks: [
          paragraph(
            'Nobody voted ',
            inline('on Monday', { bold: true }),
            ', the mayor <said> & left.'
          ),
          paragraph('Two lines\nin one & -- a dash.', {
            type: 'link',
            url: 'https://council.example/a?b=1&c="2"--x',
            children: [inline('The minutes', { italic: true })],
          }),
          { type: 'heading', level: 2, children: [inline('What # comes next')] },
          {
            type: 'list',
            format: 'unordered',
            children: [
              item('First'),
              {
                type: 'list',
                format: 'ordered',
                indentLevel: 1,
                children: [item('Deeper'), item('Deepest 1. no list')],
              },
              item('Second'),
            ],
          },
          {
            type: 'code',
            language: 'plaintext',
            children: [inline('if (a < b && c) { "x" }\n```')],
          },
        ],
      },
      { kind: 'figure', caption: quay },
      { kind: 'quote', text: 'No, and that is <final>.', attribution: 'The mayor', source: null },
      { kind: 'embed', url: 'https://www.youtube.com/watch?v=abcdefghijk', title: null },
      {
        kind: 'text',
        blocks: [paragraph('1. This is *no* list_of_things.'), paragraph('# nor a heading')],
      },
    ],
  });
}

/** A story that is read from right to left. */
export const arabicStory = (): PublishedStory =>
  publishedStory({
    locale: 'ar',
    slug: 'al-jisr',
    headline: 'الجسر يُفتح من جديد',
    standfirst: 'بعد عام من الانتظار',
    by: 'ليلى هولم',
    authors: [{ name: 'ليلى هولم', uri: null, role: null }],
    sectionTrail: [{ documentId: 'section-news', name: 'الأخبار', slug: 'news' }],
    body: [{ kind: 'text', blocks: [paragraph('فُتح الجسر أمام الناس صباح اليوم.')] }],
  });

/** A story as the writers of formats get it, its pictures copied. */
export function exported(
  published: PublishedStory,
  { state = 'published', isDated = true }: { state?: 'published' | 'draft'; isDated?: boolean } = {}
): ExportedStory {
  const { story, pictures } = plainStory(published, state, isDated);
  const captions = story.captions.map((caption, index) => ({
    ...caption,
    picture: caption.picture && {
      ...caption.picture,
      file: pictures[index] ? `pictures/0a/0a${pictures[index].fileId}.jpg` : null,
    },
  }));
  return {
    story: { ...story, captions },
    published,
    pictures,
    path: fileOfStory(published, isDated),
  };
}
