// Leads on from an address that has moved and takes the paragraph along, which a refresh of the page would lose. A file, so
// that a Content-Security-Policy needs no hash.
location.replace(document.currentScript.dataset.to + location.search + location.hash);
