/** A change of the Content-Type Builder to a type or component, as the admin panel sends it. */
interface Change {
  action?: unknown;
  uid?: unknown;
  kind?: unknown;
  category?: unknown;
  draftAndPublish?: unknown;
  pluginOptions?: { i18n?: { localized?: unknown } };
  attributes?: unknown;
}

interface AttributeChange {
  action?: unknown;
  name?: unknown;
  properties?: { target?: unknown; targetAttribute?: unknown };
}

export interface SchemaChanges {
  components?: unknown;
  contentTypes?: unknown;
}

/** What the newsroom rests on, of one of its types or components. */
export interface OwnType {
  displayName: string;
  /** The names of the fields that are ours and locked. */
  fields: readonly string[];
  /** Of a component. */
  category?: string;
  /** Of a content type. */
  draftAndPublish?: boolean;
  localized?: boolean;
}

/** Looks up what is ours; undefined for everything else. */
export type OwnTypeOf = (uid: string) => OwnType | undefined;

/**
 * Why changes cannot be made: what would take from the newsroom what it rests on. Strapi would start
 * to write, fail half way, and leave files that it cannot read.
 */
export function refusedChanges(
  { components, contentTypes }: SchemaChanges,
  ownTypeOf: OwnTypeOf
): string[] {
  const changes = [...listOf<Change>(components), ...listOf<Change>(contentTypes)];
  return changes.flatMap((change) => {
    const own = typeof change.uid === 'string' ? ownTypeOf(change.uid) : undefined;
    const added = listOf<AttributeChange>(change.attributes).filter(
      ({ name }) => !own?.fields.includes(String(name))
    );
    return [
      ...(own ? ofOwnType(change, own) : []),
      ...added.flatMap((attribute) => relationFault(attribute, ownTypeOf)),
    ];
  });
}

const listOf = <Item extends object>(list: unknown): Item[] =>
  Array.isArray(list)
    ? list.filter((item): item is Item => typeof item === 'object' && item !== null)
    : [];

function ofOwnType(change: Change, own: OwnType): string[] {
  const name = `"${own.displayName}" (${String(change.uid)})`;
  if (change.action === 'delete') {
    return [`${name} is the newsroom's and cannot be deleted.`];
  }
  const isChanged = (value: unknown, kept: unknown) =>
    kept !== undefined && value !== undefined && value !== null && value !== kept;
  const localized = change.pluginOptions && change.pluginOptions.i18n?.localized === true;
  return [
    ...(isChanged(change.category, own.category)
      ? [`${name} is the newsroom's and stays in the category "${own.category}".`]
      : []),
    ...(change.kind === 'singleType' ? [`${name} cannot become a single type.`] : []),
    ...(isChanged(change.draftAndPublish, own.draftAndPublish)
      ? [`The newsroom needs "Draft & publish" of ${name} as it is.`]
      : []),
    ...(isChanged(localized, own.localized)
      ? [`The newsroom needs the internationalization of ${name} as it is.`]
      : []),
    ...listOf<AttributeChange>(change.attributes)
      .filter(
        ({ action, name: field }) => action === 'delete' && own.fields.includes(String(field))
      )
      .map(({ name: field }) => `The field "${String(field)}" of ${name} is the newsroom's.`),
  ];
}

/** A relation takes the place of the field of the other type that it is to be seen by. */
function relationFault({ name, properties }: AttributeChange, ownTypeOf: OwnTypeOf): string[] {
  const { target, targetAttribute } = properties ?? {};
  const own = typeof target === 'string' ? ownTypeOf(target) : undefined;
  if (!own || typeof targetAttribute !== 'string' || !own.fields.includes(targetAttribute)) {
    return [];
  }
  return [
    `The relation "${String(name)}" would take the place of the field "${targetAttribute}" of "${own.displayName}" (${String(target)}). Choose another name for it there.`,
  ];
}
