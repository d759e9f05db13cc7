export { mirrorDeskController } from './controller';
export { mirrorDeskRoutes } from './routes';
