export { outletController } from './outletController';
export { SECTION_ACTIONS, sectionRoutes } from './routes';
export { sectionController } from './sectionController';
