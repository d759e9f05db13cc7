import { ACCEPTED, machineOf } from './machine.mjs';

/**
 * How the work of a pattern grows with the text on which it fails.
 *
 * An engine that goes back tries each way through a text on which the pattern fails, and it begins at
 * each letter. So its work grows in proportion to the text where the number of ways to any letter is
 * bounded, and only there. It is not where two rounds of a pattern can go on over the same text and the
 * one can be left for the other (the square or more), or a round can be gone through in two ways (it
 * doubles with each letter): Weber and Seidl, On the degree of ambiguity of finite automata (1991).
 * "Begin later" is such a round, too.
 */

/** More than any pattern that can be read by a person needs. */
const MOST_STEPS = 4_000_000;

/** Letters that no way asks apart by what stands before it are one block. */
function blocksOf({ alphabet, edge }, ways) {
  const asked = new Set(ways.map(({ before }) => before & ~edge));
  const blocks = new Map();
  for (let letter = 0; letter < alphabet.count; letter += 1) {
    const bit = 1n << BigInt(letter);
    const name = [...asked].map((set) => (set & bit ? 1 : 0)).join('');
    blocks.set(name, (blocks.get(name) ?? 0n) | bit);
  }
  return [...blocks.values()];
}

/**
 * All that an engine may do with a text: nodes are a place of the machine and what kind of letter it
 * took there; node 0 to the number of blocks stand for "not begun yet".
 */
function searchOf(machine, sticky) {
  const { start, states, alphabet, edge, any, waysFrom } = machine;
  const froms = [start, ...states.filter(({ set }) => set !== undefined).map(({ to }) => to)];
  const blocks = blocksOf(machine, froms.filter((from) => from !== ACCEPTED).flatMap(waysFrom));
  const contexts = [edge, ...blocks];
  const nodes = contexts.map((before) => ({ before, from: start, waits: true, out: [], sure: 0n }));
  const numbers = new Map();
  const nodeAt = (place, block) => {
    const name = place * blocks.length + block;
    if (!numbers.has(name)) {
      numbers.set(name, nodes.length);
      nodes.push({ before: blocks[block], from: states[place].to, out: [], sure: 0n });
    }
    return numbers.get(name);
  };
  for (let index = 0; index < nodes.length; index += 1) {
    const node = nodes[index];
    if (node.waits && !sticky) {
      blocks.forEach((set, block) => node.out.push({ to: 1 + block, set }));
    }
    if (node.from === ACCEPTED) {
      node.sure = any;
      continue;
    }
    for (const { to, before, behind, exact } of waysFrom(node.from)) {
      if (!(before & node.before)) continue;
      if (to === ACCEPTED) {
        if (exact) node.sure |= behind;
        continue;
      }
      const set = states[to].set & behind & alphabet.all;
      blocks.forEach((block, number) => {
        if (set & block) node.out.push({ to: nodeAt(to, number), set: set & block, exact });
      });
    }
  }
  findSure(nodes, machine);
  return { nodes, waiting: contexts.length };
}

/** Where nothing can make the pattern fail any more, nothing is tried again. */
function findSure(nodes, { any, edge }) {
  const into = nodes.map(() => []);
  nodes.forEach((node, index) => {
    if (node.waits) return;
    for (const { to } of node.out) into[to].push(index);
  });
  const wins = nodes.map(({ sure, waits }) => !waits && (sure & edge) !== 0n);
  const covered = (node) => {
    let set = node.sure;
    for (const { to, set: letters, exact } of node.out) if (exact && wins[to]) set |= letters;
    return set;
  };
  const left = nodes.map((_, index) => index).filter((index) => wins[index]);
  while (left.length > 0) {
    const index = left.pop();
    if (!wins[index] || covered(nodes[index]) === any) continue;
    wins[index] = false;
    for (const other of into[index]) if (wins[other]) left.push(other);
  }
  for (const node of nodes) node.sure = covered(node);
}

/** Strongly connected components that hold a round: Tarjan's algorithm, without recursion. */
function roundsOf(graph) {
  const order = new Int32Array(graph.length).fill(-1);
  const low = new Int32Array(graph.length);
  const open = [];
  const isOpen = new Uint8Array(graph.length);
  const roundOf = new Int32Array(graph.length).fill(-1);
  const rounds = [];
  let time = 0;
  for (let root = 0; root < graph.length; root += 1) {
    if (order[root] !== -1) continue;
    const path = [[root, 0]];
    while (path.length > 0) {
      const step = path.at(-1);
      const [at, next] = step;
      if (next === 0) {
        order[at] = low[at] = time;
        time += 1;
        open.push(at);
        isOpen[at] = 1;
      }
      if (next < graph[at].length) {
        step[1] += 1;
        const { to } = graph[at][next];
        if (order[to] === -1) path.push([to, 0]);
        else if (isOpen[to]) low[at] = Math.min(low[at], order[to]);
        continue;
      }
      path.pop();
      if (path.length > 0) low[path.at(-1)[0]] = Math.min(low[path.at(-1)[0]], low[at]);
      if (low[at] !== order[at]) continue;
      const members = [];
      let member;
      do {
        member = open.pop();
        isOpen[member] = 0;
        members.push(member);
      } while (member !== at);
      if (members.length === 1 && !graph[at].some(({ to }) => to === at)) continue;
      for (const each of members) roundOf[each] = rounds.length;
      rounds.push(members);
    }
  }
  return { roundOf, rounds };
}

const exampleOf = (set, alphabet) => {
  for (let letter = 0; letter < alphabet.count; letter += 1) {
    if (set & (1n << BigInt(letter))) return alphabet.example[letter];
  }
  return '';
};

/** The letters on the way to a step of a walk. */
function lettersTo(step, alphabet) {
  let text = '';
  for (let at = step; at.back; at = at.back) text = exampleOf(at.set, alphabet) + text;
  return text;
}

/** Walks over tuples of nodes on one text, until one is wanted; its letters, or null. */
function walk(from, nextOf, isWanted, budget, alphabet) {
  const seen = new Set();
  const left = [{ at: from }];
  for (let index = 0; index < left.length; index += 1) {
    const step = left[index];
    for (const { at, set } of nextOf(step.at)) {
      const next = { at, set, back: step };
      if (isWanted(at, next)) return lettersTo(next, alphabet);
      const name = at.join();
      if (seen.has(name)) continue;
      seen.add(name);
      budget.steps += 1;
      if (budget.steps > MOST_STEPS) throw new Error('it is too entangled to be looked through');
      left.push(next);
    }
  }
  return null;
}

/** A round that can be gone through in two ways: the work doubles with each letter. */
function doubled(graph, { roundOf, rounds }, budget, alphabet) {
  for (const members of rounds) {
    const round = roundOf[members[0]];
    const inside = (at) => graph[at].filter(({ to }) => roundOf[to] === round);
    for (const at of members) {
      const out = inside(at);
      for (let one = 0; one < out.length; one += 1) {
        for (let other = one + 1; other < out.length; other += 1) {
          if (out[one].to === out[other].to && out[one].set & out[other].set) {
            return exampleOf(out[one].set & out[other].set, alphabet);
          }
        }
      }
    }
    if (members.length === 1) continue;
    const nextOf = ([a, b, apart]) => {
      const next = [];
      for (const one of inside(a)) {
        for (const other of inside(b)) {
          const set = one.set & other.set;
          if (set) next.push({ at: [one.to, other.to, apart || one.to !== other.to ? 1 : 0], set });
        }
      }
      return next;
    };
    for (const at of members) {
      const text = walk(
        [at, at, 0],
        nextOf,
        ([a, b, apart]) => apart === 1 && a === at && b === at,
        budget,
        alphabet
      );
      if (text !== null) return text;
    }
  }
  return null;
}

/** Which nodes can be reached from some, or lead to some. */
function reached(graph, from) {
  const seen = new Uint8Array(graph.length);
  const left = [...from];
  for (const at of left) seen[at] = 1;
  while (left.length > 0) {
    for (const { to } of graph[left.pop()]) {
      if (seen[to]) continue;
      seen[to] = 1;
      left.push(to);
    }
  }
  return seen;
}

const turned = (graph) => {
  const back = graph.map(() => []);
  graph.forEach((out, at) => out.forEach(({ to }) => back[to].push({ to: at })));
  return back;
};

/** Two rounds over one text, of which the first can be left for the second at any letter. */
function squares(graph, found, mayBeFirst, mayBeSecond, budget, alphabet) {
  const { roundOf, rounds } = found;
  const back = turned(graph);
  const pairs = [];
  for (const [second, ends] of rounds.entries()) {
    if (!mayBeSecond(ends[0])) continue;
    const leads = reached(back, ends);
    for (const [first, begins] of rounds.entries()) {
      if (first === second || !mayBeFirst(begins[0]) || !leads[begins[0]]) continue;
      const text = square(begins, ends, leads);
      if (text !== null) pairs.push({ first, second, text });
    }
  }
  return pairs;

  function square(begins, ends, leads) {
    const first = roundOf[begins[0]];
    const second = roundOf[ends[0]];
    const nextOf = ([a, b, c]) => {
      const next = [];
      for (const one of graph[a]) {
        if (roundOf[one.to] !== first) continue;
        for (const last of graph[c]) {
          if (roundOf[last.to] !== second) continue;
          const both = one.set & last.set;
          if (!both) continue;
          for (const middle of graph[b]) {
            if (!leads[middle.to]) continue;
            const set = both & middle.set;
            if (set) next.push({ at: [one.to, middle.to, last.to], set });
          }
        }
      }
      return next;
    };
    for (const begin of begins) {
      for (const end of ends) {
        const isWanted = ([a, b, c]) => a === begin && b === end && c === end;
        const text = walk([begin, begin, end], nextOf, isWanted, budget, alphabet);
        if (text !== null) return text;
      }
    }
    return null;
  }
}

/** The longest row of rounds of which each can be left for the next. */
function longestRow(pairs) {
  const after = new Map();
  for (const { first, second } of pairs) after.set(first, [...(after.get(first) ?? []), second]);
  const lengths = new Map();
  const from = (round) => {
    if (!lengths.has(round)) {
      lengths.set(round, 0);
      lengths.set(round, Math.max(0, ...(after.get(round) ?? []).map((next) => 1 + from(next))));
    }
    return lengths.get(round);
  };
  return Math.max(0, ...[...after.keys()].map(from));
}

/**
 * How the work of a pattern grows with the text.
 *
 * @param unbounded from how many repeats on `{n,m}` counts as `{n,}`
 * @returns the degree (1 in proportion, 2 the square, Infinity: it doubles with each letter) and a text
 * of which more and more makes it so
 * @throws Error where it cannot be told
 */
export function growthOf(source, flags, unbounded) {
  const machine = machineOf(source, flags, unbounded);
  const { nodes, waiting } = searchOf(machine, flags.includes('y'));
  const { alphabet } = machine;
  const budget = { steps: 0 };
  // What is tried before the pattern fails.
  const failing = nodes.map(({ out, sure }) =>
    out.map(({ to, set }) => ({ to, set: set & ~sure })).filter(({ set }) => set)
  );
  const found = roundsOf(failing);
  const twice = doubled(failing, found, budget, alphabet);
  if (twice !== null) return { degree: Infinity, text: twice };
  const all = () => true;
  const pairs = squares(failing, found, all, all, budget, alphabet);

  // What is tried for more where the pattern fits already, again and again on the way of one match.
  const size = nodes.length;
  const layered = [
    ...nodes.map(({ out, sure }) => [
      ...out,
      ...out
        .filter(({ set }) => set & sure)
        .map(({ to, set }) => ({ to: to + size, set: set & sure })),
    ]),
    ...failing.map((out) => out.map(({ to, set }) => ({ to: to + size, set }))),
  ];
  const layers = roundsOf(layered);
  pairs.push(
    ...squares(
      layered,
      layers,
      (at) => at < size,
      (at) => at >= size + waiting,
      budget,
      alphabet
    ).map((pair) => ({ ...pair, first: -1 - pair.first, second: -1 - pair.second }))
  );
  if (pairs.length === 0) return { degree: 1, text: '' };
  return { degree: 1 + longestRow(pairs), text: pairs[0].text };
}
