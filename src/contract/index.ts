/**
 * What a project names that uses the newsroom: `strapi-plugin-newsroom/types`. Sites take from it what the
 * routes answer, extensions of a Strapi what hooks are told, and its configuration the options. Beside the
 * types of answers and options stand their zod schemas.
 */
import { optionsSchema, type NewsroomOptions } from '../server/options';
import type { HookRow } from '../server/moments';

export type * from './answers';
export type * from './content';
export * from './schemas/answers';
export {
  articleEntrySchema,
  captionEntrySchema,
  mirrorEntrySchema,
  outletEntrySchema,
  sectionEntrySchema,
} from './schemas/entries';
export type { ListedMirror, MirrorList, PublicKey, SignedList } from '../mirrors';
export type {
  Change,
  Hook,
  HookRow,
  Moment,
  Publication,
  Save,
  Unpublication,
  WriteAction,
} from '../server/moments';
export type { NewsroomOptions };
export { optionsSchema };

type Chosen<Options> = Options extends readonly unknown[]
  ? Options
  : Options extends object
    ? { [Name in keyof Options]?: Chosen<Options[Name]> }
    : Options;

/** `newsroom.config` in config/plugins: what is left out is as it is by default. */
export type NewsroomConfig = Chosen<NewsroomOptions>;

/** What `strapi.plugin('newsroom').service('moments')` is: hooks of one's own run behind the newsroom's. */
export interface MomentsService {
  add(row: HookRow): void;
}
