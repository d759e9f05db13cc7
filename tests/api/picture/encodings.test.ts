/** @database any */

import iconv from 'iconv-lite';
import { describedByExif, list, makePicture } from '../../support/madePictures';
import { startNewsroom, type Newsroom } from '../../support/newsroom';
import { storedFacts, uploadBytes } from '../../support/uploads';

const CAPTION_ABSTRACT = 120;
const BY_LINE = 80;
const CITY = 90;
const HEADLINE = 105;

const LATIN_1 = Buffer.from([0x1b, 0x2e, 0x41]);
const CYRILLIC = Buffer.from([0x1b, 0x2d, 0x4c]);

describe('what a picture says about itself', () => {
  let newsroom: Newsroom;
  beforeAll(async () => {
    newsroom = await startNewsroom();
  });
  afterAll(() => newsroom.stop());

  const saidBy = async (bytes: Buffer) =>
    (await storedFacts(newsroom, await uploadBytes(newsroom, bytes))).embedded;
  const iptc = async (text: string, encoding: string, charset?: Buffer | null) =>
    saidBy(
      await makePicture('jpeg', {
        iptc: { [CAPTION_ABSTRACT]: iconv.encode(text, encoding) },
        ...(charset !== undefined && { charset }),
      })
    );

  it.each([
    ['“Wir bleiben” – Händler in Köln, 5 €', 'windows-1252'],
    ['Le maire s’est rendu à l’école… « enfin »', 'windows-1252'],
    ['Café', 'windows-1252'],
    ['Nuit à Orléans, la façade de l’évêché', 'macintosh'],
    ['The mayor’s “last” word – São Paulo', 'macintosh'],
    ['Паром у причала в Мурманске', 'windows-1251'],
    ['Москва', 'windows-1251'],
    ['Премьер-министр на встрече с рыбаками', 'koi8-r'],
    ['Trajekt ve Zlíně – „konečně“, řekl starosta', 'windows-1250'],
    ['Το πλοίο στο λιμάνι του Πειραιά', 'windows-1253'],
    ['العبارة في الميناء القديم', 'windows-1256'],
  ])('is read in Exif: %s (%s)', async (text, encoding) => {
    expect(await saidBy(await describedByExif(iconv.encode(text, encoding)))).toMatchObject({
      description: text,
    });
  });

  it.each<[string, string, string, Buffer | null | undefined]>([
    ['Паром у причала в Мурманске', 'windows-1251', 'declared nowhere', null],
    ['Паром у причала в Мурманске', 'windows-1251', 'declared as UTF-8', undefined],
    ['Паром у причала в Мурманске', 'windows-1251', 'declared as Latin-1', LATIN_1],
    ['Паром у причала в Мурманске', 'iso-8859-5', 'declared', CYRILLIC],
    ['Nuit à Orléans, la façade de l’évêché', 'macintosh', 'declared nowhere', null],
    ['Nuit à Orléans, la façade de l’évêché', 'macintosh', 'declared as UTF-8', undefined],
    ['Blick auf den Hafen von Malmö', 'latin1', 'declared as UTF-8', undefined],
    ['“Händler” – Köln', 'windows-1252', 'declared as Latin-1', LATIN_1],
    ['Паром у причала', 'utf-8', 'declared nowhere', null],
    ['Паром у причала', 'utf-8', 'declared as Latin-1', LATIN_1],
    ['渡轮停靠在码头', 'utf-8', 'declared', undefined],
  ])('is read in IPTC: %s (%s, %s)', async (text, encoding, _how, charset) => {
    expect(await iptc(text, encoding, charset)).toMatchObject({ description: text });
  });

  it('is read up to the letter that a limit of IPTC cut in two', async () => {
    const cut = (text: string, limit: number) => Buffer.from(text, 'utf8').subarray(0, limit);
    const said = await saidBy(
      await makePicture('jpeg', {
        iptc: {
          [CITY]: cut('Санкт-Петербург и окрестности', 32),
          [HEADLINE]: cut(`${'x'.repeat(255)}é`, 256),
          [BY_LINE]: cut('Владислав Константинопольский', 32),
          [CAPTION_ABSTRACT]: cut('渡轮'.repeat(400), 2000),
        },
      })
    );
    expect(said).toMatchObject({
      city: 'Санкт-Петербург и',
      headline: 'x'.repeat(255),
      creator: expect.stringMatching(/^Владислав К[а-я]+$/),
      description: '渡轮'.repeat(400).slice(0, 666),
    });
  });

  it('is left out where nobody can read it, in whatever kind of metadata', async () => {
    const noise = Buffer.from([0x81, 0x8d, 0x8f, 0x90, 0x9d, 0xff, 0x81, 0xfe, 0x00, 0x81]);
    const said = await saidBy(
      await makePicture('jpeg', { iptc: { [CAPTION_ABSTRACT]: noise, [CITY]: 'Oslo' } })
    );
    expect(said).toMatchObject({ description: null, city: 'Oslo' });
    const broken = await makePicture('jpeg', { xmp: list('dc:creator', 'Ida H\ufffdlm') });
    expect(await saidBy(broken)).toMatchObject({ creator: null });
  });

  it('tells source, instructions and the end of rights, which the caption then has', async () => {
    const bytes = await makePicture('jpeg', {
      iptc: {
        [CAPTION_ABSTRACT]: 'A ferry',
        115: 'Harbour Press',
        40: 'NO SALES – embargo until 6 pm',
        37: '20990131',
        38: '183000+0200',
      },
      xmp: '<Iptc4xmpExt:DigitalSourceType>http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia</Iptc4xmpExt:DigitalSourceType>',
    });
    const image = await uploadBytes(newsroom, bytes);
    expect((await storedFacts(newsroom, image)).embedded).toMatchObject({
      source: 'Harbour Press',
      instructions: 'NO SALES – embargo until 6 pm',
      rightsExpire: '2099-01-31T16:30:00.000Z',
    });
    const { body } = await newsroom.call('POST', '/api/image-captions', {
      data: { caption: 'A ferry', image },
    });
    expect(body.data).toMatchObject({
      rightsExpire: '2099-01-31T16:30:00.000Z',
      digitalSourceType: 'trainedAlgorithmicMedia',
    });
    // What is for editors only stays with the file.
    const read = await newsroom.read(`/api/image-captions/${body.data.documentId}`);
    expect(read.status).toBe(200);
    expect(JSON.stringify(read.body)).not.toMatch(/embargo|NO SALES/);
  });

  it('tells the day on which rights end where no time is told', async () => {
    const said = await saidBy(await makePicture('jpeg', { iptc: { 37: '20990131' } }));
    expect(said).toMatchObject({ rightsExpire: '2099-01-31' });
  });
});
