export { checkReadiness } from './checkReadiness';
export { readinessController } from './controller';
export { readinessRoutes } from './routes';
