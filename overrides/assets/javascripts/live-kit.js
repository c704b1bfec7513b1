"use strict";
/*
 * What the scripts of live figures draw with: text of SVG, from numbers alone, so that it runs in a browser and in node.
 * Units are those of the picture (points). A style is the classes of live.css: a colour, `dashed`, `thick`, `faint`…
 */
globalThis.liveKit = (() => {
  const CLEAN = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
  const clean = (text) => String(text).replace(/[&<>"]/g, (sign) => CLEAN[sign]);
  const FAR = 1e5; // what lies farther away is not seen
  const round = (number) => Math.round(Math.max(-FAR, Math.min(FAR, number)) * 100) / 100;

  /** All values that a control has: its `options`, its `steps`, or the numbers `from` … `to` `by`. */
  const choices = ({ options, steps, from, to, by }) =>
    options ?? steps ?? Array.from({ length: Math.round((to - from) / by) + 1 }, (_, i) => Number((from + i * by).toPrecision(9)));

  /** A number as it is read: so many digits behind the point, a proper minus, commas between thousands. */
  const number = (value, digits = 0) => {
    const [whole, part] = Math.abs(value).toFixed(digits).split(".");
    const sign = value < 0 && Number(value.toFixed(digits)) !== 0 ? "−" : "";
    return sign + whole.replace(/\B(?=(\d{3})+$)/g, ",") + (part ? `.${part}` : "");
  };

  /** A number as mantissa × power of ten where it is small or large: 1.3 × 10⁻²⁴. */
  const scientific = (value, digits = 1) => {
    if (value === 0 || (Math.abs(value) >= 0.01 && Math.abs(value) < 10_000)) return number(value, value === 0 || Number.isInteger(value) ? 0 : digits + 1);
    const [mantissa, exponent] = value.toExponential(digits).split("e");
    return `${mantissa.replace("-", "−")} × 10${[...String(Number(exponent))].map((sign) => "⁻⁰¹²³⁴⁵⁶⁷⁸⁹"["-0123456789".indexOf(sign)]).join("")}`;
  };

  /** An element with the attributes of an object; numbers are rounded to hundredths. */
  const element = (name, attributes, content = "") => {
    const entries = Object.entries(attributes).filter(([, value]) => value !== undefined && value !== "");
    const written = entries.map(([key, value]) => ` ${key}="${typeof value === "number" ? round(value) : clean(value)}"`);
    return `<${name}${written.join("")}>${content}</${name}>`;
  };

  const label = (text, x, y, style = "", anchor = "start") => element("text", { x, y, class: style, "text-anchor": anchor }, clean(text));
  const line = (points, style = "") => element("polyline", { points: points.map((point) => point.map(round).join(",")).join(" "), class: style });
  const dot = ([cx, cy], style = "", r = 3) => element("circle", { cx, cy, r, class: style });
  const rect = (x, y, width, height, style = "") => element("rect", { x, y, width: Math.max(0, width), height: Math.max(0, height), class: style });
  const arrow = ([x1, y1], [x2, y2], style = "") => {
    const length = Math.hypot(x2 - x1, y2 - y1) || 1;
    const [u, v] = [(6 * (x2 - x1)) / length, (6 * (y2 - y1)) / length];
    const head = [[x2 - u - v / 2, y2 - v + u / 2], [x2, y2], [x2 - u + v / 2, y2 - v - u / 2]];
    return line([[x1, y1], [x2, y2]], style) + line(head, style);
  };

  /**
   * Axes in a `box` [left, top, width, height] over the ranges `x` and `y` (logarithmic with `log: true`, in y), with
   * ticks ([value, text] or value) and the names of the axes. What is drawn in it is given in their units.
   */
  const axes = ({ box: [left, top, width, height], x, y, log = false, xTicks = [], yTicks = [], xName = "", yName = "", title = "" }) => {
    const scale = (value, [low, high]) => (value - low) / (high - low);
    const tall = log ? Math.log10 : (value) => value;
    const at = ([a, b]) => [left + width * scale(a, x), top + height * (1 - scale(tall(b), y.map(tall)))];
    const bottom = top + height;
    const frame = () => {
      const across = xTicks.map((tick) => [tick].flat()).map(([value, text = number(value, String(value).split(".")[1]?.length)]) => {
        const [h] = at([value, y[0]]);
        return line([[h, bottom], [h, bottom + 3.5]], "axis") + label(text, h, bottom + 14.6, "", "middle");
      });
      const up = yTicks.map((tick) => [tick].flat()).map(([value, text = number(value, String(value).split(".")[1]?.length)]) => {
        const [, v] = at([x[0], value]);
        return line([[left, v], [left - 3.5, v]], "axis") + label(text, left - 7, v + 3.8, "", "end");
      });
      const names = [
        xName && label(xName, left + width / 2, bottom + 28.6, "", "middle"),
        yName && element("text", { transform: `translate(${round(left - 31)} ${round(top + height / 2)}) rotate(-90)`, "text-anchor": "middle" }, clean(yName)),
        title && label(title, left + width / 2, top - 6, "", "middle"),
      ];
      return line([[left, top], [left, bottom], [left + width, bottom]], "axis") + across.join("") + up.join("") + names.filter(Boolean).join("");
    };
    return {
      at, low: y[0], high: y[1],
      frame,
      line: (points, style) => line(points.map(at), style),
      dot: (point, style, r) => dot(at(point), style, r),
      arrow: (from, to, style) => arrow(at(from), at(to), style),
      label: (text, point, style, anchor, by = [0, 0]) => label(text, at(point)[0] + by[0], at(point)[1] + by[1], style, anchor),
      /** Only what lies within the axes of some `content`; `name` is a name of its own in the figure. */
      within: (name, content) => element("clipPath", { id: name }, rect(left, top, width, height)) + element("g", { "clip-path": `url(#${name})` }, content),
    };
  };

  /** The numbers from `low` to `high`, `count` of them. */
  const range = (low, high, count) => Array.from({ length: count }, (_, i) => low + ((high - low) * i) / (count - 1));

  return { arrow, axes, choices, dot, element, label, line, number, range, rect, scientific };
})();
