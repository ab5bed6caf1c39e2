import type { Contact, Conversation, Message } from '../api/wire';

/** A message for tests; its place in the thread follows its id. */
export function message(given: Partial<Message> = {}): Message {
  const id = given.id ?? '1';
  const at = new Date(Date.UTC(2026, 4, 14, 12, 0, Number(id))).toISOString();
  return {
    id,
    conversation: '100',
    kind: 'MESSAGE',
    ours: false,
    operator: null,
    author: { name: 'Rosalind', address: 'rosalind@chat.example.org' },
    parts: [{ type: 'plain', text: `message ${id}`, marks: [] }],
    activity: null,
    reply_to: null,
    sent_at: at,
    received_at: at,
    sort_at: at,
    source: 'LIVE',
    edited_at: null,
    retracted_at: null,
    reactions: [],
    changes: [],
    state: null,
    reason: null,
    request_id: null,
    version: 1,
    ...given,
  };
}

/** A waiting conversation for tests. */
export function conversation(given: Partial<Conversation> = {}): Conversation {
  return {
    id: '100',
    kind: 'PATRON',
    phase: 'WAITING',
    title: 'Rosalind Achebe',
    subject: '',
    holder: null,
    account: '7',
    contact: '9',
    address: 'rosalind@chat.example.org',
    network: 'xmpp',
    waiting_since: '2026-05-14T12:00:00Z',
    opened_at: '2026-05-14T12:00:00Z',
    closed_at: null,
    last: { text: 'hello', at: '2026-05-14T12:00:00Z', ours: false, operator: null, kind: 'MESSAGE' },
    unread: 1,
    read_up_to: null,
    capabilities: {},
    limits: { length: 0, file: 0 },
    version: 1,
    ...given,
  };
}

/** A contact for tests. */
export function contact(given: Partial<Contact> = {}): Contact {
  return {
    id: '9',
    account: '7',
    address: 'rosalind@chat.example.org',
    name: 'Rosalind Achebe',
    presence: 'UNKNOWN',
    presence_words: '',
    asked: false,
    version: 1,
    ...given,
  };
}
