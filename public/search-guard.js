// Stands beside the search, in the words of the oldest browsers: where its scripts do not run, the page says so instead
// of keeping silent.
(function () {
  var lost = false;
  addEventListener(
    'error',
    function (event) {
      if (event.target && event.target.tagName === 'SCRIPT') lost = true;
    },
    true,
  );
  addEventListener('load', function () {
    if (window.customElements && customElements.get('archive-search')) return;
    var search = document.querySelector('archive-search');
    search.setAttribute('data-search-state', 'error');
    var place = location.protocol === 'file:' ? 'disk' : 'network';
    search.querySelector('p[data-failure=' + (lost ? place : 'browser') + ']').hidden = false;
    search.querySelector('[data-retry]').onclick = function () {
      location.reload();
    };
  });
})();
