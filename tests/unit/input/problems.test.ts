import { errors } from '@strapi/utils';
import { refuse, type Problem } from '../../../src/server/input/problems';

const thrown = (problems: Problem[]): InstanceType<typeof errors.ValidationError> => {
  try {
    refuse(problems);
  } catch (error) {
    return error as InstanceType<typeof errors.ValidationError>;
  }
  throw new Error('Nothing was refused.');
};

describe('refuse', () => {
  it('lets pass what has no problem', () => {
    expect(() => refuse([])).not.toThrow();
  });

  it('throws what the admin panel and the API read: the message, and the path in words', () => {
    const error = thrown([{ path: ['body', 2, 'url'], message: 'Not an address.' }]);
    expect(error).toBeInstanceOf(errors.ValidationError);
    expect(error.message).toBe('Not an address.');
    expect(error.details).toEqual({
      errors: [{ path: ['body', '2', 'url'], message: 'Not an address.', name: 'ValidationError' }],
    });
  });

  it('counts several, shows the first and lists them all', () => {
    const error = thrown([
      { path: ['a'], message: 'First.' },
      { path: ['b'], message: 'Second.' },
    ]);
    expect(error.message).toBe('2 errors: First.');
    expect((error.details as { errors: Problem[] }).errors.map(({ path }) => path)).toEqual([
      ['a'],
      ['b'],
    ]);
  });
});
