/** @database any */

import { Asker, isShut } from '../../support/doors/ask';
import { signInCallers, type Caller, type Tokens } from '../../support/doors/callers';
import { CALLERS } from '../../support/doors/rights';
import { Selections } from '../../support/doors/selections';
import { statesIn, type State } from '../../support/doors/states';
import type { Door } from '../../support/doors/door';
import { DOORS, NOT_OURS } from '../../support/doors/table';
import { makeWorld } from '../../support/doors/world';
import { startNewsroom, type Newsroom } from '../../support/newsroom';
import { Tape, type Snapshot } from '../../support/snapshot';

const NAMES = Object.keys(CALLERS) as Caller[];
const SHUT = 'shut';

/** What a caller meets at a door: its status, and the states of what is in the answer. */
const cellOf = (status: number | typeof SHUT, seen: readonly State[]) =>
  [status, ...[...seen].sort()].join(' ');

/** What the table says of a caller at a door. */
function expected(door: Door, caller: Caller): string {
  const { needs, shows, drafts, status = 200, but = {} } = door;
  const { may, sees } = CALLERS[caller];
  if (!needs.every((need) => may(need))) return SHUT;
  const shown = drafts && may('drafts') ? drafts : shows;
  return cellOf(status, but[caller] ?? shown.filter((state) => sees.includes(state)));
}

describe('every door', () => {
  let newsroom: Newsroom;
  let tokens: Tokens;
  let asker: Asker;
  let selections: Selections;
  let tape: Tape;
  let before: Snapshot;

  beforeAll(async () => {
    newsroom = await startNewsroom({ graphql: true, locales: ['ar'] });
    tokens = await signInCallers(newsroom);
    const { Author: author, 'Super Admin': superAdmin } = tokens;
    const world = await makeWorld(newsroom, { author, superAdmin });
    selections = await Selections.read(newsroom);
    asker = new Asker(newsroom, world, selections);
    tape = await Tape.of(newsroom);
    before = await tape.take();
  });
  afterAll(() => newsroom.stop());

  async function met(door: Door, caller: Caller): Promise<string> {
    const wanted = expected(door, caller);
    const answer = await asker.ask(door, tokens[caller], wanted !== SHUT);
    const seen = statesIn(JSON.stringify([answer.body, ...answer.headers]));
    const isRefused =
      isShut(answer) || (wanted === SHUT && answer.status === (door.refusal ?? 404));
    if (door.isSome && !isRefused) {
      const allowed = wanted.split(' ');
      return seen.every((state) => allowed.includes(state)) ? wanted : cellOf(answer.status, seen);
    }
    return cellOf(isRefused ? SHUT : answer.status, seen);
  }

  it('has its row in the table', () => {
    const rows = new Set(DOORS.map(({ route }) => route));
    const listed = newsroom.strapi.server.listRoutes() as Array<{
      methods: string[];
      path: string;
    }>;
    const routes = listed
      .filter(
        ({ path }) => path !== '/' && !NOT_OURS.some((beginning) => path.startsWith(beginning))
      )
      .flatMap(({ methods, path }) =>
        methods.filter((method) => method !== 'HEAD').map((method) => `${method} ${path}`)
      );
    const operations = selections.operations.filter((operation) => /newsroom/i.test(operation));
    expect([...routes, ...operations].filter((route) => !rows.has(route))).toEqual([]);
    const known = new Set([
      ...listed.flatMap(({ methods, path }) => methods.map((method) => `${method} ${path}`)),
      ...selections.operations,
    ]);
    expect([...rows].filter((route) => !known.has(route))).toEqual([]);
  });

  it.each(DOORS.map((door) => [door.route, door.ask, door] as const))(
    '%s lets in and out as the table says: %s',
    async (_route, _ask, door) => {
      const cells = await Promise.all(
        NAMES.map(async (caller) => [caller, await met(door, caller)] as const)
      );
      expect(Object.fromEntries(cells)).toEqual(
        Object.fromEntries(NAMES.map((caller) => [caller, expected(door, caller)]))
      );
    }
  );

  it('was knocked at by all, and nothing is other than it was', async () => {
    expect(await tape.take()).toEqual(before);
  });
});
