export { MomentRunner } from './momentRunner';
export type {
  Change,
  Hook,
  HookRow,
  Moment,
  Publication,
  Save,
  Unpublication,
  WriteAction,
} from './moments';
