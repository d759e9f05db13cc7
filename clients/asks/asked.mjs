/**
 * What every program of this folder is given: `node asks/NAME.mjs URL TOKEN SLUG`, of a newsroom that
 * runs, and of a story in it. What it got is what it prints, as JSON.
 */
export const [url, token, slug] = process.argv.slice(2);

export const answer = (got) => process.stdout.write(JSON.stringify(got));
