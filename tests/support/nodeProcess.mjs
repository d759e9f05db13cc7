/** A Strapi of its own process on the database that the environment names. Ends with its input. */
import { createRequire } from 'node:module';
import path from 'node:path';
import process from 'node:process';

// Strapi's ES modules import folders, which Node does not.
const { createStrapi } = createRequire(import.meta.url)('@strapi/strapi');

const root = process.cwd();
const strapi = createStrapi({ appDir: root, distDir: path.join(root, '.host') });
strapi.log.level = 'error';
await strapi.load();
for (const [name, value] of Object.entries(JSON.parse(process.env.NODE_SETTINGS ?? '{}'))) {
  strapi.config.set(name, value);
}
const killing = process.env.NODE_KILL;
if (killing) {
  // Smaller copies of a picture lie in no folder.
  const { provider } = strapi.plugin('upload');
  for (const name of ['uploadStream', 'replaceStream']) {
    const store = provider[name];
    if (!store) continue;
    provider[name] = async (file, ...more) => {
      const isStruck = file.folderPath !== undefined;
      if (isStruck && killing === 'before the bytes') process.kill(process.pid, 'SIGKILL');
      await store(file, ...more);
      if (isStruck && killing === 'behind the bytes') process.kill(process.pid, 'SIGKILL');
    };
  }
}
strapi.server.mount();
strapi.server.httpServer.keepAliveTimeout = 600_000;
await new Promise((resolve) => strapi.server.httpServer.listen(0, '127.0.0.1', resolve));
process.stdout.write(`PORT ${strapi.server.httpServer.address().port}\n`);
process.stdin.resume();
process.stdin.once('end', async () => {
  await strapi.destroy();
  process.exit(0);
});
