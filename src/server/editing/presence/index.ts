export { openFormSchema } from './contentType';
export { OpenFormStore } from './openFormStore';
export { presenceController } from './controller';
export { presenceRoutes } from './routes';
