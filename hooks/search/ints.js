/* Whole numbers in bulk: lists of them under numbered keys; places in sorted lists. */

/** Pairs (key, value) grouped by key: the values of key k are `values[starts[k]]` up to `values[starts[k + 1]]`, in the order in which they came. `order` says which pair stands where. */
export function grouped(keys, values, count) {
  const starts = new Int32Array(count + 1);
  for (let i = 0; i < keys.length; i++) starts[keys[i] + 1]++;
  for (let k = 0; k < count; k++) starts[k + 1] += starts[k];
  const next = starts.slice();
  const out = new Int32Array(keys.length);
  for (let i = 0; i < keys.length; i++) out[next[keys[i]]++] = values[i];
  return { starts, values: out };
}

/** The first index from which on `isBefore(item)` is false, in a list that is sorted that way. */
export function firstNot(count, isBefore) {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** [from, to) of the strings that start with `prefix`, in a sorted list of strings. */
export function prefixed(sorted, prefix) {
  const from = firstNot(sorted.length, (i) => sorted[i] < prefix);
  const to = firstNot(sorted.length - from, (i) => sorted[from + i].startsWith(prefix)) + from;
  return [from, to];
}
