// Puts what the reader chose on <html> before the first paint, so that no page flashes in other colours or sizes. A file,
// so that a Content-Security-Policy needs no hash. What is stored: src/elements/reading-settings/reading-store.ts.
// Before Chrome 111, Firefox 119 and Safari 16.4 what is lacking comes first, vouched for as trust-script.ts does it.
if (!''.toWellFormed) {
  const lacking = '<script src="' + document.documentElement.dataset.root + 'old-browsers.js"><\/script>';
  const rules = { createHTML: () => lacking, createScriptURL: (address) => address };
  window.archiveTrust = window.trustedTypes?.createPolicy('archive', rules);
  document.write(window.archiveTrust ? window.archiveTrust.createHTML('') : lacking);
}
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
