/** What a type tells the content manager of itself, which Strapi's types of it leave out. */
interface ConfiguredType {
  config?: { attributes?: Readonly<Record<string, { hidden?: boolean }>> };
}

/** The fields of a type that no form and no list shows: digests, identifiers of a source. */
export function hiddenFields(type: object): string[] {
  const { config }: ConfiguredType = type;
  return Object.entries(config?.attributes ?? {})
    .filter(([, { hidden }]) => hidden)
    .map(([name]) => name);
}
