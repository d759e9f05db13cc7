import { viewConfig } from '../../../src/server/strapi/view';

describe('viewConfig', () => {
  const config = viewConfig(
    {
      mainField: 'name',
      sort: 'updatedAt:DESC',
      list: ['name', 'parent'],
      edit: [{ name: 6, slug: 6 }, { parent: 12 }],
      fields: {
        name: { label: 'Name', hint: 'As printed.', placeholder: 'News' },
        slug: { label: 'Address', readOnly: true },
        parent: { label: 'Part of', shows: 'name' },
      },
    },
    ['sourceId']
  );

  it('says by what a list is named and sorted', () => {
    expect(config.settings).toMatchObject({
      mainField: 'name',
      defaultSortBy: 'updatedAt',
      defaultSortOrder: 'DESC',
    });
  });

  it('lays out the form row by row, in the order written', () => {
    expect(config.layouts).toEqual({
      list: ['name', 'parent'],
      edit: [
        [
          { name: 'name', size: 6 },
          { name: 'slug', size: 6 },
        ],
        [{ name: 'parent', size: 12 }],
      ],
    });
  });

  it('labels a field alike in form and list, and tells machines’ fields from editors’', () => {
    expect(config.metadatas).toEqual({
      name: {
        edit: { label: 'Name', description: 'As printed.', placeholder: 'News', editable: true },
        list: { label: 'Name' },
      },
      slug: {
        edit: { label: 'Address', description: '', placeholder: '', editable: false },
        list: { label: 'Address' },
      },
      parent: {
        edit: {
          label: 'Part of',
          description: '',
          placeholder: '',
          editable: true,
          mainField: 'name',
        },
        list: { label: 'Part of' },
      },
    });
  });

  it('hides what no editor is to see', () => {
    expect(config.attributes).toEqual({ sourceId: { hidden: true } });
  });
});
