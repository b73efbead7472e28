// What the libraries expect of a page and an engine alone has not: copies of data, and a canvas that measures text.
(measure) => {
  const copy = (value) =>
    Array.isArray(value)
      ? value.map(copy)
      : value !== null && typeof value === 'object'
        ? Object.fromEntries(Object.entries(value).map(([key, part]) => [key, copy(part)]))
        : value;
  const context = {
    font: '',
    measureText(text) {
      const pixels = /([0-9.]+)px/.exec(this.font);
      return { width: measure(String(text), pixels ? Number(pixels[1]) : 11, /\bbold\b|[6-9]00/.test(this.font)) };
    },
  };
  globalThis.self = globalThis;
  globalThis.structuredClone = copy;
  globalThis.document = { createElement: () => ({ getContext: () => context }) };
};
