import { handoverSchema } from './contentType';
import { deskController } from './controller';
import { deskStateController } from './stateController';

export const deskContentTypes = { handover: { schema: handoverSchema } };

export const deskControllers = { desk: deskController, 'desk-state': deskStateController };

export { deskRoutes } from './routes';
export { endHandoverAfterSave } from './hooks/endHandoverAfterSave';
