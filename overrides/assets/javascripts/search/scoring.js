"use strict";
/*
 * What each target has of the query's words. Every word gives evidence between 0 and 1, by where it stands; a rare
 * word counts more than a common one.
 */
(function (search) {
  const { FIELD, KIND, LONGEST_SPAN, WORTH, isVerbal, lookup, prefixed, spanOf, stems, synonyms } = search;

  const TITLE = 0.5;
  const HEADING = 0.4;
  const LEAD = 0.3;
  const TEXT = 0.32;
  const SEEN = 0.05;
  const REFERENCE = 0.2;
  const SATURATION = 4;
  const SHARE = 0.4;
  const SHARE_HIDDEN = 0.4;
  const STEEPNESS = 0.45;
  const WHOLE = 0.5;
  const HEADWORD = 1.05;
  const BOTH = 1.1;
  const VERBAL = 0.3;
  const MOST_BEGUN = 400;
  const SURE = 0.9;
  const SAME = 0.85;
  const COMPARED = 0.95;

  /** Evidence of one word per target: `named` from its names alone, `all` from everywhere. */
  function evidenceOf(index, hits) {
    const { corpus, names } = index;
    const size = corpus.targets.length;
    const named = new Float32Array(size);
    const fields = [0, 1, 2, 3].map(() => new Float32Array(size));
    const { starts, places } = corpus.postings;
    for (const [id, quality] of hits) {
      addNames(names, id, quality, corpus.sorted[id].length, named);
      for (let i = starts[id]; i < starts[id + 1]; i++) {
        const target = corpus.targetOf[places[i] >> 3];
        const field = places[i] & 7;
        const often = field === FIELD.reference ? REFERENCE : corpus.counts[i];
        if (field >= FIELD.lead) fields[FIELD.text][target] += quality * often;
        if (field < FIELD.text && quality > fields[field][target]) fields[field][target] = quality;
      }
    }
    return { named, all: combined(named, fields) };
  }

  function combined(named, [title, heading, lead, text]) {
    const all = new Float32Array(named.length);
    for (let t = 0; t < named.length; t++) {
      if (named[t] + title[t] + heading[t] + lead[t] + text[t] === 0) continue;
      const often = text[t] > 0 ? TEXT * (1 - Math.exp(-text[t] / SATURATION)) + SEEN : 0;
      all[t] = 1 - (1 - named[t]) * (1 - TITLE * title[t]) * (1 - HEADING * heading[t]) * (1 - LEAD * lead[t]) * (1 - often);
    }
    return all;
  }

  function addNames(names, id, quality, length, named) {
    for (let i = names.byWord.starts[id]; i < names.byWord.starts[id + 1]; i++) {
      const name = names.byWord.values[i];
      const share = Math.min(1, length / names.spelt[name].length);
      const least = names.kind[name] === KIND.hidden ? SHARE_HIDDEN : SHARE;
      const found = WORTH[names.kind[name]] * quality * (least + (1 - least) * share);
      const target = names.target[name];
      if (found > named[target]) named[target] = found;
    }
  }

  /** How rare a word is that `reached` of `count` targets have. */
  const rarity = (count, reached) => Math.log(1 + (count - reached + 0.5) / (reached + 0.5));

  /** What each word of the query weighs; a word that is nowhere weighs most, unless it is a verb. */
  function weightsOf(index, words, evidence) {
    return words.map((word, i) => {
      let reached = 0;
      for (const found of evidence[i].all) if (found > SEEN) reached++;
      const verb = reached === 0 && isVerbal(word.spelt) ? VERBAL : 1;
      return word.weight * verb * rarity(index.corpus.targets.length, reached) ** STEEPNESS;
    });
  }

  /** Names that stand whole in the query: `{name, from, size, part}`; `part` is how surely it is meant. */
  function wholeNames(index, words) {
    const found = [];
    for (let from = 0; from < words.length; from++) {
      for (let size = 1; size <= LONGEST_SPAN && from + size <= words.length; size++) {
        for (const [stem, cuts] of stems(spanOf(words, from, size))) {
          for (const name of index.names.whole.get(stem) || []) found.push({ name, from, size, part: 0.97 ** cuts });
        }
      }
    }
    return found;
  }

  /** Names that begin with the query, while it is typed. */
  function begunNames(index, words) {
    const spelt = spanOf(words, 0, words.length);
    if (spelt.length < 2) return [];
    const [from, to] = prefixed(index.names.sorted, spelt);
    return index.names.sorted.slice(from, Math.min(to, from + MOST_BEGUN)).flatMap((whole) => {
      const part = whole === spelt ? 1 : 0.6 + 0.35 * (spelt.length / whole.length);
      return index.names.whole.get(whole).map((name) => ({ name, from: 0, size: words.length, part }));
    });
  }

  /** A phrase that is only searched must be nearly there. */
  const isMeant = ({ kind }, { name, part }) => kind[name] < KIND.hidden || part > SURE;

  /** The concepts of whose own names one contains the headword of target `other`: a comparison is about both. */
  function concerning(index, other) {
    const { names, corpus } = index;
    index.concerning ??= new Map();
    if (!index.concerning.has(other)) {
      const [headword] = names.ofTarget[other];
      const parts = names.words[headword].map((id) => [...lookup(index, corpus.sorted[id], false).hits].filter(([, quality]) => quality > SAME));
      const having = parts.map((hits) => new Set(hits.flatMap(([id]) => namesWith(names, id))));
      const own = [...(having[0] || [])].filter((name) => names.kind[name] === KIND.own && having.every((set) => set.has(name)));
      const targets = new Set(own.map((name) => names.target[name]));
      index.concerning.set(other, [...targets].filter((target) => target !== other && corpus.targets[target].kind === "concept"));
    }
    return index.concerning.get(other);
  }

  function namesWith(names, id) {
    return [...names.byWord.values.subarray(names.byWord.starts[id], names.byWord.starts[id + 1])];
  }

  /** Two names in the query and one concept about both: the gain of that concept, which has each of them. */
  function addComparisons(index, evidence, weights, found, gains) {
    const spans = new Map();
    for (const { name, from, size, part } of found) {
      if (part < SURE || index.names.kind[name] > KIND.other) continue;
      const target = index.names.target[name];
      for (const about of [target, ...concerning(index, target)]) {
        if (!spans.has(about)) spans.set(about, new Map());
        spans.get(about).set(`${from} ${size}`, { from, size });
      }
    }
    for (const [target, places] of spans) {
      const covered = new Set([...places.values()].flatMap(({ from, size }) => Array.from({ length: size }, (_, i) => from + i)));
      const apart = [...places.values()].some((a) => [...places.values()].some((b) => a.from + a.size <= b.from));
      if (!apart) continue;
      let sum = 0;
      for (const i of covered) {
        evidence[i].all[target] = Math.max(evidence[i].all[target], COMPARED);
        sum += weights[i];
      }
      gains[target] = Math.max(gains[target], BOTH * WHOLE * sum);
    }
  }

  /** Whole names explain every word in them, and together these tell more than apart: the gain and the name per target. */
  function wholeGains(index, words, evidence, weights, found) {
    const gains = new Float32Array(index.corpus.targets.length);
    const best = new Map();
    for (const { name, from, size, part } of found) {
      const target = index.names.target[name];
      const worth = WORTH[index.names.kind[name]] * part;
      let sum = 0;
      for (let i = from; i < from + size; i++) {
        evidence[i].all[target] = Math.max(evidence[i].all[target], worth);
        evidence[i].named[target] = Math.max(evidence[i].named[target], worth);
        sum += weights[i];
      }
      const isHeadword = index.names.kind[name] === KIND.own && index.names.rank[name] < 2;
      const gain = (isHeadword ? HEADWORD : 1) * worth * WHOLE * sum;
      if (gain <= gains[target]) continue;
      gains[target] = gain;
      best.set(target, name);
    }
    return { gains, best };
  }

  function addPhrases(evidence, phrases) {
    for (const { from, size, places } of phrases) {
      for (const [target, { worth }] of places) {
        for (let i = from; i < from + size; i++) evidence[i].all[target] = Math.max(evidence[i].all[target], worth);
      }
    }
  }

  /**
   * `{evidence, weights, total, gains, best, begun, whole, phrases}` of the words of a query: what they tell of every target, what
   * each of them weighs, the names that stand whole in the query (`whole`; per target the `best`), the targets with a
   * name of which the query is the beginning, and places of the names' synonyms.
   */
  function evaluated(index, words) {
    const whole = wholeNames(index, words);
    const phrases = synonyms(index, words, whole);
    const evidence = words.map((word) => evidenceOf(index, word.hits));
    addPhrases(evidence, phrases);
    const weights = weightsOf(index, words, evidence);
    const names = begunNames(index, words);
    const { gains, best } = wholeGains(index, words, evidence, weights, [...whole, ...names]);
    const begun = new Set(names.filter((found) => isMeant(index.names, found)).map(({ name }) => index.names.target[name]));
    addComparisons(index, evidence, weights, whole, gains);
    return { evidence, weights, total: weights.reduce((sum, weight) => sum + weight, 0) || 1, gains, best, begun, whole, phrases };
  }

  Object.assign(search, { evaluated });
})((globalThis.conceptSearch ??= {}));
