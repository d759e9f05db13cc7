/** Who may publish a caption that a check calls wrong. */
export const OVERRIDE_PERMISSION = [
  { action: 'plugin::newsroom.captions.override', subject: null },
];
