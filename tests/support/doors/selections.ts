import type { Newsroom } from '../newsroom';
import { graphql } from '../people';

interface TypeReference {
  name: string | null;
  kind: string;
  ofType: TypeReference | null;
}
interface GraphqlType {
  name: string;
  kind: string;
  fields: Array<{ name: string; type: TypeReference }> | null;
  possibleTypes: Array<{ name: string }> | null;
}

const REFERENCE = '{ name kind ofType { name kind ofType { name kind ofType { name kind } } } }';
const QUESTION = `{ __schema {
  queryType { fields { name } } mutationType { fields { name } }
  types { name kind fields { name type ${REFERENCE} } possibleTypes { name } } } }`;

const named = (type: TypeReference): TypeReference => (type.ofType ? named(type.ofType) : type);
const isLeaf = ({ kind }: TypeReference) => kind === 'SCALAR' || kind === 'ENUM';

/** What can be asked of GraphQL, out of the schema that it tells of itself. */
export class Selections {
  private constructor(
    /** `query newsroomArticles`, `mutation deleteNewsroomArticle`, … */
    readonly operations: readonly string[],
    private readonly types: ReadonlyMap<string, GraphqlType>
  ) {}

  static async read(newsroom: Newsroom): Promise<Selections> {
    const { body } = await graphql(newsroom, QUESTION, { token: newsroom.token });
    const { queryType, mutationType, types } = body.data.__schema;
    const names = (kind: string, { fields }: { fields: Array<{ name: string }> }) =>
      fields.map(({ name }) => `${kind} ${name}`);
    return new Selections(
      [...names('query', queryType), ...names('mutation', mutationType)],
      new Map((types as GraphqlType[]).map((type) => [type.name, type]))
    );
  }

  /** Every field of a type, and every field of the types that these lead to. */
  of(name: string, depth = 2): string {
    const { fields, possibleTypes } = this.types.get(name) ?? { fields: null, possibleTypes: null };
    if (possibleTypes && !fields) {
      const parts = possibleTypes.map(
        (type) => `... on ${type.name} ${this.leaves(type.name, `${type.name}_`)}`
      );
      return `{ __typename ${parts.join(' ')} }`;
    }
    const inner = (fields ?? []).flatMap(({ name: field, type }) => {
      const target = named(type);
      if (isLeaf(target)) return [field];
      return depth > 0 ? [`${field} ${this.of(target.name ?? '', depth - 1)}`] : [];
    });
    return `{ __typename ${inner.join(' ')} }`;
  }

  private leaves(name: string, prefix: string): string {
    const fields = (this.types.get(name)?.fields ?? []).filter(({ type }) => isLeaf(named(type)));
    return `{ __typename ${fields.map((field) => `${prefix}${field.name}: ${field.name}`).join(' ')} }`;
  }
}
