export { mirrorHealthSchema, mirrorLookSchema } from './contentTypes';
export { HealthBook, type HealthRow } from './healthBook';
export { lookable, type LookedRow } from './lookable';
export { Prober, type LookResult } from './prober';
export { scheduleProbe } from './scheduleProbe';
export { isUsable, lastSeen, type Verdict } from './verdict';
