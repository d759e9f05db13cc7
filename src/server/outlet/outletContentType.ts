import { LANGUAGE_TAG } from '../input/patterns';
import { OUTLET_MIRROR, SECTION } from '../strapi/uids';
import { viewConfig } from '../strapi/view';

/** The newspaper, station or site that publishes. */
export const outletSchema = {
  kind: 'collectionType',
  collectionName: 'newsroom_outlets',
  info: {
    singularName: 'outlet',
    pluralName: 'outlets',
    displayName: 'Outlet',
    description: 'The newspaper, station or site that publishes',
  },
  options: { draftAndPublish: false },
  pluginOptions: {},
  indexes: [{ name: 'newsroom_outlets_slug_uq', columns: ['slug'], type: 'unique' }],
  config: viewConfig({
    mainField: 'name',
    sort: 'name:ASC',
    list: ['name', 'address', 'language', 'updatedAt'],
    edit: [
      { name: 6, language: 6 },
      { names: 12 },
      { slug: 6 },
      { address: 6, articlePath: 6 },
      { timeZone: 6, logo: 6 },
      { usageTerms: 12 },
      { sections: 6, mirrors: 6 },
      { mirrorSources: 12 },
    ],
    fields: {
      name: { label: 'Name' },
      names: { label: 'Name in other languages' },
      slug: {
        label: 'Slug',
        hint: 'Leave empty: it is made from the name. Feeds and sitemaps have it in their URL.',
      },
      language: { label: 'Main language', hint: 'A language tag such as en, ar or pt-BR.' },
      address: { label: 'Web address', hint: 'The primary address, e.g. https://www.example.com' },
      articlePath: {
        label: 'Path of an article',
        hint: 'With {slug}, and if wanted {section} {yyyy} {mm} {dd} {locale}.',
      },
      timeZone: {
        label: 'Time zone',
        hint: 'Such as Asia/Tehran or Europe/Berlin; empty for UTC. The days of stories and corrections are those there.',
      },
      logo: { label: 'Logo' },
      usageTerms: {
        label: 'Terms of use',
        hint: 'What crawlers and other machines may do with your stories.',
      },
      sections: { label: 'Sections', shows: 'name' },
      mirrors: { label: 'Mirrors', shows: 'label' },
      mirrorSources: {
        label: 'Sources of mirrors',
        hint: 'Lists that others publish. Mirrors that one names are added, and retired when it names them no more. What an editor changes stays.',
      },
      createdAt: { label: 'Created' },
      updatedAt: { label: 'Last saved' },
    },
  }),
  attributes: {
    name: { type: 'string', required: true, maxLength: 255 },
    names: { type: 'component', repeatable: true, component: 'newsroom.local-name' },
    slug: { type: 'string', maxLength: 200 },
    language: { type: 'string', maxLength: 35, regex: LANGUAGE_TAG },
    address: { type: 'string', maxLength: 255 },
    articlePath: { type: 'string', maxLength: 255, default: '/{slug}' },
    timeZone: { type: 'string', maxLength: 64 },
    logo: { type: 'media', multiple: false, allowedTypes: ['images'] },
    usageTerms: { type: 'component', repeatable: false, component: 'newsroom.usage-term' },
    sections: { type: 'relation', relation: 'oneToMany', target: SECTION, mappedBy: 'outlet' },
    mirrors: { type: 'relation', relation: 'oneToMany', target: OUTLET_MIRROR, mappedBy: 'outlet' },
    mirrorSources: {
      type: 'component',
      repeatable: true,
      component: 'newsroom.mirror-source',
      private: true,
    },
  },
} as const;
