import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { PictureJudge } from '../../../src/server/picture/pictureJudge';
import { makePicture } from '../../support/madePictures';

describe('what a file of the Media Library is', () => {
  let folder: string;
  const file = { id: 1, documentId: 'quay', url: '/quay.jpg', provider: 'local' };

  beforeAll(async () => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'newsroom-judge-'));
    writeFileSync(path.join(folder, 'quay.jpg'), await makePicture());
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('is not held against the picture where the database refuses to note it', async () => {
    const strapi = { dirs: { static: { public: folder } } } as unknown as Core.Strapi;
    let refuses = true;
    const judge = new PictureJudge(strapi, {
      confirm: () => Promise.resolve(),
      remember: () => (refuses ? Promise.reject(new Error('Deadlock')) : Promise.resolve()),
    });
    await expect(judge.of([file], [])).rejects.toThrow('Deadlock');
    refuses = false;
    expect((await judge.of([file], [])).get(1)).toMatchObject({ known: true });
  });
});
