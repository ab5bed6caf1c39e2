/** The shapes of the API as the inbox uses them: `/api/openapi.yaml` is the contract. */
export type Id = string;

/** Words from the server: looked up by code in the catalogue, else shown in its own English. */
export interface Text {
  code: string;
  parameters: Record<string, string>;
  english: string;
}

export interface Problem {
  type: string;
  title: string;
  status: number;
  detail?: string;
  code: string;
  parameters?: Record<string, string>;
  holder?: Id;
  fields?: { field: string; text: Text }[];
}

export type Presence = 'AVAILABLE' | 'AWAY' | 'BUSY' | 'OFFLINE';
export type ContactPresence = Presence | 'UNKNOWN';

export interface Operator {
  id: Id;
  name: string;
  email: string;
  initials: string;
  role: 'ADMINISTRATOR' | 'OPERATOR';
  presence: Presence;
  retired: boolean;
  version: number;
}

export interface Library {
  name: string;
  time_zone: string;
}

export interface Session {
  operator: Operator;
  library: Library;
  epoch: string;
}

export type FieldType = 'TEXT' | 'NUMBER' | 'SECRET' | 'CHOICE' | 'SWITCH' | 'LIST';

export interface Field {
  name: string;
  type: FieldType;
  required: boolean;
  standard: string | null;
  choices: string[];
  label: Text;
  help: Text;
}

export interface Network {
  id: string;
  name: string;
  icon: string;
  documentation: string;
  fields: Field[];
}

export type AccountCode =
  'DISCONNECTED' | 'CONNECTING' | 'SYNCING' | 'CONNECTED' | 'LOST' | 'BAD_CREDENTIALS' | 'FAILED';

export interface AccountStatus {
  code: AccountCode;
  text: Text;
  action: 'NONE' | 'WAIT' | 'SIGN_IN' | 'CHECK_SETTINGS';
  since: string;
  retry_at: string | null;
}

export interface Account {
  id: Id;
  network: string;
  name: string;
  address: string;
  enabled: boolean;
  managed: 'INBOX' | 'FILE';
  settings: Record<string, string[]>;
  secrets: string[];
  status: AccountStatus;
  keeps_history: boolean;
  retired: boolean;
  version: number;
}

export interface Contact {
  id: Id;
  account: Id;
  address: string;
  name: string;
  presence: ContactPresence;
  presence_words: string;
  asked: boolean;
  version: number;
}

export interface Conversation {
  id: Id;
  kind: 'PATRON' | 'ROOM' | 'STAFF_DIRECT' | 'STAFF_ROOM';
  phase: 'WAITING' | 'OPEN' | 'CLOSED';
  title: string;
  holder: Id | null;
  account: Id | null;
  contact: Id | null;
  address: string;
  network: string;
  waiting_since: string | null;
  opened_at: string;
  closed_at: string | null;
  last: { text: string; at: string; ours: boolean; kind: string } | null;
  unread: number;
  read_up_to: Id | null;
  capabilities: Record<string, string>;
  version: number;
}

export interface Mark {
  type: 'BOLD' | 'ITALIC' | 'CODE' | 'LINK' | 'QUOTE' | 'MENTION';
  from: number;
  to: number;
  value: string;
}

export type Content =
  | { type: 'plain'; text: string; marks: Mark[] }
  | { type: 'action'; text: string; marks: Mark[] }
  | { type: 'attachment'; name: string; size: number; media_type: string; alt: string }
  | { type: 'unreadable'; reason: Text; raw: string };

export type DeliveryState = 'QUEUED' | 'SENDING' | 'SENT' | 'DELIVERED' | 'READ' | 'FAILED' | 'UNCERTAIN' | 'HELD';

export interface Message {
  id: Id;
  conversation: Id;
  kind: 'MESSAGE' | 'NOTE' | 'ACTIVITY';
  ours: boolean;
  operator: Id | null;
  author: { name: string; address: string } | null;
  parts: Content[];
  activity: Text | null;
  reply_to: Id | null;
  sent_at: string;
  received_at: string;
  sort_at: string;
  source: 'LIVE' | 'CATCH_UP' | 'HISTORY';
  edited_at: string | null;
  retracted_at: string | null;
  reactions: { text: string; by: string[] }[];
  state: DeliveryState | null;
  reason: Text | null;
  request_id: string | null;
  version: number;
}

export interface Token {
  id: Id;
  name: string;
  scope: 'read' | 'write' | 'admin';
  created_at: string;
  last_used_at: string | null;
}

export interface MessagePage {
  messages: Message[];
  more: boolean;
}
