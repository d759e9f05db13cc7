import type { Expectation } from '../desk/desk';

/** What the process of a newsroom is told by the harness. */
export type Order =
  /** End by kill -9 at the moment with this number from now; each statement has two. */
  | { name: 'killAt'; moment: number }
  /** Not to end by a kill at a moment that has not come. */
  | { name: 'spare' }
  /** Let the clock say another time. */
  | { name: 'shiftClock'; milliseconds: number }
  /** Let the disk be full but for some pages; null for all the room there is. SQLite only. */
  | { name: 'limitPages'; free: number | null }
  | { name: 'import'; story: object }
  | { name: 'makeToken' }
  | { name: 'audit'; expected: Expectation }
  | { name: 'stop' };

export interface OrderReply {
  value?: unknown;
  error?: string;
}

/** What it says when it listens. */
export interface Ready {
  port: number;
}

export interface NumberedOrder {
  number: number;
  order: Order;
}

export interface NumberedReply extends OrderReply {
  number: number;
}
