const underWay = new Set<Promise<unknown>>();

/** Notes what changes a form as soon as it is done. */
export function noteUnderWay<Done>(work: Promise<Done>): Promise<Done> {
  const ended = work.then(
    () => undefined,
    () => undefined
  );
  underWay.add(ended);
  void ended.then(() => underWay.delete(ended));
  return work;
}

/** When all is done, however it ended. */
export async function allDone(): Promise<void> {
  await Promise.all(underWay);
  // The form hears of it then.
  await new Promise((resolve) => setTimeout(resolve));
}
