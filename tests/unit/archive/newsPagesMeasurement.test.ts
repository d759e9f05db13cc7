import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { measureNewsPages } from '../../../benchmarks/archive/newsPages';
import { floodPage, PARAGRAPHS } from '../../support/pages';

describe('measuring the reader of news pages', () => {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'news-pages-'));
  afterAll(() => fs.rmSync(dir, { recursive: true }));

  it('counts what was read right, refused and missed', () => {
    fs.writeFileSync(path.join(dir, 'flood.txt'), floodPage(['www.coastwire.example']));
    fs.writeFileSync(path.join(dir, 'text.txt'), PARAGRAPHS.join('\n\n'));
    const labels = {
      'flood.txt': {
        lang: 'en',
        headline: 'Lindhaven calls for a survey of the river mouth after floods',
        section_trail: ['News', 'Coast'],
        dateline_place: null,
        captions: [{ text: 'Harbour council spokeswoman Ida Brandt', credit: null }],
        mirrors: ['www.coastwire.example', 'other.example'],
      },
      'text.txt': {
        lang: 'en',
        headline: null,
        section_trail: [],
        dateline_place: null,
        captions: [],
      },
    };
    fs.writeFileSync(path.join(dir, 'expected.json'), JSON.stringify(labels));
    const measured = measureNewsPages(dir);
    expect(measured).toMatchObject({
      pages: 2,
      headlines: { right: 1, of: 1 },
      refusals: { right: 1, of: 1 },
      sectionTrails: { right: 1, of: 1 },
      captionTexts: { right: 1, of: 1 },
      falseCaptions: 1,
      mirrors: { right: 1, of: 2 },
      falseMirrors: 0,
    });
    expect(measured.misses.map(({ what }) => what)).toEqual(['false caption', 'mirror']);
  });
});
