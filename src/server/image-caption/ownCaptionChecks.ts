import { captionRules, type OwnCaptionCheck } from './checks';

const NAME = /^[a-z][a-z0-9-]{0,60}$/;

/** The checks of captions that a project adds, by their names. */
export class OwnCaptionChecks {
  private readonly checks = new Map<string, OwnCaptionCheck>();

  /**
   * Adds a check, to be called in `register()`.
   *
   * @throws Error for a name that is no name, or that another check has
   */
  add(check: OwnCaptionCheck): void {
    const { rule } = check;
    if (!NAME.test(rule)) {
      throw new Error(`A check of captions needs a name such as "agency-unknown", not "${rule}".`);
    }
    if (Object.hasOwn(captionRules, rule) || this.checks.has(rule)) {
      throw new Error(`There is a check of captions with the name "${rule}" already.`);
    }
    this.checks.set(rule, check);
  }

  all(): OwnCaptionCheck[] {
    return [...this.checks.values()];
  }
}
