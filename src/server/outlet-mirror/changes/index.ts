export { currentCause, withCause, type Cause } from './cause';
