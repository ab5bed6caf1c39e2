// Generated from gateway-core/src/main/openapi/openapi.yaml by `npm run types`. Do not edit.

export interface paths {
    "/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** This contract as a page. */
        get: operations["readable"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The accounts, without those retired. */
        get: operations["accounts"];
        put?: never;
        /**
         * Adds an account and connects it.
         * @description `422 fields-wrong` names the fields that are not right, in the words of the network.
         */
        post: operations["addAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The account. */
                id: components["parameters"]["AccountId"];
            };
            cookie?: never;
        };
        /** One account. */
        get: operations["account"];
        put?: never;
        post?: never;
        /** Retires an account; its conversations stay. */
        delete: operations["retireAccount"];
        options?: never;
        head?: never;
        /**
         * Changes an account, turns it on or off.
         * @description Fields that are left out stay as they are, also secrets. An account from the configuration file is changed there
         *     (`409 account-in-file`).
         */
        patch: operations["changeAccount"];
        trace?: never;
    };
    "/accounts/{id}/connect": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The account. */
                id: components["parameters"]["AccountId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tries to connect now instead of waiting. */
        post: operations["connectAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{id}/failed-events": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The account. */
                id: components["parameters"]["AccountId"];
            };
            cookie?: never;
        };
        /** What could not be stored or handled, with its reason. */
        get: operations["failedEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{id}/rooms": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The account. */
                id: components["parameters"]["AccountId"];
            };
            cookie?: never;
        };
        /**
         * The rooms that an account's server tells of.
         * @description `409` while the account is off or has no line, `422 no-rooms` where the network has none.
         */
        get: operations["rooms"];
        put?: never;
        /**
         * Joins a room; it is joined again at each connection until somebody leaves it.
         * @description A repeat changes nothing. `409` while the account is off or has no line, `422` in the network's words when it does
         *     not let us in.
         */
        post: operations["joinRoom"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A page of the contacts, of one account or of all; the newest first. */
        get: operations["contacts"];
        put?: never;
        /**
         * Asks an address to become a contact.
         * @description `409` while the account is off or has no line, `422 no-contacts` where the network keeps no list.
         */
        post: operations["askContact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contacts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The contact. */
                id: components["parameters"]["ContactId"];
            };
            cookie?: never;
        };
        /** One contact. */
        get: operations["contact"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contacts/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The contact. */
                id: components["parameters"]["ContactId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Answers a contact request. */
        post: operations["answerContact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/conversations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Conversations, the one with the latest message first. */
        get: operations["conversations"];
        put?: never;
        /** Writes to an address first; finds or makes the conversation and claims it. */
        post: operations["startConversation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/conversations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The conversation. */
                id: components["parameters"]["ConversationId"];
            };
            cookie?: never;
        };
        /** One conversation. */
        get: operations["conversation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/conversations/{id}/claim": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The conversation. */
                id: components["parameters"]["ConversationId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes a conversation.
         * @description `409 conversation-taken` with the `holder` when somebody was faster.
         */
        post: operations["claim"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/conversations/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The conversation. */
                id: components["parameters"]["ConversationId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Closes a conversation. */
        post: operations["close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/conversations/{id}/leave": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The conversation. */
                id: components["parameters"]["ConversationId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Leaves a room. What was said stays to be read; joining again goes on in the same conversation.
         * @description `409 not-a-room` for any other conversation.
         */
        post: operations["leaveRoom"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/conversations/{id}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The conversation. */
                id: components["parameters"]["ConversationId"];
            };
            cookie?: never;
        };
        /** The newest messages of a conversation, or those before or after a given one. */
        get: operations["messages"];
        put?: never;
        /**
         * Answers in a conversation, or writes a note.
         * @description An answer claims an unclaimed conversation. When somebody else holds it now, nothing is written and
         *     `409 conversation-taken` names the `holder`.
         */
        post: operations["say"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/conversations/{id}/occupants": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The conversation. */
                id: components["parameters"]["ConversationId"];
            };
            cookie?: never;
        };
        /** Who is in a room, by name; nobody where nothing is known. */
        get: operations["occupants"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/conversations/{id}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The conversation. */
                id: components["parameters"]["ConversationId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What the network would make of an answer.
         * @description Asked of the adapter that also makes what is sent; nothing is written and nothing goes out. A message that the
         *     network cannot carry answers 200 with the reason in `refused`.
         */
        post: operations["preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/conversations/{id}/read": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The conversation. */
                id: components["parameters"]["ConversationId"];
            };
            cookie?: never;
        };
        get?: never;
        /** Says how far one has read; only marking it unread goes back. */
        put: operations["read"];
        post?: never;
        /** Marks it unread again, for oneself, from the newest message of the patron on. */
        delete: operations["unread"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/conversations/{id}/release": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The conversation. */
                id: components["parameters"]["ConversationId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Puts a conversation back to those that wait. */
        post: operations["release"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/conversations/{id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The conversation. */
                id: components["parameters"]["ConversationId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reopens a closed conversation. */
        post: operations["reopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/conversations/{id}/typing": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The conversation. */
                id: components["parameters"]["ConversationId"];
            };
            cookie?: never;
        };
        get?: never;
        /** Says that one writes; said again at least every 10 seconds while it lasts. */
        put: operations["typing"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/failed-events/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The failed event. */
                id: components["parameters"]["FailedEventId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Gives a failed event up for good. */
        delete: operations["discardFailedEvent"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/failed-events/{id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The failed event. */
                id: components["parameters"]["FailedEventId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tries a failed event again.
         * @description `409 failed-again` says why it failed once more; it stays where it is.
         */
        post: operations["replayFailedEvent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/feed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What changes, as a WebSocket of JSON text frames.
         * @description The server sends frames of the schema `ServerFrame`, the client may send `ClientFrame`.
         *
         *     The first frame is a `snapshot`, or `resumed` when the position (`epoch`, `after`) is good. A position that is too
         *     old, ahead or of another epoch is told with `reset` before the snapshot. A `snapshot` holds the state at `number`;
         *     `events` hold each changed entity's whole state at `version` or later, so that an event with a version not above the
         *     one held is dropped. Gaps in the numbers mean nothing; the client's position is the `up_to` that it saw last. A
         *     `signal` may be lost and moves no position.
         *
         *     The server closes with a code and words: 1001 it stops, 1008 the session or the token ended (sign in again), 1009
         *     the client's frame was too long, 1013 the client took too long to read (connect again with the position).
         */
        get: operations["feed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How large a file may be; worth asking before one is uploaded. */
        get: operations["fileLimits"];
        put?: never;
        /**
         * Keeps a file for a message that the caller will send.
         * @description The body is the file itself, of any type, read as it comes. `say` names it in `files`; until then only the caller sees
         *     it, and after a day it is deleted.
         */
        post: operations["uploadFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/files/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The file. */
                id: components["parameters"]["FileId"];
            };
            cookie?: never;
        };
        /**
         * A file that a message carries, or that the caller uploaded.
         * @description Whoever sees the message sees the file. Its type is told by its bytes. Anything but a picture (PNG, JPEG, GIF, WebP)
         *     comes as a download. `Range` and `If-None-Match` are understood.
         */
        get: operations["file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/files/{id}/fetch": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The file. */
                id: components["parameters"]["FileId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tries again to fetch a file that could not be had. */
        post: operations["fetchFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/files/{id}/thumbnail": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The file. */
                id: components["parameters"]["FileId"];
            };
            cookie?: never;
        };
        /** A small picture of a file that has one, at most 640 pixels wide and high. */
        get: operations["thumbnail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the server is up and what is written becomes durable. */
        get: operations["health"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/messages/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The message. */
                id: components["parameters"]["MessageId"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Edits a message of ours.
         * @description The text changes here at once, the network is told by the way of every message: `changes` says how far that is and
         *     why it failed. What had not left yet is replaced before it goes, whatever the network can; else `422
         *     edit-unsupported` where the network cannot change what was said, `422 edit-parts` where it went out in several
         *     messages or would become several, `422 edit-content` where it holds more than text. `409 not-ours` for a message of
         *     the other side, `409 not-yours` for one of a colleague, `409 message-retracted` for what was taken back, `409
         *     message-uncertain` while it is not known whether it arrived.
         */
        put: operations["edit"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/messages/{id}/reactions": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The message. */
                id: components["parameters"]["MessageId"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Sets one's own reactions on a message.
         * @description All of them: what is left out is taken away. To the network the account is one author, so what goes out is what all
         *     operators together have on the message; one that two of them have goes when the second takes it away. `422
         *     reaction-unsupported` where the network carries none, `409 message-retracted` for what was taken back, `409
         *     no-reference` where the network gave the message no name.
         */
        put: operations["react"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/messages/{id}/resolve": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The message. */
                id: components["parameters"]["MessageId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Settles an uncertain message or change of one, which nobody but a person can know. */
        post: operations["resolve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/messages/{id}/retract": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The message. */
                id: components["parameters"]["MessageId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes a message of ours back.
         * @description Also one of a colleague: the other side sees one author. What had not left yet is withdrawn and never goes, whatever
         *     the network can; else `422 retract-unsupported` where the network cannot take back. Of a message that went out in
         *     several, each is taken back. `409 not-ours`, `409 message-retracted` and `409 message-uncertain` as for an edit.
         *     Where the network refuses it afterwards, the message stands again and `changes` says why.
         */
        post: operations["retract"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/messages/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The message. */
                id: components["parameters"]["MessageId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends a failed message again, or what failed of its changes. */
        post: operations["retry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/messages/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The message. */
                id: components["parameters"]["MessageId"];
            };
            cookie?: never;
        };
        /** What a message said before it was edited. */
        get: operations["versions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/networks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The networks that this server has an adapter for, with the fields an account needs. */
        get: operations["networks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/openapi.yaml": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** This contract. */
        get: operations["contract"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operators": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everybody, those retired too. */
        get: operations["operators"];
        put?: never;
        /**
         * Adds a colleague.
         * @description `422 fields-wrong` with the field `email` when somebody has that address already.
         */
        post: operations["addOperator"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operators/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The operator. */
                id: components["parameters"]["OperatorId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Changes a person.
         * @description One's own name and password may be changed by anyone; all else takes an administrator (`403 administrators-only`).
         *     Changing one's own password takes the present one and ends all other sessions. The last administrator stays one
         *     (`409 last-administrator`). A retired person is signed out and their tokens end.
         */
        patch: operations["changeOperator"];
        trace?: never;
    };
    "/presence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Sets one's own presence. */
        put: operations["setPresence"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/routes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The files with operators' own routes, and how each stands. */
        get: operations["routes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in. */
        get: operations["session"];
        put?: never;
        /**
         * Signs in.
         * @description `401 sign-in-refused` says neither whether the address is known nor which part was wrong. After several failures
         *     `429 too-many-tries` says how long to wait.
         */
        post: operations["signIn"];
        /** Signs out. */
        delete: operations["signOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/setup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the first administrator is still to be made. */
        get: operations["setupState"];
        put?: never;
        /**
         * Makes the library and its first administrator, and signs them in.
         * @description Works once, with the key of the link that the server printed at its start (`403 setup-key-wrong`); afterwards
         *     `409 setup-done`.
         */
        post: operations["setUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One's own tokens; an administrator sees everybody's. */
        get: operations["tokens"];
        put?: never;
        /**
         * Makes a token that acts in one's own name.
         * @description The secret is in this answer and nowhere else. A token of scope `admin` takes an administrator.
         */
        post: operations["addToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tokens/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The token. */
                id: components["parameters"]["TokenId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Revokes a token; open feeds that it opened end. */
        delete: operations["revokeToken"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Account: {
            /** @description What others see. */
            address: string;
            enabled: boolean;
            /** @description How many events failed on their way and wait for a decision. */
            failed_events: number;
            id: components["schemas"]["Id"];
            /** @description Whether the network keeps what comes while we are away; null: not known before the account is connected. */
            keeps_history: boolean | null;
            /**
             * @description Where it is changed.
             * @enum {string}
             */
            managed: "INBOX" | "FILE";
            name: string;
            network: string;
            /** @description Where patrons find its page; null: it has none now. */
            page: string | null;
            retired: boolean;
            /** @description Whether it can join rooms. */
            rooms: boolean;
            /** @description The names of the secrets it has; what they are is never sent. */
            secrets: string[];
            settings: components["schemas"]["FieldValues"];
            status: components["schemas"]["AccountStatus"];
            version: components["schemas"]["Version"];
        };
        AccountChange: {
            enabled?: boolean;
            name?: string;
            values?: components["schemas"]["FieldValues"];
        };
        AccountEvent: {
            entity: components["schemas"]["Id"];
            /** @constant */
            kind: "account";
            number: components["schemas"]["FeedNumber"];
            state: components["schemas"]["Account"] | null;
            version: components["schemas"]["Version"];
        };
        AccountRequest: {
            name: string;
            network: string;
            values: components["schemas"]["FieldValues"];
        };
        Accounts: {
            accounts: components["schemas"]["Account"][];
        };
        AccountStatus: {
            /** @enum {string} */
            action: "NONE" | "WAIT" | "SIGN_IN" | "CHECK_SETTINGS";
            /** @enum {string} */
            code: "DISCONNECTED" | "CONNECTING" | "SYNCING" | "CONNECTED" | "LOST" | "BAD_CREDENTIALS" | "FAILED";
            retry_at: components["schemas"]["Time"] | null;
            since: components["schemas"]["Time"];
            text: components["schemas"]["Text"];
        };
        /** @description "/me waves". */
        ActionContent: {
            marks: components["schemas"]["Mark"][];
            text: string;
            /** @constant */
            type: "action";
        };
        AttachmentContent: {
            /** @description What it shows, in words; may be empty. */
            alt: string;
            /** @description Its id; null where nothing is known of it. */
            file: components["schemas"]["Id"] | null;
            /** @description Where the network has it, for a person to follow while it is not here. */
            link: string | null;
            /** @description By its bytes once it is here, its sender's word until then. */
            media_type: string;
            /** @description Its sender's; says nothing of what it is. */
            name: string;
            /** @description Why it is not here. */
            reason: components["schemas"]["Text"] | null;
            /**
             * Format: int64
             * @description Bytes, -1 where nobody knows.
             */
            size: number;
            /**
             * @description `PENDING`: it is being fetched. The message comes again as an event when that ends.
             * @enum {string}
             */
            state: "PENDING" | "HERE" | "FAILED";
            /** @description The size of its thumbnail in pixels; null where it has none. */
            thumbnail: components["schemas"]["ThumbnailSize"] | null;
            /** @constant */
            type: "attachment";
        };
        Author: {
            address: string;
            name: string;
        };
        /** @description What a client may send on the feed; signals, which may be lost. */
        ClientFrame: components["schemas"]["ClientLooking"] | components["schemas"]["ClientTyping"];
        ClientLooking: {
            conversation: components["schemas"]["Id"] | null;
            /** @constant */
            type: "looking";
        };
        ClientTyping: {
            conversation: components["schemas"]["Id"];
            on: boolean;
            /** @constant */
            type: "typing";
        };
        Contact: {
            account: components["schemas"]["Id"];
            address: string;
            /** @description Waits for our answer to a contact request. */
            asked: boolean;
            id: components["schemas"]["Id"];
            name: string;
            presence: components["schemas"]["ContactPresence"];
            presence_words: string;
            version: components["schemas"]["Version"];
        };
        ContactAnswer: {
            yes: boolean;
        };
        ContactEvent: {
            entity: components["schemas"]["Id"];
            /** @constant */
            kind: "contact";
            number: components["schemas"]["FeedNumber"];
            state: components["schemas"]["Contact"] | null;
            version: components["schemas"]["Version"];
        };
        ContactPage: {
            contacts: components["schemas"]["Contact"][];
            more: boolean;
        };
        /** @enum {string} */
        ContactPresence: "AVAILABLE" | "AWAY" | "BUSY" | "OFFLINE" | "UNKNOWN";
        ContactRequest: {
            account: components["schemas"]["Id"];
            address: components["schemas"]["TypedAddress"];
        };
        Content: components["schemas"]["PlainContent"] | components["schemas"]["ActionContent"] | components["schemas"]["AttachmentContent"] | components["schemas"]["UnreadableContent"];
        Conversation: {
            account: components["schemas"]["Id"] | null;
            /** @description The other side's. */
            address: string;
            /**
             * @description What the network can do here: formatting, files, edit, retract, reaction, reply, typing, receipts, presence, history,
             *     rooms. One that is missing counts as UNSUPPORTED; from PARTIAL on it can be used.
             */
            capabilities: {
                [key: string]: components["schemas"]["Level"];
            };
            closed_at: components["schemas"]["Time"] | null;
            contact: components["schemas"]["Id"] | null;
            /** @description The operator who answers. */
            holder: components["schemas"]["Id"] | null;
            id: components["schemas"]["Id"];
            /** @enum {string} */
            kind: "PATRON" | "ROOM" | "STAFF_DIRECT" | "STAFF_ROOM";
            last: components["schemas"]["LastLine"] | null;
            limits: components["schemas"]["Limits"];
            network: string;
            opened_at: components["schemas"]["Time"];
            phase: components["schemas"]["Phase"];
            /** @description The message up to which the asking operator has read. */
            read_up_to: components["schemas"]["Id"] | null;
            /** @description What a room says it is about; empty elsewhere. */
            subject: string;
            title: string;
            /** @description Of the asking operator, counted up to 100. */
            unread: number;
            version: components["schemas"]["Version"];
            /** @description The time of the first message that nobody answered. */
            waiting_since: components["schemas"]["Time"] | null;
        };
        ConversationCommand: {
            /** @description Who the caller believes to hold it, null for nobody; left out, it does not matter. */
            believed_holder?: components["schemas"]["Id"] | null;
            request_id: components["schemas"]["RequestId"];
        };
        /** @description In each event a `state` of null says: gone, or no longer yours to see. */
        ConversationEvent: {
            entity: components["schemas"]["Id"];
            /** @constant */
            kind: "conversation";
            number: components["schemas"]["FeedNumber"];
            state: components["schemas"]["Conversation"] | null;
            version: components["schemas"]["Version"];
        };
        ConversationPage: {
            /** @description The contacts of these conversations. */
            contacts: components["schemas"]["Contact"][];
            conversations: components["schemas"]["Conversation"][];
            more: boolean;
        };
        /** @enum {string} */
        DeliveryState: "QUEUED" | "SENDING" | "SENT" | "DELIVERED" | "READ" | "FAILED" | "UNCERTAIN" | "HELD";
        EditRequest: {
            request_id: components["schemas"]["RequestId"];
            text: components["schemas"]["Words"];
        };
        Email: string;
        /** @description What changed; with a conversation comes its contact, also where that did not change. */
        EventsFrame: {
            events: components["schemas"]["FeedEvent"][];
            /** @constant */
            type: "events";
            up_to: components["schemas"]["FeedNumber"];
        };
        /** @description What could not be stored, or what a consumer of the feed could not handle. */
        FailedEvent: {
            account: components["schemas"]["Id"];
            /** @description Whose dialog it belongs to. */
            address: string;
            at: components["schemas"]["Time"];
            /** @description Who failed at it; null: it could not be stored. */
            consumer: string | null;
            id: components["schemas"]["Id"];
            /** @description Why it failed, in the words of what failed. */
            reason: string;
            /** @description What was said in it; empty where words cannot be told. */
            text: string;
        };
        FailedEvents: {
            failed_events: components["schemas"]["FailedEvent"][];
        };
        FeedEvent: components["schemas"]["ConversationEvent"] | components["schemas"]["MessageEvent"] | components["schemas"]["AccountEvent"] | components["schemas"]["ContactEvent"] | components["schemas"]["OperatorEvent"] | components["schemas"]["ReadPositionEvent"] | components["schemas"]["LibraryEvent"] | components["schemas"]["TokenEvent"];
        /** Format: int64 */
        FeedNumber: number;
        /** @description What an account on a network needs to know. */
        Field: {
            /** @description What each of the choices is called, in their order. */
            choice_labels: components["schemas"]["Text"][];
            choices: string[];
            help: components["schemas"]["Text"];
            label: components["schemas"]["Text"];
            name: string;
            required: boolean;
            /** @description What holds when nothing is given. */
            standard: string | null;
            /** @enum {string} */
            type: "TEXT" | "NUMBER" | "SECRET" | "CHOICE" | "SWITCH" | "LIST";
        };
        FieldProblem: {
            field: string;
            text: components["schemas"]["Text"];
        };
        /** @description Field to values; a SWITCH is `true` or `false`. */
        FieldValues: {
            [key: string]: string[];
        };
        File: {
            id: components["schemas"]["Id"];
            /** @description By its bytes. */
            media_type: string;
            name: string;
            /** Format: int64 */
            size: number;
            thumbnail: components["schemas"]["ThumbnailSize"] | null;
        };
        FileLimits: {
            /**
             * Format: int64
             * @description The most bytes of one file.
             */
            largest: number;
        };
        Health: {
            /** @constant */
            status: "up";
            store: components["schemas"]["StoreHealth"];
            version: string;
        };
        /** @description Every 15 seconds when nothing else is sent. */
        HeartbeatFrame: {
            /** @constant */
            type: "heartbeat";
            up_to: components["schemas"]["FeedNumber"];
        };
        /** @description The people who have an inbox open: sent after `snapshot` or `resumed`, and when somebody comes or goes. */
        HereSignal: {
            operators: components["schemas"]["Id"][];
            /** @constant */
            signal: "here";
            /** @constant */
            type: "signal";
        };
        /** @description A 63-bit number that grows with time, as a string. */
        Id: string;
        JoinRequest: {
            address: components["schemas"]["TypedAddress"];
            /**
             * Format: password
             * @description Where the room wants one.
             */
            password?: string;
        };
        LastLine: {
            at: components["schemas"]["Time"];
            kind: components["schemas"]["MessageKind"];
            /** @description The colleague who wrote it; null: nobody of ours, or not written in Carrel. */
            operator: components["schemas"]["Id"] | null;
            ours: boolean;
            /** @description Empty when it was taken back. */
            text: string;
        };
        /**
         * @description What the network does with it.
         * @enum {string}
         */
        Level: "REJECTED" | "DROPPED" | "UNSUPPORTED" | "PARTIAL" | "FULL";
        Library: {
            name: string;
            time_zone: string;
        };
        LibraryEvent: {
            entity: components["schemas"]["Id"];
            /** @constant */
            kind: "library";
            number: components["schemas"]["FeedNumber"];
            state: components["schemas"]["Library"] | null;
            version: components["schemas"]["Version"];
        };
        /** @description How much the network takes at once here; 0 where nobody knows, or for files where it takes none. */
        Limits: {
            /**
             * Format: int64
             * @description In bytes.
             */
            file: number;
            /** @description Of one message, about, in UTF-16 units; a longer text becomes several. */
            length: number;
        };
        /** @description A colleague has this conversation before them. */
        Looking: {
            conversation: components["schemas"]["Id"];
            operator: components["schemas"]["Id"];
        };
        LookingSignal: {
            /** @description Null when they look at none. */
            conversation: components["schemas"]["Id"] | null;
            operator: components["schemas"]["Id"];
            /** @constant */
            signal: "looking";
            /** @constant */
            type: "signal";
        };
        Mark: {
            /** @description In UTF-16 units. */
            from: number;
            to: number;
            /** @enum {string} */
            type: "BOLD" | "ITALIC" | "CODE" | "LINK" | "QUOTE" | "MENTION";
            value: string;
        };
        Message: {
            /** @description What happened, e.g. that somebody claimed the conversation. */
            activity: components["schemas"]["Text"] | null;
            author: components["schemas"]["Author"] | null;
            /** @description What we change about it and the network has not taken yet, the latest of each kind. */
            changes: components["schemas"]["MessageChange"][];
            conversation: components["schemas"]["Id"];
            edited_at: components["schemas"]["Time"] | null;
            id: components["schemas"]["Id"];
            kind: components["schemas"]["MessageKind"];
            /** @description Who of us wrote it; null also for what was typed in another client of the account. */
            operator: components["schemas"]["Id"] | null;
            ours: boolean;
            parts: components["schemas"]["Content"][];
            reactions: components["schemas"]["Reaction"][];
            /** @description Why it failed, is uncertain or waits. */
            reason: components["schemas"]["Text"] | null;
            /** @description Ours. */
            received_at: components["schemas"]["Time"];
            reply_to: components["schemas"]["Id"] | null;
            /** @description Only for its author: what the command carried. */
            request_id: string | null;
            retracted_at: components["schemas"]["Time"] | null;
            /** @description The network's time. */
            sent_at: components["schemas"]["Time"];
            /** @description The place in the thread is (`sort_at`, `id`). */
            sort_at: components["schemas"]["Time"];
            /** @enum {string} */
            source: "LIVE" | "CATCH_UP" | "HISTORY";
            /** @description Null where nothing goes out. */
            state: components["schemas"]["DeliveryState"] | null;
            version: components["schemas"]["Version"];
        };
        MessageChange: {
            /** @enum {string} */
            kind: "EDIT" | "RETRACT" | "REACTION";
            reason: components["schemas"]["Text"] | null;
            state: components["schemas"]["DeliveryState"];
        };
        MessageEvent: {
            entity: components["schemas"]["Id"];
            /** @constant */
            kind: "message";
            number: components["schemas"]["FeedNumber"];
            state: components["schemas"]["Message"] | null;
            version: components["schemas"]["Version"];
        };
        /** @enum {string} */
        MessageKind: "MESSAGE" | "NOTE" | "ACTIVITY";
        MessagePage: {
            messages: components["schemas"]["Message"][];
            /** @description Whether there are older ones, or with after, newer ones. */
            more: boolean;
        };
        MessageVersions: {
            versions: {
                parts: components["schemas"]["Content"][];
                /** @description When the next one took its place. */
                until: components["schemas"]["Time"];
            }[];
        };
        Network: {
            /** @description Where to read about it. */
            documentation: string;
            fields: components["schemas"]["Field"][];
            icon: string;
            id: string;
            name: string;
        };
        Networks: {
            networks: components["schemas"]["Network"][];
        };
        NewPassword: string;
        NewToken: {
            /** @description What a program sends; shown once. */
            secret: string;
            token: components["schemas"]["Token"];
        };
        Occupant: {
            address: string;
            moderator: boolean;
            name: string;
            /** @description It is the account itself. */
            ours: boolean;
        };
        Occupants: {
            occupants: components["schemas"]["Occupant"][];
        };
        /** @description Somebody came into a room, or left it. */
        OccupantsSignal: {
            conversation: components["schemas"]["Id"];
            count: number;
            /** @constant */
            signal: "occupants";
            /** @constant */
            type: "signal";
        };
        Operator: {
            email: string;
            id: components["schemas"]["Id"];
            initials: string;
            name: string;
            presence: components["schemas"]["Presence"];
            retired: boolean;
            role: components["schemas"]["Role"];
            version: components["schemas"]["Version"];
        };
        OperatorChange: {
            /** @description Needed to change one's own password. */
            current_password?: string;
            name?: string;
            password?: components["schemas"]["NewPassword"];
            retired?: boolean;
            role?: components["schemas"]["Role"];
        };
        OperatorEvent: {
            entity: components["schemas"]["Id"];
            /** @constant */
            kind: "operator";
            number: components["schemas"]["FeedNumber"];
            state: components["schemas"]["Operator"] | null;
            version: components["schemas"]["Version"];
        };
        OperatorRequest: {
            email: components["schemas"]["Email"];
            name: string;
            password: components["schemas"]["NewPassword"];
            role: components["schemas"]["Role"];
        };
        Operators: {
            operators: components["schemas"]["Operator"][];
        };
        /** @enum {string} */
        Phase: "WAITING" | "OPEN" | "CLOSED";
        PlainContent: {
            marks: components["schemas"]["Mark"][];
            text: string;
            /** @constant */
            type: "plain";
        };
        /** @enum {string} */
        Presence: "AVAILABLE" | "AWAY" | "BUSY" | "OFFLINE";
        PresenceRequest: {
            presence: components["schemas"]["Presence"];
        };
        PresenceSignal: {
            contact: components["schemas"]["Id"];
            presence: components["schemas"]["ContactPresence"];
            presence_words: string;
            /** @constant */
            signal: "presence";
            /** @constant */
            type: "signal";
        };
        Preview: {
            /** @description What the network does not carry. */
            losses: components["schemas"]["Text"][];
            /** @description The words of each message that goes out, as the other side reads them; of a file its name. */
            parts: string[];
            /** @description Why it cannot go out at all. */
            refused: components["schemas"]["Text"] | null;
        };
        PreviewRequest: {
            /** @description What the caller uploaded and has not sent yet, in order; else `422 file-unknown`. */
            files?: components["schemas"]["Id"][];
            /** @description A message of the same conversation that this answers. */
            reply_to?: components["schemas"]["Id"] | null;
            text: string;
        };
        /** @description Why not (RFC 9457). */
        Problem: {
            /** @description The last part of `type`. */
            code: string;
            /** @description What went wrong here and what to do, in English. */
            detail: string;
            /** @description With `fields-wrong`: each field that is not right. */
            fields?: components["schemas"]["FieldProblem"][];
            /** @description With `conversation-taken`: who holds it. */
            holder?: components["schemas"]["Id"];
            parameters: {
                [key: string]: string;
            };
            status: number;
            /** @description What went wrong in general. */
            title: string;
            /** @description A relative reference, e.g. `/problems/conversation-taken`. */
            type: string;
        };
        Reaction: {
            /** @description What those are called who have it. */
            by: string[];
            /** @description Those among them who are ours. */
            operators: components["schemas"]["Id"][];
            text: string;
        };
        ReactionsRequest: {
            /** @description One sign each, such as an emoji. */
            reactions: string[];
            request_id: components["schemas"]["RequestId"];
        };
        ReadPosition: {
            conversation: components["schemas"]["Id"];
            operator: components["schemas"]["Id"];
            read_up_to: components["schemas"]["Id"] | null;
            unread: number;
        };
        ReadPositionEvent: {
            /** @description The conversation. */
            entity: components["schemas"]["Id"];
            /** @constant */
            kind: "read_position";
            number: components["schemas"]["FeedNumber"];
            state: components["schemas"]["ReadPosition"] | null;
            version: components["schemas"]["Version"];
        };
        ReadRequest: {
            message: components["schemas"]["Id"];
        };
        /** @description Chosen by the caller, unique per person; a repeat gets the first answer, another command with it `409 request-used`. */
        RequestId: string;
        /** @description The position is not good any more; a snapshot follows. */
        ResetFrame: {
            /** @enum {string} */
            reason: "older" | "ahead" | "epoch";
            /** @constant */
            type: "reset";
        };
        ResolveRequest: {
            /** @description True: it arrived; false: send it again. */
            arrived: boolean;
            request_id: components["schemas"]["RequestId"];
        };
        /** @description The position was good; events follow. */
        ResumedFrame: {
            epoch: string;
            number: components["schemas"]["FeedNumber"];
            /** @constant */
            type: "resumed";
        };
        RetryRequest: {
            request_id: components["schemas"]["RequestId"];
        };
        /** @enum {string} */
        Role: "ADMINISTRATOR" | "OPERATOR";
        Room: {
            address: string;
            name: string;
            /** @description How many are in it; -1: unknown. */
            people: number;
            subject: string;
        };
        Rooms: {
            rooms: components["schemas"]["Room"][];
        };
        RouteFile: {
            /** @description Without `.camel.yaml`. */
            name: string;
            problems: components["schemas"]["RouteProblem"][];
            /** @description The ids of its routes. */
            routes: string[];
            since: components["schemas"]["Time"];
            /**
             * @description REFUSED: something in it is not right or not allowed. FAILED: it could not be started and is tried again.
             *     STOPPED: it said too much and was ended; a change of the file starts it again.
             * @enum {string}
             */
            state: "RUNNING" | "REFUSED" | "FAILED" | "STOPPED";
        };
        RouteFiles: {
            files: components["schemas"]["RouteFile"][];
            /** @description Where such files are put on the server. */
            folder: string;
        };
        RouteProblem: {
            /** @description From 1; 0 when it is no line's fault. */
            line: number;
            text: components["schemas"]["Text"];
        };
        SayRequest: {
            /** @description Who the caller believes to hold it, null for nobody; left out, it does not matter. */
            believed_holder?: components["schemas"]["Id"] | null;
            /** @description What the caller uploaded and has not sent yet, in order; else `422 file-unknown`. */
            files?: components["schemas"]["Id"][];
            /**
             * @description For staff only, never sent to the network.
             * @default false
             */
            note: boolean;
            /** @description A message of the same conversation that this answers; another one is refused with `422 reply-elsewhere`. */
            reply_to?: components["schemas"]["Id"] | null;
            request_id: components["schemas"]["RequestId"];
            /** @description Says something, unless there are files. */
            text: string;
        };
        /** @enum {string} */
        Scope: "read" | "write" | "admin";
        /** @description What the server sends on the feed. */
        ServerFrame: components["schemas"]["SnapshotFrame"] | components["schemas"]["ResumedFrame"] | components["schemas"]["EventsFrame"] | components["schemas"]["HeartbeatFrame"] | components["schemas"]["ResetFrame"] | components["schemas"]["TypingSignal"] | components["schemas"]["PresenceSignal"] | components["schemas"]["OccupantsSignal"] | components["schemas"]["StaffTypingSignal"] | components["schemas"]["LookingSignal"] | components["schemas"]["HereSignal"] | components["schemas"]["StoreSignal"];
        Session: {
            /** @description The feed's epoch; another one means that nothing held is true any more. */
            epoch: string;
            library: components["schemas"]["Library"];
            operator: components["schemas"]["Operator"];
        };
        SetupRequest: {
            email: components["schemas"]["Email"];
            /** @description The part of the set-up link behind `#key=`. */
            key: string;
            library: string;
            name: string;
            password: components["schemas"]["NewPassword"];
            /**
             * @description Also makes an account of simulated patrons.
             * @default false
             */
            practice: boolean;
            /** @description A zone id, e.g. `Europe/Berlin`. */
            time_zone: string;
        };
        SetupState: {
            needed: boolean;
        };
        SignInRequest: {
            email: string;
            password: string;
        };
        /**
         * @description The state at `number`, kept small: of the conversations that are not closed the 500 with the latest messages, and the
         *     200 that were closed last; the contacts of all these, and the 200 newest that wait for our answer. Where
         *     `more_conversations` is true there are more that are not closed: they are read page by page with
         *     `GET /conversations?phase=waiting&phase=open&before=`, beginning behind the last of these here. Other contacts are found
         *     with `GET /contacts?search=`.
         */
        SnapshotFrame: {
            accounts: components["schemas"]["Account"][];
            contacts: components["schemas"]["Contact"][];
            conversations: components["schemas"]["Conversation"][];
            epoch: string;
            library: components["schemas"]["Library"];
            looking: components["schemas"]["Looking"][];
            /** @description Whether there are more that are not closed. */
            more_conversations: boolean;
            networks: components["schemas"]["Network"][];
            number: components["schemas"]["FeedNumber"];
            operators: components["schemas"]["Operator"][];
            /** @description One's own. */
            tokens: components["schemas"]["Token"][];
            /** @constant */
            type: "snapshot";
            typing: components["schemas"]["Typing"][];
        };
        StaffTypingSignal: {
            conversation: components["schemas"]["Id"];
            on: boolean;
            operator: components["schemas"]["Id"];
            /** @constant */
            signal: "staff_typing";
            /** @constant */
            type: "signal";
        };
        StartRequest: {
            account: components["schemas"]["Id"];
            address: components["schemas"]["TypedAddress"];
            request_id: components["schemas"]["RequestId"];
            text: components["schemas"]["Words"];
        };
        /**
         * @description Full: the disk takes no more; networks are not told that we have their messages.
         * @enum {string}
         */
        StoreHealth: "ok" | "full";
        /** @description Sent when it changes, and after `snapshot` or `resumed` where it stands otherwise than ok. */
        StoreSignal: {
            /** @constant */
            signal: "store";
            store: components["schemas"]["StoreHealth"];
            /** @constant */
            type: "signal";
        };
        /** @description Words for people. */
        Text: {
            code: string;
            /** @description The words where a client knows none of its own. */
            english: string;
            parameters: {
                [key: string]: string;
            };
        };
        ThumbnailSize: {
            height: number;
            width: number;
        };
        /**
         * Format: date-time
         * @description ISO 8601 in UTC.
         */
        Time: string;
        Token: {
            created_at: components["schemas"]["Time"];
            id: components["schemas"]["Id"];
            /** @description To the minute. */
            last_used_at: components["schemas"]["Time"] | null;
            name: string;
            /** @description In whose name it acts. */
            operator: components["schemas"]["Id"];
            scope: components["schemas"]["Scope"];
            version: components["schemas"]["Version"];
        };
        TokenEvent: {
            entity: components["schemas"]["Id"];
            /** @constant */
            kind: "token";
            number: components["schemas"]["FeedNumber"];
            state: components["schemas"]["Token"] | null;
            version: components["schemas"]["Version"];
        };
        TokenRequest: {
            name: string;
            scope: components["schemas"]["Scope"];
        };
        Tokens: {
            tokens: components["schemas"]["Token"][];
        };
        /**
         * @description An address as people type it or copy it: letter case, blanks around it and links as the account's network means
         *     them. What can be none is refused with `fields-wrong`.
         */
        TypedAddress: string;
        /** @description Somebody writes. */
        Typing: {
            conversation: components["schemas"]["Id"];
            /** @description In a room: who of those outside writes. */
            name: string | null;
            /** @description A colleague; null when the other side writes. */
            operator: components["schemas"]["Id"] | null;
        };
        TypingRequest: {
            on: boolean;
        };
        /** @description The other side writes, or stopped; without news for 20 seconds it stopped. */
        TypingSignal: {
            conversation: components["schemas"]["Id"];
            name: string | null;
            on: boolean;
            /** @constant */
            signal: "typing";
            /** @constant */
            type: "signal";
        };
        UnreadableContent: {
            raw: string;
            reason: components["schemas"]["Text"];
            /** @constant */
            type: "unreadable";
        };
        /**
         * Format: int64
         * @description Grows with each change.
         */
        Version: number;
        /**
         * @description Plain text; `**marks**` become ranges. Control characters but tab and line feed, and halves of surrogate pairs, become
         *     U+FFFD. In every other text of a request they are refused, and so is a line break.
         */
        Words: string;
    };
    responses: {
        /** @description `busy`: too many sign-ins at once. */
        Busy: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The state does not allow it, e.g. `conversation-taken` with its `holder`, or `request-used`. */
        Conflict: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `scope-too-small`: the token may not; `administrators-only`: the person may not; `cross-site`: the request came from a
         *     page of another site; `setup-key-wrong`: that is not the key of the set-up link.
         */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `fields-wrong`: `fields` names each value that is not right and says why. */
        Invalid: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /**
         * @description `malformed`: the request is not what this contract says; `parameters` tell where. `too-complex`: the body is nested
         *     deeper, or its numbers or names are longer, than is read; `parameters` tell how far.
         */
        Malformed: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `not-a-socket`: this address speaks WebSocket only. */
        NotASocket: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `not-found`: there is no such thing, or it is not for you to see. */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `not-json`: the body must be `application/json`. */
        NotJson: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `signed-out`: no session or token, or one that ended; `sign-in-refused` when signing in. */
        SignedOut: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `store-full`: the disk takes no more; nothing was changed. */
        StoreFull: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `too-large`: the body is longer than the server takes. */
        TooLarge: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `too-many-tries`: after failures one has to wait. */
        TooManyTries: {
            headers: {
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: {
        /** @description The account. */
        AccountId: components["schemas"]["Id"];
        /** @description The contact. */
        ContactId: components["schemas"]["Id"];
        /** @description The conversation. */
        ConversationId: components["schemas"]["Id"];
        /** @description The failed event. */
        FailedEventId: components["schemas"]["Id"];
        /** @description The file. */
        FileId: components["schemas"]["Id"];
        /** @description How many at most. */
        Limit: number;
        /** @description The message. */
        MessageId: components["schemas"]["Id"];
        /** @description The operator. */
        OperatorId: components["schemas"]["Id"];
        /** @description The token. */
        TokenId: components["schemas"]["Id"];
    };
    requestBodies: never;
    headers: {
        /** @description Seconds to wait. */
        RetryAfter: number;
        /** @description `__Host-carrel`, Secure, HttpOnly, SameSite=Strict. */
        SessionCookie: string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    readable: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
        };
    };
    accounts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The accounts in the order they were made. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accounts"];
                };
            };
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
        };
    };
    addAccount: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountRequest"];
            };
        };
        responses: {
            /** @description The new account. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Invalid"];
            507: components["responses"]["StoreFull"];
        };
    };
    account: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The account. */
                id: components["parameters"]["AccountId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The account. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    retireAccount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The account. */
                id: components["parameters"]["AccountId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Retired. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            507: components["responses"]["StoreFull"];
        };
    };
    changeAccount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The account. */
                id: components["parameters"]["AccountId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountChange"];
            };
        };
        responses: {
            /** @description The account after the change. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Invalid"];
            507: components["responses"]["StoreFull"];
        };
    };
    connectAccount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The account. */
                id: components["parameters"]["AccountId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The account; how it went comes with the feed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            507: components["responses"]["StoreFull"];
        };
    };
    failedEvents: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The account. */
                id: components["parameters"]["AccountId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The oldest first, at most a thousand. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FailedEvents"];
                };
            };
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    rooms: {
        parameters: {
            query?: {
                /** @description How many at most. */
                limit?: components["parameters"]["Limit"];
                /** @description Only those whose name or subject holds this, whatever its case. */
                search?: string;
            };
            header?: never;
            path: {
                /** @description The account. */
                id: components["parameters"]["AccountId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The rooms. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rooms"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
        };
    };
    joinRoom: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The account. */
                id: components["parameters"]["AccountId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["JoinRequest"];
            };
        };
        responses: {
            /** @description The room's conversation. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Conversation"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Invalid"];
            507: components["responses"]["StoreFull"];
        };
    };
    contacts: {
        parameters: {
            query?: {
                /** @description Only this account's. */
                account?: components["schemas"]["Id"];
                /** @description The last contact of the page before. */
                after?: components["schemas"]["Id"];
                /** @description How many at most. */
                limit?: components["parameters"]["Limit"];
                /**
                 * @description Only those whose name and address together hold each of these words, whatever their case and their accents. A
                 *     word of one or two characters counts where a word of the name, or the address, begins with it.
                 */
                search?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of contacts. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactPage"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
        };
    };
    askContact: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContactRequest"];
            };
        };
        responses: {
            /** @description Asked; the contact comes with the feed. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Invalid"];
            507: components["responses"]["StoreFull"];
        };
    };
    contact: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The contact. */
                id: components["parameters"]["ContactId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The contact. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contact"];
                };
            };
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    answerContact: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The contact. */
                id: components["parameters"]["ContactId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContactAnswer"];
            };
        };
        responses: {
            /** @description Answered. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Invalid"];
            507: components["responses"]["StoreFull"];
        };
    };
    conversations: {
        parameters: {
            query?: {
                /** @description The last conversation of the page before. */
                before?: components["schemas"]["Id"];
                /** @description How many at most. */
                limit?: components["parameters"]["Limit"];
                /** @description Only those in this phase; given several times, those in any of these. */
                phase?: components["schemas"]["Phase"][];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of conversations. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConversationPage"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    startConversation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StartRequest"];
            };
        };
        responses: {
            /** @description The message; it names its conversation. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Message"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Invalid"];
            507: components["responses"]["StoreFull"];
        };
    };
    conversation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The conversation. */
                id: components["parameters"]["ConversationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The conversation. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Conversation"];
                };
            };
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    claim: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The conversation. */
                id: components["parameters"]["ConversationId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConversationCommand"];
            };
        };
        responses: {
            /** @description The conversation after the command. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Conversation"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Invalid"];
            507: components["responses"]["StoreFull"];
        };
    };
    close: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The conversation. */
                id: components["parameters"]["ConversationId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConversationCommand"];
            };
        };
        responses: {
            /** @description The conversation after the command. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Conversation"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Invalid"];
            507: components["responses"]["StoreFull"];
        };
    };
    leaveRoom: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The conversation. */
                id: components["parameters"]["ConversationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The conversation after the command. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Conversation"];
                };
            };
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["Invalid"];
            507: components["responses"]["StoreFull"];
        };
    };
    messages: {
        parameters: {
            query?: {
                /** @description The newest message that the caller has; not together with before. */
                after?: components["schemas"]["Id"];
                /** @description The oldest message that the caller has. */
                before?: components["schemas"]["Id"];
                /** @description How many at most. */
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path: {
                /** @description The conversation. */
                id: components["parameters"]["ConversationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of messages, the oldest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessagePage"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    say: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The conversation. */
                id: components["parameters"]["ConversationId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SayRequest"];
            };
        };
        responses: {
            /** @description The message, on its way. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Message"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Invalid"];
            507: components["responses"]["StoreFull"];
        };
    };
    occupants: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The conversation. */
                id: components["parameters"]["ConversationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The people. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Occupants"];
                };
            };
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    preview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The conversation. */
                id: components["parameters"]["ConversationId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreviewRequest"];
            };
        };
        responses: {
            /** @description The parts it goes out as, and what is lost on the way. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Preview"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Invalid"];
        };
    };
    read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The conversation. */
                id: components["parameters"]["ConversationId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReadRequest"];
            };
        };
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Invalid"];
            507: components["responses"]["StoreFull"];
        };
    };
    unread: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The conversation. */
                id: components["parameters"]["ConversationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; without a message of the patron nothing changes. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            507: components["responses"]["StoreFull"];
        };
    };
    release: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The conversation. */
                id: components["parameters"]["ConversationId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConversationCommand"];
            };
        };
        responses: {
            /** @description The conversation after the command. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Conversation"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Invalid"];
            507: components["responses"]["StoreFull"];
        };
    };
    reopen: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The conversation. */
                id: components["parameters"]["ConversationId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConversationCommand"];
            };
        };
        responses: {
            /** @description The conversation after the command. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Conversation"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Invalid"];
            507: components["responses"]["StoreFull"];
        };
    };
    typing: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The conversation. */
                id: components["parameters"]["ConversationId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TypingRequest"];
            };
        };
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Invalid"];
            507: components["responses"]["StoreFull"];
        };
    };
    discardFailedEvent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The failed event. */
                id: components["parameters"]["FailedEventId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Discarded. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            507: components["responses"]["StoreFull"];
        };
    };
    replayFailedEvent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The failed event. */
                id: components["parameters"]["FailedEventId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            507: components["responses"]["StoreFull"];
        };
    };
    feed: {
        parameters: {
            query?: {
                /** @description The number of the position to go on from. */
                after?: number;
                /** @description The epoch of the position to go on from. */
                epoch?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The socket is open. */
            101: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            426: components["responses"]["NotASocket"];
        };
    };
    fileLimits: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The limits. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileLimits"];
                };
            };
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
        };
    };
    uploadFile: {
        parameters: {
            query?: {
                /** @description What it is called. */
                name?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "*/*": string;
            };
        };
        responses: {
            /** @description The file. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["File"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            507: components["responses"]["StoreFull"];
        };
    };
    file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The file. */
                id: components["parameters"]["FileId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The bytes. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    fetchFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The file. */
                id: components["parameters"]["FileId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is pending. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            507: components["responses"]["StoreFull"];
        };
    };
    thumbnail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The file. */
                id: components["parameters"]["FileId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A JPEG or a PNG. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/*": string;
                };
            };
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    health: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is up. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
        };
    };
    edit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The message. */
                id: components["parameters"]["MessageId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditRequest"];
            };
        };
        responses: {
            /** @description The message after the command. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Message"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Invalid"];
            507: components["responses"]["StoreFull"];
        };
    };
    react: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The message. */
                id: components["parameters"]["MessageId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReactionsRequest"];
            };
        };
        responses: {
            /** @description The message after the command. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Message"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Invalid"];
            507: components["responses"]["StoreFull"];
        };
    };
    resolve: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The message. */
                id: components["parameters"]["MessageId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResolveRequest"];
            };
        };
        responses: {
            /** @description The message after the command. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Message"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Invalid"];
            507: components["responses"]["StoreFull"];
        };
    };
    retract: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The message. */
                id: components["parameters"]["MessageId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RetryRequest"];
            };
        };
        responses: {
            /** @description The message after the command. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Message"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Invalid"];
            507: components["responses"]["StoreFull"];
        };
    };
    retry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The message. */
                id: components["parameters"]["MessageId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RetryRequest"];
            };
        };
        responses: {
            /** @description The message after the command. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Message"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Invalid"];
            507: components["responses"]["StoreFull"];
        };
    };
    versions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The message. */
                id: components["parameters"]["MessageId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The earlier versions, the oldest first; none of what was taken back. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageVersions"];
                };
            };
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    networks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The networks by name. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Networks"];
                };
            };
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
        };
    };
    contract: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The contract, OpenAPI 3.1. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/yaml": string;
                };
            };
        };
    };
    operators: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The operators by name. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Operators"];
                };
            };
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
        };
    };
    addOperator: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OperatorRequest"];
            };
        };
        responses: {
            /** @description The new operator. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Operator"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Invalid"];
            503: components["responses"]["Busy"];
            507: components["responses"]["StoreFull"];
        };
    };
    changeOperator: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The operator. */
                id: components["parameters"]["OperatorId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OperatorChange"];
            };
        };
        responses: {
            /** @description The operator after the change. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Operator"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooManyTries"];
            503: components["responses"]["Busy"];
            507: components["responses"]["StoreFull"];
        };
    };
    setPresence: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PresenceRequest"];
            };
        };
        responses: {
            /** @description The operator with the new presence. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Operator"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Invalid"];
            507: components["responses"]["StoreFull"];
        };
    };
    routes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description By name. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RouteFiles"];
                };
            };
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
        };
    };
    session: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The session. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
        };
    };
    signIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInRequest"];
            };
        };
        responses: {
            /** @description Signed in; the cookie is set. */
            200: {
                headers: {
                    "Set-Cookie": components["headers"]["SessionCookie"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooManyTries"];
            503: components["responses"]["Busy"];
            507: components["responses"]["StoreFull"];
        };
    };
    signOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Signed out; the cookie is gone. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            507: components["responses"]["StoreFull"];
        };
    };
    setupState: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SetupState"];
                };
            };
        };
    };
    setUp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetupRequest"];
            };
        };
        responses: {
            /** @description Done; the cookie is set. */
            201: {
                headers: {
                    "Set-Cookie": components["headers"]["SessionCookie"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            400: components["responses"]["Malformed"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Invalid"];
            429: components["responses"]["TooManyTries"];
            503: components["responses"]["Busy"];
            507: components["responses"]["StoreFull"];
        };
    };
    tokens: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The tokens that were not revoked, the newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tokens"];
                };
            };
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
        };
    };
    addToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TokenRequest"];
            };
        };
        responses: {
            /** @description The token and its secret. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewToken"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Invalid"];
            507: components["responses"]["StoreFull"];
        };
    };
    revokeToken: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The token. */
                id: components["parameters"]["TokenId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Revoked. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["SignedOut"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            507: components["responses"]["StoreFull"];
        };
    };
}
