import type { Client, Reply } from '../support/client';
import type { Thing } from './thing';

/** One write, drawn and ready to be sent. */
export interface Deed {
  /** For the journal, e.g. `publish Ferry 0012`. */
  what: string;
  /** Nobody else writes to these meanwhile. */
  on: ReadonlyArray<Pick<Thing<unknown>, 'isBusy' | 'isFree'>>;
  send(client: Client): Promise<Reply>;
  /** It was answered as done. */
  acknowledged(reply: Reply): void;
  /** Nobody knows: the answer did not come, or says that the newsroom failed. */
  doubted(): void;
}

/** A deed that brings one thing from its state to the next. */
export const changing = <State>(
  thing: Thing<State>,
  what: string,
  next: (was: State) => State,
  send: Deed['send'],
  also: Deed['acknowledged'] = () => undefined
): Deed => ({
  what: `${what} ${thing.name}`,
  on: [thing],
  send,
  acknowledged(reply) {
    thing.acknowledged(next);
    also(reply);
  },
  doubted: () => thing.doubted(next),
});

/** A deed that makes a thing, which is on the desk from the moment it is sent. */
export const making = <State>(
  things: Thing<State>[],
  thing: Thing<State>,
  what: string,
  made: State,
  send: Deed['send'],
  also: Deed['acknowledged'] = () => undefined
): Deed =>
  changing(
    thing,
    what,
    () => made,
    (client) => {
      things.push(thing);
      return send(client);
    },
    (reply) => {
      thing.documentId ??= reply.body?.data?.documentId ?? null;
      also(reply);
    }
  );
