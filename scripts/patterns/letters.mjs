/**
 * What letters a part of a pattern takes, asked of the engine itself, so that case, properties and
 * escapes mean here what they mean there. Asked for letters that stand for all: each of the scripts
 * that stand first in Unicode, some of every later block, and each that a pattern names.
 */
const DENSE = [
  [0, 0x33ff],
  [0xfb00, 0xfdff],
  [0xfe00, 0xffff],
];
const SPARSE_STEP = 97;
const LAST_UNIT = 0xffff;
const LAST = 0x10ffff;

const standing = (() => {
  const points = new Set();
  for (const [first, last] of DENSE) {
    for (let point = first; point <= last; point += 1) points.add(point);
  }
  for (let point = 0; point <= 0x3ffff; point += SPARSE_STEP) points.add(point);
  for (const point of [0xac00, 0xd7a3, 0xd800, 0xdbff, 0xdc00, 0xdfff, 0x1f600, LAST])
    points.add(point);
  return points;
})();

/** Letters that fold to a letter of another block. */
const FOLDED = [0x17f, 0x1e9e, 0x212a, 0x212b, 0x2126];

const variants = (point) => {
  const letter = String.fromCodePoint(point);
  return [
    point,
    ...[...letter.toLowerCase(), ...letter.toUpperCase()].map((each) => each.codePointAt(0)),
  ];
};

const taken = new Map();

/** Those of `points` that a part of a pattern takes. */
function takes(raw, flags, points, key) {
  const name = `${flags}/${raw}/${key}`;
  let found = taken.get(name);
  if (!found) {
    const pattern = new RegExp(`^(?:${raw})$`, flags);
    found = points.filter((point) => pattern.test(String.fromCodePoint(point)));
    taken.set(name, found);
  }
  return found;
}

/** The letters that a part of a pattern names. */
function named(leaf) {
  if (leaf.type === 'Character') return variants(leaf.value);
  if (leaf.type !== 'CharacterClass') return [];
  return leaf.elements.flatMap((element) => {
    if (element.type === 'Character') return variants(element.value);
    if (element.type !== 'CharacterClassRange') return [];
    const { min, max } = element;
    return [min.value - 1, min.value, max.value, max.value + 1].filter((point) => point >= 0);
  });
}

/**
 * The alphabet of a pattern: letters that none of its parts tells apart are one.
 *
 * @param leaves what of the pattern takes one letter each
 * @returns sets of letters as bits: `of` a part, of `all`, and the letter that stands for a bit
 */
export function alphabetOf(leaves, flags) {
  const wide = /[uv]/.test(flags);
  const kept = flags.replace(/[gymd]/g, '');
  const last = wide ? LAST : LAST_UNIT;
  const extra = [...new Set([...leaves.flatMap(named), 10, 13, 0x2028, 0x2029])].filter(
    (point) => point <= last && !standing.has(point)
  );
  const common = [...standing].filter((point) => point <= last);
  const points = [...common, ...extra];
  const place = new Map(points.map((point, index) => [point, index]));

  const members = new Map();
  for (const leaf of leaves) {
    if (members.has(leaf.raw)) continue;
    const candidates =
      leaf.type === 'Character'
        ? [...new Set([...variants(leaf.value), ...FOLDED])].filter((point) => place.has(point))
        : null;
    const found = candidates
      ? takes(leaf.raw, kept, candidates, 'letter')
      : [...takes(leaf.raw, kept, common, 'all'), ...takes(leaf.raw, kept, extra, extra.join())];
    members.set(leaf.raw, found);
  }

  // Refined by each part: who is told apart gets another number.
  const number = new Int32Array(points.length);
  let count = 1;
  const sizes = [points.length];
  for (const found of members.values()) {
    const split = new Map();
    for (const point of found) {
      const index = place.get(point);
      const old = number[index];
      if (!split.has(old)) split.set(old, []);
      split.get(old).push(index);
    }
    for (const [old, indexes] of split) {
      if (indexes.length === sizes[old]) continue;
      sizes[old] -= indexes.length;
      sizes.push(indexes.length);
      for (const index of indexes) number[index] = count;
      count += 1;
    }
  }

  const example = [];
  points.forEach((point, index) => {
    example[number[index]] ??= String.fromCodePoint(point);
  });
  const bits = (found) => {
    let set = 0n;
    for (const each of new Set(found.map((point) => number[place.get(point)])))
      set |= 1n << BigInt(each);
    return set;
  };
  const sets = new Map([...members].map(([raw, found]) => [raw, bits(found)]));
  return { count, all: (1n << BigInt(count)) - 1n, of: (leaf) => sets.get(leaf.raw), example };
}
