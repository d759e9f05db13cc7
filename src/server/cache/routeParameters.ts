import { isOfStrapi } from '../http';
import { parameterName } from './cacheKey';

interface KnownRoute {
  /** Of its path; one that starts with a colon may be anything. */
  steps: readonly string[];
  known: ReadonlySet<string>;
}

/** The query parameters that the answers of a route depend on, by its path. */
export class RouteParameters {
  private readonly routes: KnownRoute[] = [];

  /** @param path as the router knows it, such as `/api/feeds/:outlet/:file` */
  add(path: string, known: Iterable<string>): void {
    this.routes.push({ steps: stepsOf(path), known: new Set(known) });
  }

  /**
   * An address without the parameters that its route does not know, such as those by which campaigns
   * count readers and caches are passed by. As it is where no route says what it knows.
   */
  withoutUnknown(url: string): string {
    const start = url.indexOf('?');
    if (start === -1) return url;
    const path = url.slice(0, start);
    const route = this.routeOf(path);
    if (!route) return url;
    const parts = url.slice(start + 1).split('&');
    const kept = parts.filter((part) => {
      const name = parameterName(part);
      // What cannot be read, holds what no address holds, or means something elsewhere, is to be refused.
      if (name === null || part.includes('%00')) return true;
      const [root = ''] = name.split('[');
      return route.known.has(root) || isOfStrapi(root);
    });
    return kept.length === 0 ? path : `${path}?${kept.join('&')}`;
  }

  private routeOf(path: string): KnownRoute | undefined {
    const asked = stepsOf(path);
    return this.routes.find(
      ({ steps }) =>
        steps.length === asked.length &&
        steps.every(
          (step, index) => step === asked[index] || (step.startsWith(':') && asked[index])
        )
    );
  }
}

/** As the router reads a path: in any case, with a slash at its end or without. */
const stepsOf = (path: string): string[] =>
  (path.endsWith('/') ? path.slice(0, -1) : path).toLowerCase().split('/');
