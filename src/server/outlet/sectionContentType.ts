import { ARTICLE, OUTLET, SECTION } from '../strapi/uids';
import { viewConfig } from '../strapi/view';

/** A section of an outlet; its parents give the trail "News / Region". */
export const sectionSchema = {
  kind: 'collectionType',
  collectionName: 'newsroom_sections',
  info: {
    singularName: 'section',
    pluralName: 'sections',
    displayName: 'Section',
    description: 'Where a story stands in its outlet',
  },
  options: { draftAndPublish: false },
  pluginOptions: {},
  indexes: [{ name: 'newsroom_sections_slug_idx', columns: ['slug'] }],
  config: viewConfig({
    mainField: 'name',
    sort: 'name:ASC',
    list: ['name', 'slug', 'parent', 'outlet'],
    edit: [{ name: 6, slug: 6 }, { names: 12 }, { parent: 6, outlet: 6 }, { children: 12 }],
    fields: {
      name: { label: 'Name' },
      names: { label: 'Name in other languages' },
      slug: { label: 'Slug', hint: 'Leave empty: it is made from the name.' },
      parent: { label: 'Part of', shows: 'name' },
      children: { label: 'Parts', shows: 'name' },
      outlet: { label: 'Outlet', shows: 'name' },
      articles: { label: 'Articles', shows: 'headline' },
      createdAt: { label: 'Created' },
      updatedAt: { label: 'Last saved' },
    },
  }),
  attributes: {
    name: { type: 'string', required: true, maxLength: 255 },
    names: { type: 'component', repeatable: true, component: 'newsroom.local-name' },
    slug: { type: 'string', maxLength: 200 },
    parent: { type: 'relation', relation: 'manyToOne', target: SECTION, inversedBy: 'children' },
    children: { type: 'relation', relation: 'oneToMany', target: SECTION, mappedBy: 'parent' },
    outlet: { type: 'relation', relation: 'manyToOne', target: OUTLET, inversedBy: 'sections' },
    articles: { type: 'relation', relation: 'oneToMany', target: ARTICLE, mappedBy: 'section' },
  },
} as const;
