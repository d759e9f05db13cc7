import { changedFile } from '../../../src/admin/image-caption/mediaLibrary/watchChanges';

describe('the requests by which a file gets other bytes', () => {
  it.each([
    ['http://127.0.0.1:1337/upload/files/12/replace', 12],
    ['https://cms.example/upload?id=7', 7],
    ['https://cms.example/backend/upload/files/3/replace', 3],
  ])('%s', (address, file) => {
    expect(changedFile(address)).toBe(file);
  });

  it.each([
    'http://127.0.0.1:1337/upload/files/12',
    'http://127.0.0.1:1337/upload/files?page=1',
    'http://127.0.0.1:1337/uploads/harbour.jpg',
    'http://127.0.0.1:1337/upload',
  ])('are not %s', (address) => {
    expect(changedFile(address)).toBeNull();
  });
});
