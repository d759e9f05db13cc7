export { currentCause, inOneLine, withCause, type Cause } from './cause';
export { mirrorChangeSchema } from './contentType';
export { logMirrorAfterSave, MIRROR_FILL } from './logMirrorAfterSave';
export { logOutletAfterSave, OUTLET_FILL } from './logOutletAfterSave';
export { MirrorLog, type Line } from './mirrorLog';
export { scheduleForgetting } from './scheduleForgetting';
