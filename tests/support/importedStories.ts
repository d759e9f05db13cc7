import type { ReadItem } from '../../src/server/archive/reader';
import { newReadCaption, newStory, textPart, type Story } from '../../src/server/archive/story';

const OUTLET = { name: 'The Harbour Post' };

const PARAGRAPHS = [
  'The ferry to the islands stood still for a second day while the harbour office waited for a part that had been ordered in the spring.',
  'Ida Holm of the harbour office said in Lindhaven that the part would come on Thursday.',
  'People on the quay read yesterday’s paper again.',
];

/** Stories of each kind that a source may hold, which are told apart by a number. */
export function importedStories(first: number, count: number): Story[] {
  return Array.from({ length: count }, (_each, index) => storyOf(first + index));
}

function storyOf(number: number): Story {
  const kinds = [
    plain,
    illustrated,
    full,
    twin,
    draft,
    withdrawn,
    arabic,
    old,
    gallery,
    draftWithPictures,
  ];
  return (kinds[number % kinds.length] ?? plain)(number);
}

const base = (number: number): Partial<Story> & Pick<Story, 'headline'> => ({
  id: `story-${number}`,
  url: `https://old.example/2019/05/ferry-${number}/`,
  headline: `Ferry stands still for day ${number}`,
  locale: 'en',
  outlet: OUTLET,
  sectionTrail: ['News', 'Coast'],
  publishedAt: `2019-05-${String(1 + (number % 28)).padStart(2, '0')}T08:30:00Z`,
  parts: [textPart(PARAGRAPHS)],
});

const plain = (number: number): Story => newStory(base(number));

const illustrated = (number: number): Story =>
  newStory({
    ...base(number),
    parts: [
      textPart(PARAGRAPHS.slice(0, 1)),
      { type: 'figure', caption: 0 },
      textPart(PARAGRAPHS.slice(1)),
      { type: 'figure', caption: 1 },
    ],
    captions: [
      newReadCaption({
        caption: `Ida Holm at the quay in Lindhaven on day ${number}.`,
        altText: 'A woman at a quay',
        creditLine: 'Mary Quill / Harbour Press',
        creator: 'Mary Quill',
        city: 'Lindhaven',
        dateCreated: '2019-05-01',
        personsShown: ['Ida Holm'],
        picture: { url: null, file: `ferry-${number % 3}.png` },
      }),
      newReadCaption({ caption: `The quay on day ${number}.`, picture: null, isFilePhoto: true }),
    ],
  });

const full = (number: number): Story =>
  newStory({
    ...base(number),
    slug: `ferry-still-${number}`,
    slugline: 'FERRY',
    kicker: 'Harbour',
    standfirst: 'What the harbour office says, and when the part comes.',
    by: 'Ida Holm and Jo Berg',
    authors: [
      { name: 'Ida Holm', uri: 'https://old.example/ida', role: 'Reporter' },
      { name: 'Jo Berg', uri: null, role: null },
    ],
    dateline: 'LINDHAVEN',
    located: 'Lindhaven',
    infoSources: ['Harbour office'],
    subjects: [{ name: 'Ferries', uri: 'medtop:20000001' }],
    people: [{ name: 'Ida Holm', uri: null }],
    places: [{ name: 'Lindhaven', uri: null }],
    urgency: 3,
    related: [
      `story-${number - 1}`,
      `https://old.example/2019/05/ferry-${number - 2}/`,
      `story-${number + 2}`,
      'https://elsewhere.example/another',
    ],
    edNote: 'Ask about the part.',
    modifiedAt: '2020-01-02T10:00:00Z',
    corrections: [
      { type: 'correction', text: 'It was Tuesday.', date: '2019-06-02' },
      { type: 'clarification', text: 'The part is a pump.', date: null },
    ],
    parts: [
      textPart(PARAGRAPHS),
      { type: 'quote', text: 'We wait.', attribution: 'Ida Holm', source: null },
      { type: 'embed', url: 'https://video.example/watch/1', title: 'The quay' },
      {
        type: 'text',
        blocks: [
          { type: 'heading', level: 2, children: [{ type: 'text', text: 'What is known' }] },
          {
            type: 'list',
            format: 'unordered',
            children: [{ type: 'list-item', children: [{ type: 'text', text: 'A pump' }] }],
          },
          {
            type: 'paragraph',
            children: [
              { type: 'text', text: 'See ', bold: true },
              {
                type: 'link',
                url: 'https://office.example/',
                children: [{ type: 'text', text: 'the office' }],
              },
            ],
          },
        ],
      },
    ],
  });

/** Pictures that stand in other stories too, one that is missing, and words that others have. */
const gallery = (number: number): Story =>
  newStory({
    ...base(number),
    // The draft before it.
    related: [`story-${number - (number % 10) + 4}`, `story-${number + 5}`],
    parts: [textPart(PARAGRAPHS), { type: 'figure', caption: 0 }],
    captions: [
      newReadCaption({
        caption: 'The harbour of Lindhaven. Photo: Mary Quill',
        picture: { url: null, file: 'harbour.png' },
      }),
      newReadCaption({ caption: 'The harbour of Lindhaven at night.', picture: null }),
      newReadCaption({
        caption: `The ferry “Storm” on day ${number}, in the harbour of Oslo, Norway, on Friday.`,
        picture: { url: null, file: `ferry-${number % 5}.png` },
        role: 'gallery',
      }),
    ],
  });

const draftWithPictures = (number: number): Story => ({ ...gallery(number), state: 'draft' });

/** Of one headline with others. */
const twin = (number: number): Story =>
  newStory({
    ...base(number),
    headline: 'Weather',
    url: `https://old.example/?p=${number}`,
    sectionTrail: ['Weather'],
  });

const draft = (number: number): Story => newStory({ ...base(number), state: 'draft' });

const withdrawn = (number: number): Story => newStory({ ...base(number), state: 'withdrawn' });

const arabic = (number: number): Story =>
  newStory({
    ...base(number),
    locale: 'ar',
    headline: `العبارة متوقفة ${number}`,
    sectionTrail: ['News'],
    parts: [textPart(['توقفت العبارة إلى الجزر ليوم ثان.'])],
  });

/** As a weekly has them: a bare day, a short story, no section. */
const old = (number: number): Story =>
  newStory({
    ...base(number),
    url: `https://old.example/ferry-stands-still-${number}/`,
    sectionTrail: [],
    publishedAt: '1998-03-07',
    parts: [textPart(['It blew.'])],
  });

export async function* asItems(stories: readonly Story[]): AsyncGenerator<ReadItem> {
  for (const [index, story] of stories.entries()) {
    yield await Promise.resolve({ place: `item ${index + 1}`, story });
  }
}
