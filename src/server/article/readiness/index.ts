export { readinessController } from './controller';
export { readinessRoutes } from './routes';
