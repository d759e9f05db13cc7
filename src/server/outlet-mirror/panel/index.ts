export { mirrorPanelController } from './controller';
export { mirrorPanelRoutes } from './routes';
