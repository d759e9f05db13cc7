import type { Core } from '@strapi/strapi';

type Query = (this: unknown, ...args: unknown[]) => Promise<unknown>;

/** Counts two moments for each statement: before it is sent, and behind its answer. */
export class Moments {
  private left = 0;
  private act: (() => void) | null = null;

  /** @param act called at the moment with this number from now */
  arm(moment: number, act: () => void): void {
    this.left = moment;
    this.act = act;
  }

  disarm(): void {
    this.act = null;
  }

  /** Watches all statements of a Strapi, those of transactions included. */
  watch({ db }: Core.Strapi): void {
    // knex gives each transaction a client of the same class.
    const shared = Object.getPrototypeOf(db.connection.client) as { _query: Query };
    const query = shared._query;
    const pass = () => this.pass();
    shared._query = async function (...args) {
      pass();
      const answer = await query.apply(this, args);
      pass();
      return answer;
    };
  }

  private pass(): void {
    if (!this.act) return;
    this.left -= 1;
    if (this.left > 0) return;
    const { act } = this;
    this.act = null;
    act();
  }
}
