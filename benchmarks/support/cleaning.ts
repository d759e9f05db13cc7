/** Everything a benchmark starts and makes is taken away again, whatever happens. */
export class Cleaning {
  private readonly steps: Array<() => unknown> = [];

  add<Thing>(thing: Thing, step: (thing: Thing) => unknown): Thing {
    this.steps.push(() => step(thing));
    return thing;
  }

  async run(): Promise<void> {
    for (const step of this.steps.reverse()) await step();
  }
}
