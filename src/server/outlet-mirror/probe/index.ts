export { mirrorHealthSchema, mirrorLookSchema } from './contentTypes';
export { HealthBook } from './healthBook';
export { Prober, type LookResult } from './prober';
export { scheduleProbe } from './scheduleProbe';
export { isUsable, type Verdict } from './verdict';
