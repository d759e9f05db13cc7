export { canBePrimary, type PrimaryCandidate } from './canBePrimary';
export { outletMoveSchema } from './contentType';
export { outletMoveController, outletMoveRoutes } from './controller';
export { OutletMoves } from './outletMoves';
