export { importPageController } from './controller';
export { importPageRoutes } from './routes';
