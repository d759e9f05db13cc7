export { storyChangesController } from './controller';
export { storyChangesRoutes } from './routes';
