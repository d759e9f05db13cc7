import { bylineNames } from '../../../src/server/archive/bylineNames';

describe('a byline as a format has it', () => {
  it.each([
    ['By Maud Tillery', 'Maud Tillery'],
    ['Av Tove Lindrot', 'Tove Lindrot'],
    ['Door Wiebe Terpstra', 'Wiebe Terpstra'],
    ['VON JOLANTHE BRIX', 'JOLANTHE BRIX'],
    ['Von der Weide', 'Von der Weide'],
    ['Avner Poe', 'Avner Poe'],
    ['', null],
  ])('is without the word before the names: %s', (written, names) => {
    expect(bylineNames(written)).toBe(names);
  });
});
