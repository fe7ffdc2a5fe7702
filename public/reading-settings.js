// Runs before the first paint and puts what the reader chose on <html>, so that no page flashes in other colours or
// sizes. A file of its own and not an inline script, so that a Content-Security-Policy needs no hash; it is fetched
// beside the style sheet, which holds back the first paint anyway. What is stored:
// src/elements/reading-settings/reading-store.ts.
// A browser before Chrome 111, Firefox 119 and Safari 16.4 gets what it lacks before the scripts of the page run.
if (!''.toWellFormed) document.write('<script src="/old-browsers.js"><\/script>');
try {
  let stored;
  try {
    stored = localStorage.getItem('reading');
  } catch {
    stored = name;
  }
  const settings = JSON.parse(stored) ?? {};
  for (const setting of ['size', 'spacing', 'face', 'theme', 'elder'])
    if (typeof settings[setting] === 'string') document.documentElement.dataset[setting] = settings[setting];
} catch {}
