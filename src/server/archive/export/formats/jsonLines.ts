import type { ExportFormat } from '../exportFormat';

const FILE = 'stories.jsonl';

/** Each story whole, in the archive's own fields, a line each. */
export const jsonLinesFormat: ExportFormat = {
  name: 'jsonl',
  title: 'JSON lines with pictures',
  takesPictures: true,
  async open(folder) {
    const file = await folder.open(FILE);
    return {
      write: ({ story }) => file.write(`${JSON.stringify(story)}\n`),
      end: () => file.close(),
    };
  },
};
