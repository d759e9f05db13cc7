import DataLoader from 'dataloader';
import { asyncContext } from './asyncContext';

/** What is sent together, by what it is. */
type Loaders = Map<string, DataLoader<unknown, unknown>>;

const context = asyncContext<Loaders>('newsroom.together');

/**
 * Does the same for each of several, side by side and in one transaction, so that statements that are alike
 * can be sent as one by `sentTogether`. All are waited for also where one fails: nothing of it comes behind
 * the end of the transaction.
 *
 * @throws what the first of them that failed threw
 */
export async function together<Each>(
  all: readonly Each[],
  work: (each: Each) => Promise<void> | void
): Promise<void> {
  const failed = (await eachTogether(all, work)).find((error) => error !== undefined);
  if (failed) throw failed.error;
}

/** The same where one that fails keeps no other back. @returns what each threw, in their order */
export async function eachTogether<Each>(
  all: readonly Each[],
  work: (each: Each) => Promise<void> | void
): Promise<Array<{ error: unknown } | undefined>> {
  const one = async (each: Each) => {
    try {
      await work(each);
      return undefined;
    } catch (error) {
      return { error };
    }
  };
  const [first] = all;
  if (first === undefined) return [];
  if (all.length === 1) return [await one(first)];
  return context.run(new Map(), () => Promise.all(all.map(one)));
}

/**
 * Sends what several that work together ask for at the same time as one; what is asked for alone is sent alone.
 *
 * @param name of what is sent, the same for all that may be sent together
 * @param send answers all of them in their order
 */
export async function sentTogether<Asked, Answer>(
  name: string,
  asked: Asked,
  send: (all: readonly Asked[]) => Promise<readonly Answer[]>
): Promise<Answer> {
  const loaders = context.get();
  if (!loaders) {
    const [answer] = await send([asked]);
    return answer as Answer;
  }
  const loader =
    loaders.get(name) ??
    new DataLoader<unknown, unknown>(async (all) => send(all as readonly Asked[]), {
      cache: false,
    });
  loaders.set(name, loader);
  return loader.load(asked) as Promise<Answer>;
}
