"""A person with an ordinary IRC client (pydle), driven by JSON lines.

Standard input holds one order per line: {"n": 1, "do": "login", ...}. Every order is answered on standard output
with {"n": 1, "ok": true, ...} or {"n": 1, "ok": false, "error": "..."}. What arrives from the network is reported as
{"event": "message" | "notice" | "ctcp" | "ctcp-reply" | "join" | ... | "disconnected", ...}, in the order it came.
Standard error is the log.
"""

import asyncio
import json
import logging
import os
import sys

import pydle

TIMEOUT = 15


def report(line):
    sys.stdout.write(json.dumps(line) + "\n")
    sys.stdout.flush()


class Person(pydle.Client):
    RECONNECT_ON_ERROR = False

    def __init__(self, order):
        super().__init__(
            order["nick"], sasl_username=order.get("account"), sasl_password=order.get("account_password")
        )
        self.outcome = asyncio.get_running_loop().create_future()
        self.tags = {}

    async def on_connect(self):
        await super().on_connect()
        if not self.outcome.done():
            self.outcome.set_result(None)

    async def on_disconnect(self, expected):
        report({"event": "disconnected", "expected": expected})
        if not self.outcome.done():
            self.outcome.set_exception(RuntimeError("disconnected before the sign-in was done"))

    async def on_raw_error(self, message):
        report({"event": "error", "text": " ".join(message.params)})
        await super().on_raw_error(message)

    async def on_raw_privmsg(self, message):
        self.tags = message.tags
        await super().on_raw_privmsg(message)

    async def on_raw_notice(self, message):
        self.tags = message.tags
        await super().on_raw_notice(message)

    async def on_message(self, target, by, message):
        report({"event": "message", "target": target, "by": by, "text": message, "tags": self.tags})

    async def on_notice(self, target, by, message):
        report({"event": "notice", "target": target, "by": by, "text": message, "tags": self.tags})

    async def on_ctcp(self, by, target, what, contents):
        report({"event": "ctcp", "target": target, "by": by, "what": what, "text": contents or ""})

    async def on_ctcp_reply(self, by, target, what, response):
        report({"event": "ctcp-reply", "target": target, "by": by, "what": what, "text": response or ""})

    async def on_join(self, channel, user):
        report({"event": "join", "target": channel, "by": user})

    async def on_part(self, channel, user, message=None):
        report({"event": "part", "target": channel, "by": user, "text": message or ""})

    async def on_quit(self, user, message=None):
        report({"event": "quit", "by": user, "text": message or ""})

    async def on_kick(self, channel, target, by, reason=None):
        report({"event": "kick", "target": channel, "who": target, "by": by, "text": reason or ""})

    async def on_nick_change(self, old, new):
        report({"event": "nick", "by": old, "text": new})

    async def on_topic_change(self, channel, message, by):
        report({"event": "topic", "target": channel, "by": by, "text": message})


class Orders:
    """Each method is one order."""

    def __init__(self):
        self.person = None

    async def login(self, order):
        if order.get("authority"):
            os.environ["SSL_CERT_FILE"] = order["authority"]
        self.person = Person(order)
        tls = order.get("tls", False)
        await self.person.connect(
            order["host"], order["port"], tls=tls, tls_verify=tls, password=order.get("password")
        )
        await asyncio.wait_for(self.person.outcome, TIMEOUT)
        while self.person.nickname == pydle.client.DEFAULT_NICKNAME:
            # It handles each line in a task of its own, so that the welcome may not be through yet.
            await asyncio.sleep(0.01)
        return {"nick": self.person.nickname}

    async def join(self, order):
        await self.person.join(order["channel"])

    async def say(self, order):
        await self.person.message(order["to"], order["text"])

    async def notice(self, order):
        await self.person.notice(order["to"], order["text"])

    async def ctcp(self, order):
        await self.person.message(order["to"], f"\x01{order['what']}\x01")

    async def raw(self, order):
        await self.person.raw(order["line"] + "\r\n")

    async def whois(self, order):
        found = await asyncio.wait_for(self.person.whois(order["nick"]), TIMEOUT)
        return {"found": found is not None, **({"account": found.get("account") or ""} if found else {})}

    async def room(self, order):
        """Who is in a channel and what its topic is, as this client has it."""
        room = self.person.channels.get(order["channel"])
        if room is None:
            return {"joined": False}
        return {"joined": True, "people": sorted(room["users"]), "topic": room.get("topic") or ""}

    async def logout(self, _):
        await self.person.quit("bye")


async def obey(orders, order):
    try:
        answer = await getattr(orders, order["do"])(order)
        report({"n": order["n"], "ok": True, **(answer or {})})
    except Exception as error:  # whatever went wrong belongs into the answer, the test decides
        logging.exception("%s failed", order["do"])
        report({"n": order["n"], "ok": False, "error": str(error) or type(error).__name__})


async def main():
    loop = asyncio.get_running_loop()
    lines = asyncio.StreamReader(limit=16 * 1024 * 1024)
    await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(lines), sys.stdin)
    orders = Orders()
    while line := await lines.readline():
        await obey(orders, json.loads(line))


if __name__ == "__main__":
    logging.basicConfig(level=logging.DEBUG, format="%(asctime)s %(levelname)s %(name)s %(message)s")
    asyncio.run(main())
