export { correctionsController } from './controller';
export { CORRECTIONS_ACTIONS, correctionsRoutes } from './routes';
