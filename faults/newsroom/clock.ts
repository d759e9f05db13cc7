const RealDate = Date;

/** Lets this process believe that it is later (or earlier) by so much. */
export function shiftClock(milliseconds: number): void {
  const now = () => RealDate.now() + milliseconds;
  globalThis.Date = class extends RealDate {
    constructor(...parts: unknown[]) {
      super(...((parts.length === 0 ? [now()] : parts) as [number]));
    }
    static override now = now;
  } as DateConstructor;
}
