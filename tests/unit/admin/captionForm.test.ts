import { articleValues } from '../../../src/admin/image-caption/articlePanel/articleValues';
import {
  captionValues,
  missingPersons,
  saidBeside,
} from '../../../src/admin/image-caption/captionEditor/captionValues';
import type { PictureSays } from '../../../types/caption-review';

const nothing: PictureSays = {
  description: null,
  headline: null,
  creator: null,
  creditLine: null,
  copyrightNotice: null,
  usageTerms: null,
  instructions: null,
  source: null,
  rightsExpire: null,
  digitalSourceType: null,
  webStatementOfRights: null,
  licensorUrl: null,
  dateCreated: null,
  city: null,
  country: null,
  countryCode: null,
  personsShown: [],
  altText: null,
};

describe('what the form of an article sends to be checked', () => {
  it('names the captions that were added and taken off as the API does', () => {
    const { captions } = articleValues({
      headline: 'Ferry talks',
      captions: {
        connect: [{ id: 7, apiData: { documentId: 'added' }, __temp_key__: 'a0' }],
        disconnect: [{ id: 8, documentId: 'removed' }],
      },
    });
    expect(captions).toEqual({
      connect: [{ id: 7, documentId: 'added' }],
      disconnect: [{ id: 8, documentId: 'removed' }],
    });
  });

  it('is the form itself where the captions were not touched', () => {
    expect(articleValues({ headline: 'Ferry talks', captions: [] })).toEqual({
      headline: 'Ferry talks',
      captions: [],
    });
  });
});

describe('what the form of a caption sends to be checked', () => {
  it('is the number of its picture, and no article where none was chosen', () => {
    expect(captionValues({ caption: 'A quay', image: { id: 3 }, article: [] })).toEqual({
      caption: 'A quay',
      image: 3,
    });
  });

  it('is the article that was chosen last, or none where it was taken away', () => {
    const chosen = { connect: [{ apiData: { documentId: 'one' } }], disconnect: [] };
    expect(captionValues({ image: null, article: chosen })).toEqual({
      image: null,
      article: 'one',
    });
    const removed = { connect: [], disconnect: [{ documentId: 'one' }] };
    expect(captionValues({ image: null, article: removed }).article).toBeNull();
  });
});

describe('what a file says beside what the editor wrote', () => {
  const says = { ...nothing, description: 'A  quay', city: 'Oslo', personsShown: ['Ida', 'Ole'] };

  it('lists what the file has something for, and tells what is the same', () => {
    const values = { caption: 'A quay', city: 'Bergen', personsShown: [{ name: 'Ida' }] };
    expect(saidBeside(says, values)).toEqual([
      { field: 'caption', said: 'A  quay', here: 'A quay', isSame: true },
      { field: 'city', said: 'Oslo', here: 'Bergen', isSame: false },
      { field: 'personsShown', said: 'Ida, Ole', here: 'Ida', isSame: false },
    ]);
  });

  it('adds the persons that are not named yet', () => {
    expect(missingPersons(says, { personsShown: [{ name: 'Ida' }] })).toEqual(['Ole']);
  });

  it('is empty for a file that says nothing', () => {
    expect(saidBeside(nothing, { caption: 'A quay' })).toEqual([]);
  });
});
