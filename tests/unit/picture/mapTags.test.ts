import { NO_METADATA } from '../../../src/server/picture/embedded';
import { mapTags } from '../../../src/server/picture/mapTags';

const xmpText = (value: string) => ({ value, attributes: {}, description: value });
const xmpList = (...values: string[]) => ({ value: values.map(xmpText), attributes: {} });

describe('mapTags', () => {
  it('answers nothing for a picture that says nothing', () => {
    expect(mapTags({})).toEqual(NO_METADATA);
  });

  it('takes XMP before IPTC, and IPTC before Exif', () => {
    const xmp = { description: xmpList('from XMP') };
    const iptc = { 'Caption/Abstract': { value: 'from IPTC' } };
    const exif = { ImageDescription: { value: 'from Exif' } };
    expect(mapTags({ xmp, iptc, exif }).description).toBe('from XMP');
    expect(mapTags({ iptc, exif }).description).toBe('from IPTC');
    expect(mapTags({ exif }).description).toBe('from Exif');
  });

  it('takes the language that was meant for everybody', () => {
    const description = {
      value: [
        { ...xmpText('En ferge'), attributes: { lang: 'no' } },
        { ...xmpText('A ferry'), attributes: { lang: 'x-default' } },
      ],
    };
    expect(mapTags({ xmp: { description } }).description).toBe('A ferry');
  });

  it.each(['OLYMPUS DIGITAL CAMERA', 'SONY DSC', 'hdrpl', ' default '])(
    'does not take the camera’s "%s" for a description',
    (words) => {
      expect(mapTags({ exif: { ImageDescription: { value: words } } }).description).toBeNull();
    }
  );

  it.each([
    ['2019-03-08', '2019-03-08'],
    ['2019-03-08T10:11:12+01:00', '2019-03-08'],
    ['20190308', '2019-03-08'],
    ['2019:03:08 10:11:12', '2019-03-08'],
    ['2019-03', null],
    ['2019', null],
    ['0000:00:00 00:00:00', null],
    ['2019-02-31', null],
    ['yesterday', null],
  ])('reads the date %j as %j', (text, day) => {
    expect(mapTags({ xmp: { DateCreated: xmpText(text) } }).dateCreated).toBe(day);
  });

  it.each([
    ['NO', 'NO'],
    ['nor', 'NO'],
    ['Norway', null],
    ['XXX', null],
  ])('reads the country code %j as %j', (text, code) => {
    expect(mapTags({ xmp: { CountryCode: xmpText(text) } }).countryCode).toBe(code);
  });

  it('leaves out addresses that a browser must not open', () => {
    const xmp = {
      WebStatement: xmpText('javascript:alert(1)'),
      Licensor: { value: [{ LicensorURL: xmpText('https://lic.example/7') }] },
    };
    expect(mapTags({ xmp })).toMatchObject({
      webStatementOfRights: null,
      licensorUrl: 'https://lic.example/7',
    });
  });

  it('names each person once, by either property', () => {
    const xmp = {
      PersonInImage: xmpList('Ann Roe', ' Ann  Roe ', '<i>Bo</i>'),
      PersonInImageWDetails: { value: [{ PersonName: xmpList('Cy') }] },
    };
    expect(mapTags({ xmp }).personsShown).toEqual(['Ann Roe', 'Bo', 'Cy']);
  });

  it('names the term of the digital source type', () => {
    const uri = 'http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia';
    expect(mapTags({ xmp: { DigitalSourceType: xmpText(uri) } }).digitalSourceType).toBe(
      'trainedAlgorithmicMedia'
    );
  });

  it('is not put off by tags of any shape', () => {
    for (const odd of [
      null,
      7,
      'text',
      [],
      {},
      [null],
      { value: null },
      { value: [[]] },
      { value: {} },
    ]) {
      const all = new Proxy({}, { get: () => odd });
      expect(() => mapTags({ xmp: all, iptc: all, exif: all })).not.toThrow();
    }
  });
});
