import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context, Next } from 'koa';
import { CATEGORY, components } from '../components';
import { onRoute } from '../strapi/onRoute';
import type { WrittenSchema } from '../strapi/ownFields';
import { refusedChanges, type OwnType, type SchemaChanges } from './refusedChanges';

interface Body {
  data?: SchemaChanges;
  contentType?: object & { attributes?: Record<string, object> };
  component?: { category?: unknown };
}

type Asked = (params: Record<string, string>, body: Body) => SchemaChanges;

const attributesOf = (attributes: Record<string, object> = {}) =>
  Object.entries(attributes).map(([name, properties]) => ({ name, properties }));

const ofCategory = (name: string | undefined, action: string): SchemaChanges =>
  name === CATEGORY ? { components: components.map(({ uid }) => ({ action, uid })) } : {};

/** The Builder's routes that write schemas, with what each is asked for. The panel uses the first. */
const WRITES: ReadonlyArray<{ method: string; path: string; asked: Asked }> = [
  { method: 'POST', path: '/update-schema', asked: (_params, { data = {} }) => data },
  {
    method: 'PUT',
    path: '/content-types/:uid',
    asked: ({ uid }, { contentType = {} }) => ({
      contentTypes: [{ ...contentType, uid, attributes: attributesOf(contentType.attributes) }],
    }),
  },
  {
    method: 'DELETE',
    path: '/content-types/:uid',
    asked: ({ uid }) => ({ contentTypes: [{ action: 'delete', uid }] }),
  },
  {
    method: 'PUT',
    path: '/components/:uid',
    asked: ({ uid }, { component }) => ({ components: [{ uid, category: component?.category }] }),
  },
  {
    method: 'DELETE',
    path: '/components/:uid',
    asked: ({ uid }) => ({ components: [{ action: 'delete', uid }] }),
  },
  {
    method: 'PUT',
    path: '/component-categories/:name',
    asked: ({ name }) => ofCategory(name, 'delete'),
  },
  {
    method: 'DELETE',
    path: '/component-categories/:name',
    asked: ({ name }) => ofCategory(name, 'delete'),
  },
];

/**
 * Before Strapi writes a schema, refuses what would take from the newsroom what it rests on.
 *
 * @param types the newsroom's content types, by their names
 */
export function guardSchemas(
  strapi: Core.Strapi,
  types: Readonly<Record<string, { schema: WrittenSchema }>>
): void {
  const own = new Map([
    ...components.map((each): [string, OwnType] => [each.uid, ownComponent(each)]),
    ...Object.entries(types).map(([name, { schema }]): [string, OwnType] => [
      `plugin::newsroom.${name}`,
      ownContentType(schema),
    ]),
  ]);
  for (const { asked, ...route } of WRITES) {
    onRoute(strapi, { plugin: 'content-type-builder', ...route }, (ctx: Context, next: Next) => {
      const changes = asked(ctx.params, (ctx.request.body ?? {}) as Body);
      const refused = refusedChanges(changes, (uid) => own.get(uid));
      if (refused.length > 0) throw new errors.ValidationError(refused.join(' '));
      return next();
    });
  }
}

const ownComponent = ({ info, category, attributes }: (typeof components)[number]): OwnType => ({
  displayName: info.displayName,
  fields: Object.keys(attributes),
  category,
});

const ownContentType = ({ info, options, pluginOptions, attributes }: WrittenSchema): OwnType => ({
  displayName: String(info.displayName),
  fields: Object.keys(attributes),
  draftAndPublish: options?.draftAndPublish === true,
  localized: pluginOptions?.i18n?.localized === true,
});
