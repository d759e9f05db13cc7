export { pastedStoryController } from './controller';
export { pastedStoryRoutes } from './routes';
