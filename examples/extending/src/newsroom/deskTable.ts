import type { Story, StoryReader } from 'strapi-plugin-newsroom/strapi-server';

type NewStory = (known: Partial<Story> & { headline: string }) => Story;

/** Tables that the desk of another house exports: a story a line, "headline;by;text". */
export const deskTable = (newStory: NewStory): StoryReader => ({
  format: 'desk-table',
  title: 'a table of the desk',
  recognises: (head) => head.startsWith('headline;by;text'),
  async *read(file, { locale }) {
    const [, ...lines] = (await file.bytes()).toString('utf8').split(/\r?\n/);
    for (const [index, line] of lines.entries()) {
      const place = `line ${index + 2}`;
      if (line === '') continue;
      const [headline = '', by = '', ...rest] = line.split(';');
      if (headline === '') {
        yield { place, refused: { rule: 'no-headline', message: 'The line has no headline.' } };
        continue;
      }
      const text = [{ type: 'text' as const, text: rest.join(';') }];
      const parts = [
        { type: 'text' as const, blocks: [{ type: 'paragraph' as const, children: text }] },
      ];
      yield { place, story: newStory({ headline, by: by || null, locale: locale ?? null, parts }) };
    }
  },
});
