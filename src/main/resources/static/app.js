// The keyboard and the few things a page cannot do alone. Every page works without it.
(() => {
  'use strict';
  const typing = (element) => element && /^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName);

  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey && event.key === 'Enter') {
      const form = event.target.closest && event.target.closest('form');
      if (form) { event.preventDefault(); form.requestSubmit(form.querySelector('[data-save]') || undefined); }
      return;
    }
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const rows = [...document.querySelectorAll('[data-row]')];
      const box = event.target.matches && event.target.matches('[data-rows-from]');
      const at = rows.findIndex((row) => row.contains(document.activeElement));
      if (rows.length && (box || at >= 0)) {
        event.preventDefault();
        const next = at + (event.key === 'ArrowDown' ? 1 : -1);
        if (next < 0) { const from = document.querySelector('[data-rows-from]'); if (from) from.focus(); }
        else rows[Math.min(next, rows.length - 1)].focus();
      }
      return;
    }
    if (event.ctrlKey || event.altKey || event.metaKey || typing(event.target)) return;
    const list = [...document.querySelectorAll('main table [data-row]')];
    if (list.length && (event.key === 'j' || event.key === 'k')) {
      const here = list.findIndex((row) => row.contains(document.activeElement));
      list[Math.min(Math.max(here + (event.key === 'j' ? 1 : -1), 0), list.length - 1)].focus();
      return;
    }
    if (event.key === 'x') {
      const row = document.activeElement.closest && document.activeElement.closest('tr');
      const box = row && row.querySelector('input[type=checkbox]');
      if (box) { event.preventDefault(); box.click(); return; }
    }
    if (event.key === '?') { const keys = document.getElementById('keys'); if (keys) keys.showModal(); return; }
    const key = `[data-key="${CSS.escape(event.key)}"]`;
    const target = document.querySelector(`main ${key}`) || document.querySelector(key);
    if (target) { event.preventDefault(); if (typing(target)) { target.focus(); target.select(); } else target.click(); }
  });

  // Enter in a search box opens the first answer on the page, if there is one.
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.ctrlKey || !event.target.matches('[data-rows-from]')) return;
    const first = document.querySelector('a[data-row]');
    if (first && event.target.value === event.target.dataset.answered) { event.preventDefault(); first.click(); }
  });
  document.addEventListener('htmx:afterSwap', (event) => {
    const box = document.querySelector('[data-rows-from]');
    const asked = event.detail.requestConfig;
    if (box && asked && asked.elt === box) box.dataset.answered = asked.parameters.get ? asked.parameters.get('q') : asked.parameters.q;
  });

  // What refreshes itself does so quietly: not in a hidden tab, and what was opened stays open.
  document.addEventListener('htmx:beforeRequest', (event) => {
    if (document.hidden && event.detail.elt.matches('[data-quiet]')) event.preventDefault();
  });
  document.addEventListener('htmx:beforeSwap', (event) => {
    const quiet = event.detail.target;
    if (!quiet.matches('[data-quiet]')) return;
    const answer = new DOMParser().parseFromString(event.detail.serverResponse, 'text/html');
    const fresh = answer.getElementById(quiet.id);
    event.detail.shouldSwap = event.detail.xhr.status === 200 && fresh !== null;
    if (!event.detail.shouldSwap) return;
    fresh.querySelectorAll('details[id]').forEach((details) => { const was = document.getElementById(details.id); if (was) details.open = was.open; });
    event.detail.serverResponse = fresh.outerHTML;
  });

  // A change is sent once, however often the button is pressed; the server refuses a repeat besides.
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (form.method !== 'post') return;
    const question = form.dataset.confirm;
    if (question && !window.confirm(question)) { event.preventDefault(); return; }
    if (form.dataset.sent) { event.preventDefault(); return; }
    form.dataset.sent = 'yes';
    setTimeout(() => { delete form.dataset.sent; }, 8000);
  });
  window.addEventListener('pageshow', () => document.querySelectorAll('form[data-sent]').forEach((form) => { delete form.dataset.sent; }));

  // NIK and family card numbers in groups while typing.
  document.addEventListener('input', (event) => {
    if (!event.target.matches('[data-groups]')) return;
    const digits = event.target.value.replace(/\D/g, '').slice(0, 16);
    if (event.target.selectionStart === event.target.value.length)
      event.target.value = digits.replace(/(\d{6})(\d{0,6})(\d{0,4}).*/, (_, a, b, c) => [a, b, c].filter(Boolean).join(' '));
  });

  // Ticking all rows of a list, and saying how many are ticked.
  // A photo in a format that the server does not take becomes a JPEG, where this browser can read it.
  document.addEventListener('change', async (event) => {
    const input = event.target;
    const file = input.matches('input[type=file][data-photo]') && input.files[0];
    if (!file || !/\.(heic|heif|avif|webp)$/i.test(file.name)) return;
    try {
      const picture = await createImageBitmap(file);
      const canvas = document.createElement('canvas');
      canvas.width = picture.width;
      canvas.height = picture.height;
      canvas.getContext('2d').drawImage(picture, 0, 0);
      const jpeg = await new Promise((done) => canvas.toBlob(done, 'image/jpeg', 0.9));
      const files = new DataTransfer();
      files.items.add(new File([jpeg], file.name.replace(/\.\w+$/, '.jpg'), { type: 'image/jpeg' }));
      input.files = files.files;
    } catch { /* the server says what to do */ }
  });

  document.addEventListener('change', (event) => {
    const all = event.target.closest('[data-check-all]');
    const form = event.target.form;
    if (!form) return;
    if (all) form.querySelectorAll(`input[type=checkbox][name="${all.dataset.checkAll}"]`).forEach((box) => { box.checked = all.checked; });
    const count = form.querySelector('[data-checked-count]');
    if (count) {
      count.dataset.text = count.dataset.text || count.textContent;
      const ticked = form.querySelectorAll(`input[name="${count.dataset.checkedCount}"]:checked`).length;
      count.textContent = ticked ? `${count.dataset.text} ${ticked}` : count.dataset.text;
    }
  });

  // Rows of a form that can be repeated: [data-rows] holds them, its template makes a new one.
  document.addEventListener('click', (event) => {
    const add = event.target.closest('[data-add-row]');
    if (add) {
      const list = document.getElementById(add.dataset.addRow);
      const template = document.getElementById(add.dataset.addRow + '-template');
      const index = Number(list.dataset.next || list.children.length);
      list.dataset.next = index + 1;
      list.insertAdjacentHTML('beforeend', template.innerHTML.replaceAll('__i__', index));
      const field = list.lastElementChild.querySelector('input, select, textarea');
      if (field) field.focus();
    }
    const remove = event.target.closest('[data-remove-row]');
    if (remove) remove.closest('[data-repeat]').remove();
    if (event.target.closest('[data-print]')) window.print();
  });

  // A grid is typed like a sheet: Enter goes down, Tab past the end makes a row, a paste from a spreadsheet fills cells.
  const cellsOf = (row) => [...row.querySelectorAll('input, select')];
  const addRow = (grid) => {
    if (grid.rows.length >= Number(grid.dataset.most)) return null;
    const index = Math.max(-1, ...[...grid.rows].map((row) => Number((cellsOf(row)[0].name.match(/\[(\d+)\]/) || [0, -1])[1]))) + 1;
    const html = document.getElementById(grid.dataset.grid).innerHTML;
    grid.insertAdjacentHTML('beforeend', html.replaceAll('__i__', index).replaceAll('__n__', grid.rows.length + 1));
    return grid.rows[grid.rows.length - 1];
  };
  document.addEventListener('keydown', (event) => {
    const grid = event.target.closest && event.target.closest('[data-grid]');
    if (!grid || event.ctrlKey || event.altKey || event.metaKey) return;
    const row = event.target.closest('tr');
    const at = cellsOf(row).indexOf(event.target);
    if (event.key === 'Enter') {
      event.preventDefault();
      const next = event.shiftKey ? row.previousElementSibling : row.nextElementSibling || addRow(grid);
      if (next) cellsOf(next)[at].focus();
    } else if (event.key === 'Tab' && !event.shiftKey && !row.nextElementSibling && at === cellsOf(row).length - 1
        && cellsOf(row).some((cell) => cell.value.trim())) {
      addRow(grid);
    }
  });
  document.addEventListener('paste', (event) => {
    const grid = event.target.closest && event.target.closest('[data-grid]');
    const text = event.clipboardData ? event.clipboardData.getData('text') : '';
    if (!grid || !/[\t\n]/.test(text.replace(/\n$/, ''))) return;
    event.preventDefault();
    let row = event.target.closest('tr');
    const from = cellsOf(row).indexOf(event.target);
    for (const line of text.replace(/\r/g, '').replace(/\n+$/, '').split('\n')) {
      if (!row) break;
      line.split('\t').forEach((value, i) => { const cell = cellsOf(row)[from + i]; if (cell) cell.value = value.trim(); });
      row = row.nextElementSibling || addRow(grid);
    }
  });
  document.addEventListener('click', (event) => {
    if (!event.target.closest('[data-grid-add]')) return;
    const row = addRow(document.querySelector('[data-grid]'));
    if (row) cellsOf(row)[0].focus();
  });
})();

// What is typed into a form survives an ended session, a reload and a closed tab, on this device, until it is saved: sealed
// with a key that only its user's session gets (/session), so nobody else who uses this browser can read it.
(() => {
  'use strict';
  const PREFIX = 'draft:';
  const DAYS = 7;
  const SENT = 'draft-sent';
  const TYPED = 'input:not([type=hidden]):not([type=password]):not([type=file]), textarea, select';
  document.querySelectorAll('[data-with-script]').forEach((element) => { element.hidden = false; });
  if (!window.crypto || !crypto.subtle) return;

  const text = (bytes) => { let all = ''; new Uint8Array(bytes).forEach((byte) => { all += String.fromCharCode(byte); }); return btoa(all); };
  const bytes = (base64) => Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  let asked = 0;
  const ask = async () => {
    asked = Date.now();
    const answer = await fetch('/session', { redirect: 'manual' });
    return answer.ok ? bytes(await answer.text()) : null;
  };
  let keys;
  const keysOf = () => {
    keys = keys || ask().then(async (key) => key && {
      seal: await crypto.subtle.importKey('raw', key.slice(0, 32), 'AES-GCM', false, ['encrypt', 'decrypt']),
      name: await crypto.subtle.importKey('raw', key.slice(32), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']),
    });
    return keys;
  };

  const typed = (form) => [...form.elements].filter((field) => field.name && field.matches(TYPED));
  const keeps = (form) => form.getAttribute('method') === 'post' && form.closest('main') && !form.matches('[role=search], [data-no-draft]')
    && !form.querySelector('[data-check-all], [type=password]') && typed(form).length > 0;
  const identity = (form) => form.getAttribute('action') + [...form.elements]
    .filter((field) => field.type === 'hidden' && !/^(requestKey|version|seen|table)$/.test(field.name))
    .map((field) => `&${field.name}=${field.value}`).join('');

  // Makes the row that a field was typed into and that the page does not have yet.
  const makeRow = (name) => {
    const index = (name.match(/\[(\d+)\]/) || [])[1];
    if (index === undefined) return false;
    const pattern = `name="${name.replace(`[${index}]`, '[__i__]')}"`;
    for (const template of document.querySelectorAll('template[id]')) {
      if (!template.innerHTML.includes(pattern)) continue;
      const list = document.querySelector(`[data-grid="${template.id}"]`) || document.getElementById(template.id.replace(/-template$/, ''));
      if (!list) return false;
      list.insertAdjacentHTML('beforeend', template.innerHTML.replaceAll('__i__', index).replaceAll('__n__', list.children.length + 1));
      list.dataset.next = Math.max(Number(list.dataset.next || 0), Number(index) + 1);
      return true;
    }
    return false;
  };
  const fill = (form, values) => {
    Object.keys(values).filter((name) => !form.elements[name]).forEach((name) => { if (!form.elements[name]) makeRow(name); });
    const left = JSON.parse(JSON.stringify(values));
    typed(form).forEach((field) => {
      const kept = left[field.name];
      if (field.type === 'radio' || field.type === 'checkbox') field.checked = (values[field.name] || []).includes(field.value);
      else if (kept && kept.length) field.value = kept.shift();
    });
    for (let around = form.closest('details'); around; around = around.parentElement.closest('details')) around.open = true;
    const last = typed(form).reverse().find((field) => field.name in values);
    if (last) last.dispatchEvent(new Event('change', { bubbles: true }));
  };

  const watch = async (form) => {
    form.dataset.kept = 'yes';
    const who = identity(form);
    const mine = await keysOf();
    if (!mine) return;
    const key = PREFIX + text(await crypto.subtle.sign('HMAC', mine.name, new TextEncoder().encode(who)));
    const save = async () => {
      const values = {};
      typed(form).forEach((field) => {
        const chosen = field.type !== 'radio' && field.type !== 'checkbox' || field.checked;
        values[field.name] = values[field.name] || [];
        if (chosen) values[field.name].push(field.value);
      });
      const iv = crypto.getRandomValues(new Uint8Array(12));
      const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, mine.seal, new TextEncoder().encode(JSON.stringify(values)));
      try { localStorage.setItem(key, [Date.now(), text(iv), text(sealed)].join('.')); } catch (full) { /* then it is not kept */ }
    };
    let waiting;
    let changed = false;
    const soon = () => {
      changed = true;
      clearTimeout(waiting);
      waiting = setTimeout(save, 200);
      if (Date.now() - asked > 10 * 60000) ask().catch(() => {});
    };
    const kept = localStorage.getItem(key);
    if (kept && sentBefore !== key) {
      const [, iv, sealed] = kept.split('.');
      try {
        const opened = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: bytes(iv) }, mine.seal, bytes(sealed));
        fill(form, JSON.parse(new TextDecoder().decode(opened)));
        const note = document.getElementById('draft-note').content.cloneNode(true);
        note.querySelector('[data-draft-drop]').addEventListener('click', () => { localStorage.removeItem(key); location.reload(); });
        form.prepend(note);
      } catch (unreadable) { localStorage.removeItem(key); }
    }
    ['input', 'paste'].forEach((name) => form.addEventListener(name, soon));
    form.addEventListener('submit', () => {
      sessionStorage.setItem(SENT, key);
      if (changed) { clearTimeout(waiting); save(); }
    });
  };

  let sentBefore = null;
  const start = (within) => [...within.querySelectorAll('form:not([data-kept])')].filter(keeps).forEach((form) => watch(form).catch(() => {}));
  try {
    sentBefore = sessionStorage.getItem(SENT);
    sessionStorage.removeItem(SENT);
    if (/(^|; )slrt_saved=/.test(document.cookie)) {
      document.cookie = 'slrt_saved=; path=/; max-age=0';
      if (sentBefore) localStorage.removeItem(sentBefore);
    }
    const oldest = Date.now() - DAYS * 86400000;
    Object.keys(localStorage)
      .filter((key) => key.startsWith(PREFIX) && !(Number(localStorage.getItem(key).split('.')[0]) > oldest))
      .forEach((key) => localStorage.removeItem(key));
    if (!document.getElementById('draft-note')) return;
    start(document);
    document.addEventListener('htmx:afterSettle', (event) => start(event.target.closest('main') || document));
  } catch (error) {
    // without storage there are no drafts
  }
})();
