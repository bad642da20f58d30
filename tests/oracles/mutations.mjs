// Changes to one article record, each in one place, in the same order for the same record: keys dropped and added, types changed, enums, patterns and bounds
// broken, and changes that leave a record valid. Each is {kind, path, line}; line() is JSON text, so that what JSON.stringify never writes (1.0) can be tried, and is
// made only for those that are taken.

const HUGE = '184467440737095516160';

export function* mutations(record) {
  yield* walk(record, record, []);
  for (const [kind, line] of [['an array', '[]'], ['a string', '"record"'], ['null', 'null'], ['a number', '7'], ['an empty object', '{}']]) {
    yield {kind: `the record is ${kind}`, path: '/', line: () => line};
  }
  const whole = () => JSON.stringify(record);
  yield {kind: 'cut short', path: '/', line: () => whole().slice(0, -1)};
  yield {kind: 'a second value behind it', path: '/', line: () => `${whole()} {}`};
  yield {kind: 'a comma too many', path: '/', line: () => `${whole().slice(0, -1)},}`};
  yield {kind: 'unchanged', path: '/', line: whole};
  yield {kind: 'spaces around it', path: '/', line: () => `  ${whole()}\t`};
}

function* walk(record, at, path) {
  const change = (kind, value) => ({kind, path: `/${path.join('/')}`, line: () => replaced(record, path, JSON.stringify(value))});
  const raw = (kind, text) => ({kind, path: `/${path.join('/')}`, line: () => replaced(record, path, text)});
  if (path.length > 0) {
    yield* otherTypes(at, change, raw);
  }
  if (Array.isArray(at)) {
    yield change('an array emptied', []);
    yield change('a string added to an array', [...at, 'x']);
    if (at.length > 0) {
      yield change('an item twice', [...at, at[0]]);
      yield* walk(record, at[0], [...path, 0]);
      if (at.length > 1) {
        yield* walk(record, at[at.length - 1], [...path, at.length - 1]);
      }
    }
  } else if (at !== null && typeof at === 'object') {
    yield change('a key added', {...at, surplus: 1});
    yield change('a key with an empty name', {...at, '': null});
    for (const key of Object.keys(at)) {
      const {[key]: gone, ...rest} = at;
      yield {...change('a key dropped', rest), path: `/${[...path, key].join('/')}`};
      yield {...change('a key written otherwise', {...rest, [key.toUpperCase()]: gone}), path: `/${[...path, key].join('/')}`};
      yield* walk(record, gone, [...path, key]);
    }
  }
}

function* otherTypes(at, change, raw) {
  for (const other of [null, true, 'x', 3, 1.5, [], {}]) {
    if (kindOf(other) !== kindOf(at) || other === 1.5) {
      yield change(`${kindOf(at)} → ${JSON.stringify(other)}`, other);
    }
  }
  if (typeof at === 'number') {
    yield change('negative', -1);
    yield change('zero', 0);
    yield raw('a whole number written as 2.0', '2.0');
    yield raw('a whole number written as 2e1', '2e1');
    yield raw('minus zero', '-0');
    yield raw('over 64 bits', HUGE);
  }
  if (typeof at === 'string') {
    yield change('empty', '');
    yield change('one more letter', `${at}x`);
    yield change('a line end behind it', `${at}\n`);
    yield change('a line before it', `x\n${at}`);
    yield change('capitals', at.toUpperCase());
    yield change('a NUL and an emoji', '\u0000😀');
    yield change('digits of another script', at.replace(/[0-9]/g, '٣'));
  }
}

function kindOf(value) {
  return value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;
}

// The record as JSON with `text` in the place that `path` names.
function replaced(record, path, text) {
  const mark = '\u0001here\u0001';
  const set = (value, steps) => {
    if (steps.length === 0) {
      return mark;
    }
    const copy = Array.isArray(value) ? [...value] : {...value};
    copy[steps[0]] = set(value[steps[0]], steps.slice(1));
    return copy;
  };
  return JSON.stringify(set(record, path)).replace(JSON.stringify(mark), () => text);
}

// Takes `count` of them: kinds and places in turn (array indexes aside), so that each kind is met at many places. Deterministic: a small generator of its own.
export function sample(all, count) {
  let state = 20210512;
  const random = () => (state = (Math.imul(state, 1103515245) + 12345) >>> 0) / 2 ** 32;
  const groups = new Map();
  for (const one of all) {
    if (!groups.has(one.kind)) {
      groups.set(one.kind, []);
    }
    groups.get(one.kind).push(one);
  }
  for (const group of groups.values()) {
    for (let i = group.length - 1; i > 0; --i) {
      const j = Math.floor(random() * (i + 1));
      [group[i], group[j]] = [group[j], group[i]];
    }
  }
  const out = [];
  const seen = new Set();
  for (let round = 0; out.length < count; ++round) {
    let left = false;
    for (const group of groups.values()) {
      const one = group[round];
      left ||= one !== undefined;
      const key = one && `${one.kind} ${one.path.replace(/[0-9]+/g, '#')}`;
      if (one && !seen.has(key) && out.length < count) {
        seen.add(key);
        out.push({...one, line: one.line()});
      }
    }
    if (!left) {
      break;
    }
  }
  return out;
}
