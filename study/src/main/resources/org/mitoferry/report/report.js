'use strict';
(() => {
  const draw = (script) => {
    const id = script.dataset.figure;
    const place = document.getElementById(id);
    const options = {
      renderer: 'svg',
      downloadFileName: id,
      actions: { export: { svg: true, png: true }, source: true, compiled: false, editor: false },
    };
    return vegaEmbed(place, JSON.parse(script.textContent), options).catch((error) => {
      place.textContent = 'This figure could not be drawn (' + error.message + '). Its numbers are in the table.';
    });
  };
  const drawn = Array.from(document.querySelectorAll('script[data-figure]'), draw);
  Promise.all(drawn).then(() => document.documentElement.setAttribute('data-figures', String(drawn.length)));

  const filter = document.getElementById('parameter-filter');
  if (filter) {
    filter.addEventListener('input', () => {
      const wanted = filter.value.trim().toLowerCase();
      for (const group of document.querySelectorAll('details.parameters')) {
        let shown = 0;
        for (const row of group.querySelectorAll('tbody tr')) {
          row.hidden = wanted !== '' && !row.textContent.toLowerCase().includes(wanted);
          shown += row.hidden ? 0 : 1;
        }
        group.hidden = shown === 0;
        group.open = wanted !== '' && shown > 0;
      }
    });
  }

  let closed = [];
  addEventListener('beforeprint', () => {
    closed = Array.from(document.querySelectorAll('section > details:not([open]):not(.accounts)'));
    closed.forEach((details) => { details.open = true; });
  });
  addEventListener('afterprint', () => closed.forEach((details) => { details.open = false; }));
})();
