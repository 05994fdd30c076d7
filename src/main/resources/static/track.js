// The code of a receipt brings its key behind the #, which no server and no log sees; it is sent in the form.
(() => {
  'use strict';
  const key = location.hash.slice(1);
  const form = document.querySelector('form[data-track]');
  if (!key || !form) return;
  history.replaceState(null, '', location.pathname);
  form.elements.check.value = key;
  form.submit();
})();
