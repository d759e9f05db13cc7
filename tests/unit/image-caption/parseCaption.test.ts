import { parseCaption } from '../../../src/server/image-caption/parse';
import { growthOf } from '../../support/growthOf';

describe('parseCaption', () => {
  it('reads a wire caption whole', () => {
    expect(
      parseCaption(
        'US Rep. Amina Example (D-TX) (R) listens to Speaker of the House Carol Sample (D-OR) at a vigil of lawmakers who oppose H.R. 9, or the Harbours Act, near the US Capitol on April 02, 2017 in Washington, DC. (AFP photo)'
      )
    ).toEqual({
      description:
        'US Rep. Amina Example (D-TX) (R) listens to Speaker of the House Carol Sample (D-OR) at a vigil of lawmakers who oppose H.R. 9, or the Harbours Act, near the US Capitol on April 02, 2017 in Washington, DC.',
      creditLine: 'AFP',
      creator: null,
      agency: 'AFP',
      dateCreated: '2017-04-02',
      city: 'Washington',
      country: 'United States',
      countryCode: 'US',
      personsShown: ['Amina Example', 'Carol Sample'],
      isFilePhoto: false,
    });
  });

  it('reads an office and a name and invents nothing else', () => {
    expect(parseCaption('Polish Trade Ministry spokesman Adam Sample')).toEqual({
      description: 'Polish Trade Ministry spokesman Adam Sample',
      creditLine: null,
      creator: null,
      agency: null,
      dateCreated: null,
      city: null,
      country: null,
      countryCode: null,
      personsShown: ['Adam Sample'],
      isFilePhoto: false,
    });
  });

  it('has no description where the caption is nothing but a credit', () => {
    expect(parseCaption('jroe82/iStock/Getty Images')).toMatchObject({
      description: '',
      creditLine: 'jroe82/iStock/Getty Images',
      agency: 'Getty Images',
    });
  });

  it('takes bidi and zero-width marks out of what is printed', () => {
    expect(parseCaption('\u202eThe har\u200bbour\u202c at dawn. (AFP)').description).toBe(
      'The harbour at dawn.'
    );
  });

  it.each([
    ['an empty caption', ''],
    ['lone surrogates', '\ud800\udc00\ud800'],
  ])('comes to an end with %s', (_name, text) => {
    expect(() => parseCaption(text)).not.toThrow();
  });

  it.each([
    ['names', 'Jane Roe ', 20_000],
    ['open brackets', '(', 40_000],
    ['credit markers', 'Photo: ', 40_000],
    ['page remains over and over', '... more ', 40_000],
    ['zalgo', '\u0301', 200_000],
    ['emoji and bidi marks', '👩‍👩‍👧 \u202eabc\u202c ', 20_000],
    ['dates', 'March 8, 2019 ', 20_000],
    ['dense Chinese', '北京', 40_000],
    ['file labels', 'FILE PHOTO: Archiv - ', 20_000],
    ['nearness', 'near X 5 km south of Y between Z and ', 20_000],
    ['labels of machines', 'AI-generated image ', 20_000],
  ])('takes no more than its share of time for a caption of %s', (_name, part, most) => {
    expect(growthOf((size) => parseCaption(`Z${part.repeat(size)}`), most)).toBeLessThan(1.75);
  });
});

describe('file and symbolic pictures', () => {
  it.each([
    'FILE - In this Jan. 3, 2019 photo, the harbour lies empty.',
    'FILE PHOTO: The harbour lies empty.',
    'A file photograph shows the harbour.',
    'The harbour lies empty. (AP Photo/Jane Roe, File)',
    'The harbour lies empty [File: Reuters]',
    'Der leere Hafen (Archivbild)',
    'Symbolbild: Polizisten am Hafen',
    "Photo d'archive du port",
    'El puerto vacío, en una imagen de archivo',
    'Архивное фото порта',
    'صورة أرشيفية للميناء',
    'عکس آرشیوی از بندر',
    '港口（资料图）',
    '항구 (자료사진)',
  ])('knows the label in %s', (caption) => {
    expect(parseCaption(caption).isFilePhoto).toBe(true);
  });

  it('does not take an archive that is credited for a label', () => {
    expect(parseCaption('The harbour in 1950. Photo: Ronald Grant Archive').isFilePhoto).toBe(
      false
    );
  });
});
