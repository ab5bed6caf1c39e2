'use strict';

const byId = (id) => document.getElementById(id);
const REST = 3000;
let socket = null;
let name = '';
let lines = [];
let restless = 0;
let typing = false;

function address() {
  const url = new URL('socket', location.href);
  url.protocol = location.protocol === 'https:' ? 'wss:' : 'ws:';
  url.searchParams.set('name', name);
  return url;
}

function connect() {
  socket = new WebSocket(address());
  socket.addEventListener('message', (event) => show(JSON.parse(event.data)));
  socket.addEventListener('close', () => {
    byId('state').textContent = 'Not connected. Trying again.';
    setTimeout(connect, REST);
  });
}

function row(line) {
  const item = document.createElement('li');
  item.className = line.staff ? 'staff' : 'patron';
  const who = document.createElement('b');
  who.textContent = line.staff ? 'Library' : name;
  item.append(who);
  if (line.gone) {
    item.classList.add('gone');
  }
  item.append(line.gone ? 'Taken back' : line.text);
  return item;
}

/** Only rows that changed are made anew, so that a screen reader says each message once. */
function show(state) {
  const log = byId('log');
  const atEnd = log.scrollHeight - log.scrollTop - log.clientHeight < 40;
  const next = state.lines.map((line) => JSON.stringify(line));
  state.lines.forEach((line, at) => {
    if (at >= lines.length) {
      log.append(row(line));
    } else if (lines[at] !== next[at]) {
      log.children[at].replaceWith(row(line));
    }
  });
  while (log.children.length > next.length) {
    log.lastElementChild.remove();
  }
  lines = next;
  if (atEnd) {
    log.scrollTop = log.scrollHeight;
  }
  byId('state').textContent = state.typing ? 'The library is writing.' : '';
  if (document.visibilityState === 'visible' && state.unread) {
    send('read:');
  }
}

function send(text) {
  if (socket !== null && socket.readyState === WebSocket.OPEN) {
    socket.send(text);
    return true;
  }
  return false;
}

function type(on) {
  if (typing !== on) {
    typing = on;
    send(on ? 'typing:on' : 'typing:off');
  }
}

function say() {
  const text = byId('text').value;
  type(false);
  if (text.trim() !== '' && send('say:' + text)) {
    byId('text').value = '';
  }
}

byId('enter').addEventListener('submit', (event) => {
  event.preventDefault();
  name = byId('name').value.trim();
  if (name !== '') {
    byId('enter').hidden = true;
    byId('talk').hidden = false;
    byId('text').focus();
    connect();
  }
});

byId('say').addEventListener('submit', (event) => {
  event.preventDefault();
  say();
});

byId('text').addEventListener('keydown', (event) => {
  if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    say();
  }
});

byId('text').addEventListener('input', () => {
  type(byId('text').value !== '');
  clearTimeout(restless);
  restless = setTimeout(() => type(false), REST);
});

document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible' && name !== '') {
    send('read:');
  }
});
