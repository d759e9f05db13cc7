export { storyPreviewController } from './controller';
export { storyPreviewRoutes } from './routes';
