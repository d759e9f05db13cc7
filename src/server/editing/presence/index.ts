export { openFormSchema } from './contentType';
export { presenceController } from './controller';
export { presenceRoutes } from './routes';
