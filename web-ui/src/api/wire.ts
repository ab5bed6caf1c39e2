import type { components } from './types';

// Short names for the shapes of the contract; `types.ts` is generated from it.
type Schemas = components['schemas'];

export type Id = Schemas['Id'];
export type Text = Schemas['Text'];
export type Problem = Schemas['Problem'];

export type Session = Schemas['Session'];
export type Library = Schemas['Library'];
export type Operator = Schemas['Operator'];
export type Presence = Schemas['Presence'];
export type Token = Schemas['Token'];
export type NewToken = Schemas['NewToken'];
export type Scope = Schemas['Scope'];

export type Network = Schemas['Network'];
export type Field = Schemas['Field'];
export type FieldType = Field['type'];
export type FieldValues = Schemas['FieldValues'];
export type Account = Schemas['Account'];
export type FailedEvent = Schemas['FailedEvent'];
export type AccountStatus = Schemas['AccountStatus'];
export type AccountCode = AccountStatus['code'];

export type Contact = Schemas['Contact'];
export type ContactPage = Schemas['ContactPage'];
export type ContactPresence = Schemas['ContactPresence'];
export type Conversation = Schemas['Conversation'];
export type ConversationPage = Schemas['ConversationPage'];
export type Message = Schemas['Message'];
export type MessagePage = Schemas['MessagePage'];
export type Preview = Schemas['Preview'];
export type Content = Schemas['Content'];
export type Mark = Schemas['Mark'];
export type DeliveryState = Schemas['DeliveryState'];
export type File = Schemas['File'];
export type FileLimits = Schemas['FileLimits'];

export type Frame = Schemas['ServerFrame'];
export type Snapshot = Schemas['SnapshotFrame'];
export type FeedEvent = Schemas['FeedEvent'];
export type ReadPosition = Schemas['ReadPosition'];
export type Typing = Schemas['Typing'];
export type Looking = Schemas['Looking'];
export type StoreHealth = Schemas['StoreHealth'];
export type Signal =
  | Schemas['TypingSignal']
  | Schemas['PresenceSignal']
  | Schemas['StaffTypingSignal']
  | Schemas['LookingSignal']
  | Schemas['HereSignal']
  | Schemas['StoreSignal']
  | Schemas['OccupantsSignal'];
export type ClientFrame = Schemas['ClientFrame'];
export type Occupants = Schemas['Occupants'];
export type Room = Schemas['Room'];
export type Rooms = Schemas['Rooms'];
export type RouteFiles = Schemas['RouteFiles'];
