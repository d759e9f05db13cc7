import type * as Module from '../../../src/server/strapi/exchange';
import { exchange } from '../../../src/server/strapi/exchange';

describe('a function in the place of one of Strapi', () => {
  const louder = (own: (word: string) => string) => (word: string) => `${own(word)}!`;

  it('has that of Strapi to call', () => {
    const strapi = { say: (word: string) => word };
    exchange(strapi, 'say', louder);
    expect(strapi.say('Ahoy')).toBe('Ahoy!');
  });

  it('takes the place of an earlier one of ours, and does its work once', () => {
    const strapi = { say: (word: string) => word };
    exchange(strapi, 'say', louder);
    jest.isolateModules(() => {
      const again = jest.requireActual<typeof Module>('../../../src/server/strapi/exchange');
      again.exchange(strapi, 'say', louder);
    });
    expect(strapi.say('Ahoy')).toBe('Ahoy!');
  });

  it('leaves in its place what others have put before ours', () => {
    const strapi = { say: (word: string) => word };
    exchange(strapi, 'say', louder);
    const { say } = strapi;
    strapi.say = (word) => `(${say(word)})`;
    exchange(strapi, 'say', louder);
    expect(strapi.say('Ahoy')).toBe('(Ahoy!)!');
  });
});
