// Draws one specification. The promise is settled when the call returns, as nothing is loaded.
delete globalThis.document;
(text) => {
  let drawn = null;
  let failure = 'the drawing did not end';
  try {
    const compiled = vegaLite.compile(JSON.parse(text)).spec;
    new vega.View(vega.parse(compiled), { renderer: 'none' }).toSVG().then(
      (svg) => { drawn = svg; },
      (error) => { failure = String(error); },
    );
  } catch (error) {
    failure = String(error);
  }
  return { drawn: () => drawn, failure: () => failure };
};
