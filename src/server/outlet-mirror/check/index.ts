export { checkable, type CheckableRow } from './checkable';
export { mirrorCheckResultSchema, mirrorHealthSchema } from './contentTypes';
export { isServing, lastFound } from './health';
export { MirrorChecker, type MirrorCheckResult } from './mirrorChecker';
export { MirrorHealthStore, type HealthRow } from './mirrorHealthStore';
export { scheduleChecks } from './scheduleChecks';
