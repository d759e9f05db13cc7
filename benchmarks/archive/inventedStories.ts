import type { ReadItem } from '../../src/server/archive/reader';
import { newReadCaption, newStory, textPart, type Story } from '../../src/server/archive/story';

const SENTENCES = [
  'The ferry to the islands stood still for a second day while the harbour office waited for a part that had been ordered in the spring.',
  'Ida Holm of the harbour office said in Lindhaven on Tuesday that the part would come before the week was out.',
  'On the quay people read yesterday’s paper again, and the baker gave away what he had not sold.',
  'The council had put off the purchase of a second pump three times, as its minutes of March show.',
  'Jo Berg, who keeps the lighthouse, wrote in the log that the wind had turned at noon.',
  'Nobody was hurt when the mooring gave way, the coast guard said.',
];

/** A story as an archive has it: some 300 words, two captions, an author and two sections. */
function storyOf(number: number): Story {
  const paragraph = (at: number) =>
    [0, 1, 2].map((each) => SENTENCES[(number + at + each) % SENTENCES.length]).join(' ');
  return newStory({
    id: `invented-${number}`,
    url: `https://old.example/2019/05/ferry-${number}/`,
    locale: 'en',
    headline: `Ferry stands still for day ${number} of the year`,
    standfirst: SENTENCES[number % SENTENCES.length] ?? null,
    by: 'Ida Holm',
    authors: [{ name: 'Ida Holm', uri: null, role: null }],
    located: 'Lindhaven',
    outlet: { name: 'The Harbour Post' },
    sectionTrail: ['News', `Coast ${number % 12}`],
    subjects: [{ name: 'Ferries', uri: null }],
    publishedAt: new Date(Date.UTC(2001, 0, 1) + number * 3_600_000).toISOString(),
    parts: [
      textPart([0, 1, 2].map(paragraph)),
      { type: 'figure', caption: 0 },
      textPart([3, 4].map(paragraph)),
    ],
    captions: [0, 1].map((each) =>
      newReadCaption({
        caption: `Ida Holm at the quay of Lindhaven on day ${number}, picture ${each + 1}.`,
        creditLine: 'Mary Quill / Harbour Press',
      })
    ),
  });
}

/** Invented stories from a number on. */
export async function* inventedStories(first: number, count: number): AsyncGenerator<ReadItem> {
  for (let number = first; number < first + count; number += 1) {
    yield await Promise.resolve({ place: `story ${number}`, story: storyOf(number) });
  }
}
