import { checkTarball } from '../checkTarball.mjs';

/** What publint and attw say of the tarball, entry by entry. */
export async function types({ tarball }) {
  const { entries, problems } = await checkTarball(tarball);
  for (const { name, ...resolved } of entries) {
    const ways = Object.entries(resolved).map(([way, file]) => `${way} ${file}`);
    process.stdout.write(`${name}: ${ways.join(', ')}\n`);
  }
  if (problems.length > 0) throw new Error(problems.join('\n'));
  process.stdout.write('publint and attw find nothing.\n');
}
