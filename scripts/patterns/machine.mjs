import { RegExpParser } from '@eslint-community/regexpp';
import { alphabetOf } from './letters.mjs';

/**
 * A pattern as a machine: places that take one letter each, and the ways between them. A way may ask
 * for the letter before it and the letter behind it, as `^`, `\b` and a lookaround of one letter do.
 * Of a longer lookaround it is taken that it may hold and may not; what it tries ahead is tried, too.
 *
 * @typedef {{ to: number, before: bigint, behind: bigint, exact: boolean }} Way
 */
const parser = new RegExpParser({ ecmaVersion: 2024 });

const WORD = { type: 'CharacterSet', raw: '\\w' };
const LINE_END = { type: 'CharacterSet', raw: '[\\n\\r\\u2028\\u2029]' };
const LEAVES = new Set(['Character', 'CharacterClass', 'CharacterSet', 'ExpressionCharacterClass']);

const childrenOf = (node) =>
  node.alternatives ??
  (node.type === 'Alternative' ? node.elements : node.element ? [node.element] : []);

function leavesOf(node) {
  if (LEAVES.has(node.type)) return [node];
  return childrenOf(node).flatMap(leavesOf);
}

/** The one thing an alternative of a lookaround is: a letter, or the end of the text. */
const onlyOne = ({ elements }) =>
  elements.length === 1 &&
  (LEAVES.has(elements[0].type) || ['start', 'end'].includes(elements[0].kind))
    ? elements[0]
    : null;

/** The one letter that a backreference says again. */
function letterAgain({ resolved }) {
  if (Array.isArray(resolved) || resolved.alternatives.length > 1) return null;
  const only = onlyOne(resolved.alternatives[0]);
  return only && LEAVES.has(only.type) ? only : null;
}

/** Where a way ends: at the end of the pattern, or of what a lookahead looks for. */
export const ACCEPTED = -1;
const DEAD = -2;

/** Whether a part of a pattern can take a text of any length. */
const isEndless = (node, unbounded) =>
  (node.type === 'Quantifier' && (node.max === Infinity || node.max - node.min >= unbounded)) ||
  childrenOf(node).some((child) => isEndless(child, unbounded));

/**
 * @param unbounded from how many repeats on `{n,m}` counts as `{n,}`
 * @throws Error where the pattern asks what no such machine can know
 */
export function machineOf(source, flags, unbounded = Infinity) {
  const { alternatives } = parser.parsePattern(source, undefined, undefined, {
    unicode: flags.includes('u'),
    unicodeSets: flags.includes('v'),
  });
  const leaves = alternatives.flatMap(leavesOf);
  const alphabet = alphabetOf([...leaves, WORD, LINE_END], flags);
  // The edge of the text stands beside the letters, as one more bit.
  const edge = 1n << BigInt(alphabet.count);
  const any = alphabet.all | edge;
  const not = (set) => any & ~set;
  const lines = flags.includes('m') ? edge | alphabet.of(LINE_END) : edge;
  const word = alphabet.of(WORD);

  /** Places that take a letter have a `set`; others have ways on without one. */
  const states = [];
  const state = (ways = []) => states.push({ ways }) - 1;
  const free = (to, marks = {}) => ({ to, before: any, behind: any, exact: true, ...marks });
  let rounds = 0;

  const oneLetterOf = (look) => {
    let set = 0n;
    for (const alternative of look.alternatives) {
      const only = onlyOne(alternative);
      if (!only) return null;
      set |= LEAVES.has(only.type) ? alphabet.of(only) : lines;
    }
    return look.negate ? not(set) : set;
  };

  function assertion(node, to) {
    switch (node.kind) {
      case 'start':
        return state([free(to, { before: lines })]);
      case 'end':
        return state([free(to, { behind: lines })]);
      case 'word': {
        const inside = node.negate ? word : not(word);
        const outside = node.negate ? not(word) : word;
        return state([
          free(to, { before: word, behind: inside }),
          free(to, { before: not(word), behind: outside }),
        ]);
      }
      default: {
        const set = oneLetterOf(node);
        if (set !== null) {
          return state([free(to, node.kind === 'lookahead' ? { behind: set } : { before: set })]);
        }
        if (node.kind === 'lookbehind') {
          if (isEndless(node, unbounded)) {
            throw new Error('it looks behind itself as far as the text goes');
          }
          return state([free(to, { exact: false })]);
        }
        const looked = node.alternatives.map((alternative) => build(alternative, DEAD));
        return state([to, ...looked].map((next) => free(next, { exact: false })));
      }
    }
  }

  function quantifier({ min, max, element }, to) {
    const endless = max === Infinity || max - min >= unbounded;
    let entry = to;
    // A round that takes no letter is none: the way out of it asks that one was taken since the way in.
    const round = (goOn, leave) => {
      const number = (rounds += 1);
      const first = build(element, state([free(goOn, { leaves: number })]));
      return [free(first, { enters: number }), free(leave)];
    };
    if (endless) {
      entry = state();
      states[entry].ways.push(...round(entry, to));
    } else {
      for (let copy = min; copy < max; copy += 1) entry = state(round(entry, to));
    }
    for (let copy = 0; copy < min; copy += 1) entry = build(element, entry);
    return entry;
  }

  function build(node, to) {
    switch (node.type) {
      case 'Alternative':
        return node.elements.reduceRight((next, element) => build(element, next), to);
      case 'Group':
      case 'CapturingGroup':
        return state(node.alternatives.map((alternative) => free(build(alternative, to))));
      case 'Quantifier':
        return quantifier(node, to);
      case 'Assertion':
        return assertion(node, to);
      case 'Backreference': {
        const letter = letterAgain(node);
        if (!letter) throw new Error('it repeats what can be of more than one letter');
        // Another letter of its kind is none: what stands here may fail.
        return state([free(build(letter, to), { exact: false })]);
      }
      default:
        return states.push({ set: alphabet.of(node), to }) - 1;
    }
  }

  const start = state();
  states[start].ways = alternatives.map((alternative) => free(build(alternative, ACCEPTED)));

  const known = new Map();
  /** From a place to the next ones that take a letter, or to the end of the pattern. */
  function waysFrom(from) {
    const found = known.get(from);
    if (found) return found;
    const ways = [];
    const walk = (at, before, behind, exact, entered) => {
      if (before === 0n || behind === 0n) return;
      if (at === DEAD) return;
      if (at === ACCEPTED || states[at].set !== undefined) {
        ways.push({ to: at, before, behind, exact });
        return;
      }
      for (const way of states[at].ways) {
        if (way.leaves && entered.includes(way.leaves)) continue;
        const within = way.enters ? [...entered, way.enters] : entered;
        walk(way.to, before & way.before, behind & way.behind, exact && way.exact, within);
      }
    };
    walk(from, any, any, true, []);
    known.set(from, ways);
    return ways;
  }

  return { start, states, alphabet, edge, any, waysFrom };
}
