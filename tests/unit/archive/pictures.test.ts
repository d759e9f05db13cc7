import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { filePictures, firstOf, webPictures } from '../../../src/server/archive/pictures';

const PIXEL = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
const at = (url: string | null, file: string | null = null) => ({ url, file });

describe('the pictures of stories that are imported', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pictures-'));
  const beside = path.join(folder, 'quay.png');
  const asked: string[] = [];
  const server = http.createServer((request, response) => {
    asked.push(`${request.url} ${request.headers['user-agent']}`);
    if (request.url === '/moved.png') {
      response.writeHead(302, { location: '/a%20quay.png' }).end();
    } else if (request.url === '/a%20quay.png') response.end(PIXEL);
    else response.writeHead(404).end();
  });
  let base: string;
  beforeAll(async () => {
    fs.writeFileSync(beside, PIXEL);
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(async () => {
    fs.rmSync(folder, { recursive: true });
    await new Promise((done) => server.close(done));
  });
  const anywhere = webPictures(() => true);

  it('are read from beside them', async () => {
    expect(await filePictures.open(at(null, beside))).toEqual({ bytes: PIXEL, name: 'quay.png' });
    expect(await filePictures.open(at(null, path.join(folder, 'none.png')))).toEqual({
      fault: 'There is no file "none.png" beside the story.',
    });
  });

  it('are fetched from the web, where they were moved to as well, and named by their address', async () => {
    expect(await anywhere.open(at(`${base}/moved.png`))).toEqual({
      bytes: PIXEL,
      name: 'a quay.png',
    });
    expect(asked).toEqual(['/moved.png newsroom-import', '/a%20quay.png newsroom-import']);
  });

  it('are not fetched from the network of whoever imports', async () => {
    asked.length = 0;
    const opened = await webPictures().open(at(`${base}/a%20quay.png`));
    expect(opened).toEqual({ fault: expect.stringContaining('no public address') });
    expect(asked).toEqual([]);
  });

  it.each([
    ['an address where nothing is', () => `${base}/none.png`, 'answers 404'],
    ['no address of the web', () => 'file:///etc/hostname', 'no address on the web'],
    ['no address', () => null, 'no address on the web'],
  ])('say why there are none at %s', async (_what, url, fault) => {
    expect(await anywhere.open(at(url()))).toEqual({ fault: expect.stringContaining(fault) });
  });

  it('come from the first place that has them, or say of each why not', async () => {
    const both = firstOf([filePictures, anywhere]);
    const url = `${base}/a%20quay.png`;
    expect(await both.open(at(url, beside))).toMatchObject({ name: 'quay.png' });
    expect(await both.open(at(url, path.join(folder, 'none.png')))).toMatchObject({
      name: 'a quay.png',
    });
    expect(await both.open(at(`${base}/none.png`, path.join(folder, 'none.png')))).toEqual({
      fault: `There is no file "none.png" beside the story. ${base}/none.png answers 404.`,
    });
  });
});
