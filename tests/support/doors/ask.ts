import type { Answer, Newsroom } from '../newsroom';
import { graphql } from '../people';
import type { Selections } from './selections';
import { wordOf, type State } from './states';
import type { Door } from './door';
import type { World } from './world';

/** Who may do a thing is sent where there is nothing. */
const NOWHERE = 'nosuch';

/** Puts a door's question in the name of somebody. */
export class Asker {
  constructor(
    private readonly newsroom: Newsroom,
    private readonly world: World,
    private readonly selections: Selections
  ) {}

  async ask({ route, ask, send }: Door, token: string | undefined, may: boolean): Promise<Answer> {
    const [kind = ''] = route.split(' ');
    const target = this.fill(ask, may);
    const data: unknown = send && JSON.parse(this.fill(JSON.stringify(send), may));
    if (kind === 'query' || kind === 'mutation') {
      return graphql(this.newsroom, target, {
        ...(token !== undefined && { token }),
        variables: data as Record<string, unknown>,
      });
    }
    return this.newsroom.request(kind, encodeURI(target), {
      ...(token !== undefined && { token }),
      ...(data !== undefined && { data }),
    });
  }

  private fill(text: string, may: boolean): string {
    return text
      .replace(/\{all (\w+)\}/g, (_, type: string) => this.selections.of(type))
      .replace(/\{deep ([\w-]+)\}/g, (_, type: string) => this.deep(type))
      .replace(/\{word (\w+)\}/g, (_, state: string) => wordOf(state as State))
      .replace(/\{month\}/g, new Date().toISOString().slice(0, 7))
      .replace(/"\{number (\w+)\}"/g, (_, name: string) => this.world[name] ?? '')
      .replace(/\{(\w+)(!?)\}/g, (all, name: string, target: string) =>
        target && may ? NOWHERE : (this.world[name] ?? all)
      );
  }

  /** A query that fills in all relations of a type, and all of theirs. */
  private deep(type: string): string {
    const { attributes } = this.newsroom.strapi.contentType(`plugin::newsroom.${type}` as never);
    return Object.entries(attributes as Record<string, { type: string; private?: boolean }>)
      .filter(
        ([name, attribute]) =>
          ['relation', 'component', 'dynamiczone', 'media'].includes(attribute.type) &&
          !attribute.private &&
          !['createdBy', 'updatedBy'].includes(name)
      )
      .map(([name]) => `populate[${name}][populate]=*`)
      .join('&');
  }
}

/** Whether an answer turned somebody away at the door. */
export function isShut({ status, body }: Answer): boolean {
  const codes: unknown[] = (body?.errors ?? []).map(
    (error: { extensions?: { code?: unknown } }) => error.extensions?.code
  );
  return (
    [401, 403].includes(status) ||
    codes.some((code) => code === 'FORBIDDEN' || code === 'UNAUTHENTICATED')
  );
}
