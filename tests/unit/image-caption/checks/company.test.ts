import type { OtherCaption } from '../../../../src/server/image-caption/checks';
import { check } from './ferryStory';

const STRANGE =
  'Rubber boots and a striped jumper by Nettle & Thorn, both worn with wool stockings, photographed in Lisbon.';
const own = (text: string, creator: string | null = null): OtherCaption => ({
  name: text,
  text,
  creator,
  picture: null,
});
const OF_THE_STORY = 'Ferry minister Karl Exempel and envoy Maria Sample on the quay in Oslo.';
const ruled = (siblings: OtherCaption[], creator: string | null = null, text = STRANGE) =>
  check({ text, siblings, fields: { creator, creditLine: creator } }).verdict;

describe('a caption beside others of its story', () => {
  it('is wrong by itself where nothing of it is the story’s', () => {
    expect(ruled([])).toBe('wrong');
    expect(ruled([own(OF_THE_STORY)])).toBe('wrong');
  });

  it('is to be looked at where a gallery that fits is by the same photographer', () => {
    const gallery = [own(OF_THE_STORY, 'Ida Falk'), own('Wool stockings.', 'Ida Falk')];
    expect(ruled(gallery, 'Ida Falk')).toBe('look-again');
    expect(ruled(gallery, 'Nils Berg')).toBe('wrong');
  });

  it('stays wrong beside one other picture of the photographer', () => {
    expect(ruled([own(OF_THE_STORY, 'Ida Falk')], 'Ida Falk')).toBe('wrong');
  });

  it('stays wrong where the whole gallery is of another story', () => {
    const gallery = ['Boots by Nettle & Thorn.', 'A jumper by Nettle & Thorn.'];
    expect(
      ruled(
        gallery.map((text) => own(text, 'Ida Falk')),
        'Ida Falk'
      )
    ).toBe('wrong');
  });

  it('is no proof to share an agency', () => {
    const gallery = [own(OF_THE_STORY, 'Reuters'), own('Wool stockings.', 'Reuters')];
    expect(ruled(gallery, 'Reuters')).toBe('wrong');
  });

  it('is to be looked at where one that fits names what it names', () => {
    const named = own(`${OF_THE_STORY} Behind them the shop of Nettle & Thorn in Lisbon.`);
    expect(ruled([named])).toBe('look-again');
  });

  it('knows a king by his name without its number', () => {
    const text = 'Karl IV signs for a parcel of walnuts beside a green lorry in the afternoon.';
    const rules = check({ text }).findings.map(({ rule }) => rule);
    expect(rules).not.toContain('no-shared-names');
  });
});
