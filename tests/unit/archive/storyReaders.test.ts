import type { StoryReader } from '../../../src/server/archive/reader';
import { fileInMemory, readerFor } from '../../../src/server/archive/source';
import { StoryReaders } from '../../../src/server/archive/storyReaders';

const table: StoryReader = {
  format: 'desk-table',
  title: 'a table of the desk',
  recognises: (head) => head.startsWith('headline;'),
  read: async function* () {},
};

describe('readers of stories that a project adds', () => {
  const all = new StoryReaders();
  all.add(table);
  const readers = all.all();

  it('are asked before those of the newsroom', () => {
    const file = fileInMemory(
      Buffer.from('headline;by;text\nFerry talks;Ida Holm;They begin.\n'),
      'a.csv'
    );
    expect(readerFor(file, { readers }).format).toBe('desk-table');
    expect(
      readerFor(fileInMemory(Buffer.from('{"nothing":1}'), 'a'), { format: 'desk-table', readers })
        .format
    ).toBe('desk-table');
  });

  it.each(['wxr', 'desk-table', 'Desk'])('are refused by the format "%s"', (format) => {
    expect(() => all.add({ ...table, format })).toThrow(`"${format}"`);
  });
});
