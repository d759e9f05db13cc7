/** What was named is not there; said in one line. */
export class NoSuch extends Error {}

/** Exit code for what was given and cannot be used. */
const BAD_INPUT = 2;

/** Runs a command's work; what is not there ends it with exit code 2 and its message. */
export async function orNoSuch<Result>(work: Promise<Result>): Promise<Result> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof NoSuch)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(BAD_INPUT);
  }
}
