// The theme before the first paint: a page that is to be dark never shows a light frame. What app/theme.ts does, for the moment before it runs.
(() => {
  let theme = 'system';
  try {
    theme = JSON.parse(localStorage.getItem('orgscale:settings') ?? '{}')?.theme ?? 'system';
  } catch {
    // No settings, or none that can be read: as the system.
  }
  const asks = (query) => matchMedia(query).matches;
  const drawn = theme !== 'system' ? theme : asks('(prefers-contrast: more)') ? 'contrast' : asks('(prefers-color-scheme: dark)') ? 'dark' : 'light';
  document.documentElement.classList.toggle('dark', drawn === 'dark');
  document.documentElement.classList.toggle('contrast', drawn === 'contrast');
})();
