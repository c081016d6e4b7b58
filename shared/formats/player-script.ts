// The script of the HTML file that plays a deck: keys, the way from slide to slide, nothing from elsewhere. It stands in the file as it is here.
export const PLAYER = `'use strict';
(() => {
  const slides = [...document.querySelectorAll('template[data-slide]')];
  const stage = document.getElementById('stage');
  const said = document.getElementById('said');
  const place = document.getElementById('place');
  const STEP = 420;
  const MONTH = 240;
  let at = -1;
  let run = 0;
  const still = () => matchMedia('(prefers-reduced-motion: reduce)').matches;
  const last = slides.length - 1;
  const svgOf = (template) => document.importNode(template.content.querySelector('svg'), true);
  const boxes = (svg) => {
    const found = new Map();
    for (const box of svg.querySelectorAll('[data-key]')) found.set(box.dataset.key, { box, at: box.dataset.at.split(' ').map(Number) });
    return found;
  };
  const viewOf = (picture) => picture.getAttribute('viewBox').split(' ').map(Number);
  const ease = (t) => t * t * (3 - 2 * t);

  /* Shows a slide: what both pictures have moves to its place, what goes fades, what is new comes, the camera goes along. Words change at once. */
  function show(svg, length) {
    const old = stage.lastElementChild;
    const mine = ++run;
    stage.replaceChildren(svg);
    const from = old && old.querySelector('[data-picture]');
    const to = svg.querySelector('[data-picture]');
    if (!from || !to || length === 0 || still()) return Promise.resolve(true);
    const before = boxes(from);
    const after = boxes(to);
    const moves = [];
    const comes = [];
    const goes = [];
    for (const [key, { box, at: [x, y] }] of after) {
      const was = before.get(key);
      if (!was) comes.push(box);
      else if (was.at[0] !== x || was.at[1] !== y) moves.push({ box, x: was.at[0] - x, y: was.at[1] - y });
    }
    for (const [key, { box }] of before) if (!after.has(key)) goes.push(box);
    const drawn = new Set([...from.querySelectorAll('[data-line]')].map(({ innerHTML }) => innerHTML));
    const kept = new Set();
    for (const line of to.querySelectorAll('[data-line]')) (drawn.has(line.innerHTML) ? kept.add(line.innerHTML) : comes.push(line));
    for (const line of from.querySelectorAll('[data-line]')) if (!kept.has(line.innerHTML)) goes.push(line);
    to.prepend(...goes);
    const [view, target] = [viewOf(from), viewOf(to)];
    const first = performance.now();
    return new Promise((resolve) => {
      const frame = (now) => {
        if (mine !== run) {
          resolve(false);
          return;
        }
        const t = Math.min(1, Math.max(0, (now - first) / length));
        const e = ease(t);
        to.setAttribute('viewBox', target.map((value, nth) => view[nth] + (value - view[nth]) * e).join(' '));
        for (const { box, x, y } of moves) box.setAttribute('transform', 'translate(' + x * (1 - e) + ' ' + y * (1 - e) + ')');
        for (const box of comes) box.setAttribute('opacity', String(Math.max(0, 2 * e - 1)));
        for (const box of goes) box.setAttribute('opacity', String(Math.max(0, 1 - 2 * e)));
        if (t < 1) {
          requestAnimationFrame(frame);
          return;
        }
        for (const { box } of moves) box.removeAttribute('transform');
        for (const box of comes) box.removeAttribute('opacity');
        for (const box of goes) box.remove();
        resolve(true);
      };
      frame(first);
    });
  }

  async function go(wanted) {
    const next = Math.max(0, Math.min(last, wanted));
    if (next === at) return;
    const months = next === at + 1 && !still() ? [...document.querySelectorAll('template[data-before="' + next + '"]')] : [];
    const moves = at >= 0;
    at = next;
    const slide = slides[at];
    document.title = slide.dataset.title;
    said.textContent = 'Slide ' + (at + 1) + ' of ' + slides.length + ': ' + slide.dataset.title;
    place.value = at + 1;
    history.replaceState(null, '', '#' + (at + 1));
    for (const month of months) {
      if (!(await show(svgOf(month), MONTH))) return;
    }
    await show(svgOf(slide), moves ? (months.length > 0 ? MONTH : STEP) : 0);
  }

  let typed = '';
  addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const { key } = event;
    /* A button that has the focus is pressed by its own keys. */
    if ((key === ' ' || key === 'Enter') && typed === '' && event.target instanceof HTMLButtonElement) return;
    if (/^[0-9]$/.test(key)) {
      typed += key;
      return;
    }
    const number = Number(typed);
    typed = '';
    if (key === 'Enter' && number > 0) void go(number - 1);
    else if (key === 'ArrowRight' || key === 'ArrowDown' || key === 'PageDown' || key === ' ' || key === 'Enter') void go(at + 1);
    else if (key === 'ArrowLeft' || key === 'ArrowUp' || key === 'PageUp' || key === 'Backspace') void go(at - 1);
    else if (key === 'Home') void go(0);
    else if (key === 'End') void go(last);
    else if (key === 'b' || key === 'B' || key === '.') document.body.classList.toggle('black');
    else if (key === 'f' || key === 'F') void (document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen());
    else return;
    event.preventDefault();
  });
  stage.addEventListener('click', (event) => void go(at + (event.clientX < innerWidth / 3 ? -1 : 1)));
  document.getElementById('back').addEventListener('click', () => void go(at - 1));
  document.getElementById('on').addEventListener('click', () => void go(at + 1));
  addEventListener('hashchange', () => void go(Number(location.hash.slice(1)) - 1 || 0));
  place.max = slides.length;
  void go(Number(location.hash.slice(1)) - 1 || 0);
})();
`;
