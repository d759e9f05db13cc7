const { AsyncLocalStorage } = require('node:async_hooks');
const { LegacyFakeTimers, ModernFakeTimers } = require('@jest/fake-timers');
const { ModuleMocker } = require('jest-mock');

const same = (id) => id;

/** All that a test file may put something in the place of, as it is now. */
function snapshot() {
  return {
    globals: new Map(
      Reflect.ownKeys(globalThis).map((key) => [
        key,
        Object.getOwnPropertyDescriptor(globalThis, key),
      ])
    ),
    environment: { ...process.env },
    folder: process.cwd(),
    exit: process.exit,
    removeAllListeners: process.removeAllListeners,
    listeners: new Map(process.eventNames().map((event) => [event, process.rawListeners(event)])),
  };
}

/** What jest lays on the global object for a file, beside what it replaces there. */
const isOfJest = (key) =>
  typeof key === 'symbol' && /jest|^Symbol\(([A-Z]+_)+[A-Z]+\)$/i.test(String(key));

/** Takes from the process what listens since, but for events that others have listeners of their own to. */
function removeListenersSince({ listeners }, spared = []) {
  for (const event of process.eventNames()) {
    if (spared.includes(event)) continue;
    for (const listener of process.rawListeners(event)) {
      if (!listeners.get(event)?.includes(listener)) process.removeListener(event, listener);
    }
  }
}

/**
 * Notes which stores of asynchronous contexts come into use. Before Node 24 each of them takes part in
 * every promise that is made, until it is disabled; those of our sources are other ones for each file.
 *
 * @returns what disables them; one that is used again enables itself
 */
function watchContexts() {
  const { prototype } = AsyncLocalStorage;
  const { _enable: enable } = prototype;
  if (!enable) return () => undefined;
  const used = new Set();
  prototype._enable = function _enable() {
    used.add(this);
    return enable.call(this);
  };
  return () => {
    prototype._enable = enable;
    for (const contexts of used) contexts.disable();
  };
}

/** What jest listens to while a file runs. */
const HEARD_BY_JEST = ['uncaughtException', 'unhandledRejection', 'rejectionHandled'];

function restore(before) {
  for (const key of Reflect.ownKeys(globalThis)) {
    const descriptor = before.globals.get(key);
    if (descriptor) Object.defineProperty(globalThis, key, descriptor);
    else if (isOfJest(key)) delete globalThis[key];
  }
  for (const name of Object.keys(process.env)) {
    if (!(name in before.environment)) delete process.env[name];
  }
  Object.assign(process.env, before.environment);
  process.chdir(before.folder);
  process.exit = before.exit;
  process.removeAllListeners = before.removeAllListeners;
  removeListenersSince(before);
}

/**
 * Lets go of what a file has to run. A module that one of its tests is the first to import keeps what
 * that test ran in, for as long as the worker lives: all newsrooms of the file, were it not for this.
 */
function forgetFunctions({ hooks, tests, children }) {
  for (const step of [...hooks, ...tests]) step.fn = undefined;
  for (const block of children) if (block.type === 'describeBlock') forgetFunctions(block);
}

/**
 * Where a test file runs: the very realm of its worker, in which Strapi is loaded once and not again
 * for each file (see runtime.js). Behind a file everything is put back as it was before it.
 */
module.exports = class WorkerEnvironment {
  constructor({ projectConfig }) {
    this.before = snapshot();
    this.disableContexts = watchContexts();
    this.global = globalThis;
    this.moduleMocker = new ModuleMocker(globalThis);
    const timers = { config: projectConfig, global: globalThis };
    this.fakeTimers = new LegacyFakeTimers({
      ...timers,
      moduleMocker: this.moduleMocker,
      timerConfig: { idToRef: same, refToId: same },
    });
    this.fakeTimersModern = new ModernFakeTimers(timers);
    Object.assign(process.env, projectConfig.testEnvironmentOptions.environment);
  }

  async setup() {
    const { removeAllListeners } = process;
    // A Strapi that ends takes all listeners from the process. Those of jest must stay.
    process.removeAllListeners = (...events) => {
      if (events.length > 0) return removeAllListeners.apply(process, events);
      removeListenersSince(this.before, HEARD_BY_JEST);
      return process;
    };
  }

  handleTestEvent({ name }, { rootDescribeBlock }) {
    if (name === 'teardown') forgetFunctions(rootDescribeBlock);
  }

  async teardown() {
    this.fakeTimers.dispose();
    this.fakeTimersModern.dispose();
    restore(this.before);
    this.disableContexts();
  }

  exportConditions() {
    return ['node', 'node-addons'];
  }

  /** There is no other context than the worker's own. */
  getVmContext() {
    return null;
  }
};
