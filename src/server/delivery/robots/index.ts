export { robotsController } from './controller';
export { stateReservation } from './reservation';
export { ROBOTS_ACTIONS, robotsRoutes } from './routes';
