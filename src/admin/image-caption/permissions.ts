import { IMAGE_CAPTION } from '../uids';

/** Who may see captions at all. */
export const READ_PERMISSION = [
  { action: 'plugin::content-manager.explorer.read', subject: IMAGE_CAPTION },
];

/** Who may publish a caption that a check calls wrong. */
export const OVERRIDE_PERMISSION = [
  { action: 'plugin::newsroom.captions.override', subject: null },
];
