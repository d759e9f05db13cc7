import { OUTLET } from '../strapi/uids';
import { viewConfig } from '../strapi/view';

/** Another way to the outlet when its address is gone. Published means public. */
export const outletMirrorSchema = {
  kind: 'collectionType',
  collectionName: 'newsroom_outlet_mirrors',
  info: {
    singularName: 'outlet-mirror',
    pluralName: 'outlet-mirrors',
    displayName: 'Outlet mirror',
    description: 'Another way to the outlet when its address is gone',
  },
  options: { draftAndPublish: true },
  pluginOptions: {},
  indexes: [{ name: 'newsroom_mirrors_public_idx', columns: ['published_at', 'priority'] }],
  config: viewConfig({
    mainField: 'label',
    sort: 'updatedAt:DESC',
    list: ['label', 'state', 'visibility', 'updatedAt'],
    edit: [
      { label: 6, outlet: 6 },
      { kind: 4, platform: 4, priority: 4 },
      { address: 8, pathMapping: 4 },
      { state: 6, visibility: 6 },
      { languages: 12 },
      { blockedIn: 12 },
      { proofUrl: 12 },
      { source: 8, expires: 4 },
    ],
    fields: {
      label: { label: 'Label', hint: 'What readers see, e.g. “Our Onion address”.' },
      outlet: { label: 'Outlet', shows: 'name' },
      kind: { label: 'Kind' },
      platform: {
        label: 'Platform',
        hint: 'For apps, channels and social media: roku, telegram, … Found by itself where the address tells it.',
      },
      address: {
        label: 'Address',
        hint: 'Or what the platform calls it: @name, com.example.news. A planned mirror has none yet and cannot be published.',
      },
      pathMapping: {
        label: 'Paths',
        hint: 'Whether a story stands at the same path there, or only the front page can be linked.',
      },
      priority: { label: 'Priority', hint: 'The lowest number is offered first.' },
      languages: { label: 'Languages' },
      state: { label: 'State' },
      visibility: { label: 'Who may know it', hint: 'Only public mirrors can be published.' },
      blockedIn: { label: 'Blocked in' },
      proofUrl: {
        label: 'Proof',
        hint: 'A page on the outlet’s own address that names this mirror.',
      },
      source: {
        label: 'Comes from',
        hint: 'The source that named this mirror. Empty for one that was entered here.',
      },
      expires: { label: 'Good until', hint: 'From then on readers are no longer sent here.' },
      createdAt: { label: 'Created' },
      updatedAt: { label: 'Last saved' },
    },
  }),
  attributes: {
    label: { type: 'string', required: true, maxLength: 255 },
    outlet: { type: 'relation', relation: 'manyToOne', target: OUTLET, inversedBy: 'mirrors' },
    kind: {
      type: 'enumeration',
      required: true,
      enum: ['web', 'onion', 'ipfs', 'app', 'tv-channel', 'social', 'newsletter'],
      default: 'web',
    },
    platform: { type: 'string', maxLength: 60 },
    address: { type: 'string', maxLength: 255 },
    pathMapping: { type: 'enumeration', enum: ['same-path', 'root-only'], default: 'root-only' },
    priority: { type: 'integer', min: 0, max: 1000, default: 100 },
    languages: { type: 'component', repeatable: true, component: 'newsroom.language' },
    state: {
      type: 'enumeration',
      required: true,
      enum: ['planned', 'active', 'degraded', 'seized', 'retired'],
      default: 'planned',
    },
    visibility: {
      type: 'enumeration',
      required: true,
      enum: ['public', 'restricted', 'internal'],
      default: 'public',
    },
    blockedIn: { type: 'component', repeatable: true, component: 'newsroom.blocking' },
    proofUrl: { type: 'string', maxLength: 255 },
    source: { type: 'string', maxLength: 255 },
    expires: { type: 'datetime' },
  },
} as const;
