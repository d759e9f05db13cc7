const { createRequire } = require('node:module');
const path = require('node:path');
const vm = require('node:vm');
const { default: Runtime } = require('jest-runtime');

const ROOT = path.resolve(__dirname, '..', '..', '..');
/** What is compiled already: packages, the plugin as it is built, and the host. */
const COMPILED = ['node_modules', 'dist', '.host'].map(
  (folder) => path.join(ROOT, folder) + path.sep
);
const OWN = COMPILED.slice(1);

/** Tests of applications that add fields to our types, which Strapi remembers for as long as it is loaded. */
const OTHER_SCHEMAS = path.join(ROOT, 'tests', 'api', 'extension') + path.sep;
const STRAPI = ['core', 'strapi'].map(
  (name) => path.join(ROOT, 'node_modules', '@strapi', name) + path.sep
);
let hasOtherSchemas = false;

const isPath = (name) => name.startsWith('.') || path.isAbsolute(name);

/** Takes loaded modules from the cache, and from those that loaded them or were loaded by them. */
function forget(isStale) {
  for (const [file, loaded] of Object.entries(require.cache)) {
    if (isStale(file)) {
      delete require.cache[file];
      loaded.children = [];
    } else {
      loaded.children = loaded.children.filter(({ filename }) => !isStale(filename ?? ''));
    }
  }
}

/**
 * Loads packages as Node does, once for all test files of a worker. Only our own sources and tests
 * are loaded by jest, anew for each file; the built plugin and the host are loaded anew too.
 */
module.exports = class WorkerRuntime extends Runtime {
  constructor(...args) {
    super(...args);
    const { executor } = this;
    executor.compile = (source, filename) =>
      vm.compileFunction(source, executor.injectedModuleParameters, { filename });
    const hadOtherSchemas = hasOtherSchemas;
    hasOtherSchemas = args.some(
      (given) => typeof given === 'string' && given.startsWith(OTHER_SCHEMAS)
    );
    const stale = hadOtherSchemas || hasOtherSchemas ? [...OWN, ...STRAPI] : OWN;
    forget((file) => stale.some((folder) => file.startsWith(folder)));
  }

  requireModuleOrMock(from, name) {
    const { shouldMock } = this.mockState.shouldMockCjs(from, name);
    return !shouldMock && this.isCompiled(from, name)
      ? createRequire(from)(name)
      : super.requireModuleOrMock(from, name);
  }

  requireActual(from, name) {
    return this.isCompiled(from, name)
      ? createRequire(from)(name)
      : super.requireActual(from, name);
  }

  isCompiled(from, name) {
    if (isPath(name)) {
      const file = path.resolve(path.dirname(from), name);
      return COMPILED.some((folder) => file.startsWith(folder));
    }
    return !name.startsWith('@jest/') && !this._resolution.isCoreModule(name);
  }
};
