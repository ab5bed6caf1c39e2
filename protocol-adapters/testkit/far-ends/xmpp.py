"""A person with an ordinary Jabber client (slixmpp), driven by JSON lines.

Standard input holds one order per line: {"n": 1, "do": "login", ...}. Every order is answered on standard output
with {"n": 1, "ok": true, ...} or {"n": 1, "ok": false, "error": "..."}. What arrives from the network is reported as
{"event": "message" | "presence" | "disconnected", ...}, in the order it came. Standard error is the log.
"""

import asyncio
import json
import logging
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import slixmpp
from slixmpp.xmlstream.handler import Callback
from slixmpp.xmlstream.matcher import MatchXPath

CLIENT = "{jabber:client}"
CARBONS = "{urn:xmpp:carbons:2}"
FORWARD = "{urn:xmpp:forward:0}"
TIMEOUT = 45


def report(line):
    sys.stdout.write(json.dumps(line) + "\n")
    sys.stdout.flush()


def unwrap_carbon(xml):
    """The message inside a copy from our own other client, and which way it went."""
    for way in ("received", "sent"):
        inner = xml.find(f"{CARBONS}{way}/{FORWARD}forwarded/{CLIENT}message")
        if inner is not None:
            return inner, way
    return xml, None


def describe_message(xml):
    message, carbon = unwrap_carbon(xml)
    delay = message.find("{urn:xmpp:delay}delay")
    return {
        "event": "message",
        "from": message.get("from", ""),
        "to": message.get("to", ""),
        "id": message.get("id", ""),
        "type": message.get("type", "normal"),
        "body": message.findtext(f"{CLIENT}body"),
        "carbon": carbon,
        "delay": None if delay is None else delay.get("stamp"),
        "parts": [{"name": child.tag, **child.attrib} for child in message],
        "xml": ET.tostring(xml, encoding="unicode"),
    }


def describe_presence(xml):
    return {
        "event": "presence",
        "from": xml.get("from", ""),
        "type": xml.get("type", "available"),
        "show": xml.findtext(f"{CLIENT}show") or "",
        "status": xml.findtext(f"{CLIENT}status") or "",
    }


class Person(slixmpp.ClientXMPP):
    def __init__(self, order):
        super().__init__(order["jid"], order["password"])
        self.enable_direct_tls = order.get("tls", "starttls") == "direct"
        self.enable_starttls = order.get("tls", "starttls") == "starttls"
        self.enable_plaintext = order.get("tls", "starttls") == "none"
        if order.get("authority"):
            self.ca_certs = Path(order["authority"])
        self.auto_authorize = order.get("accept", True)
        self.auto_subscribe = order.get("accept", True)
        self.register_plugin("xep_0030")
        self.register_plugin("xep_0199")
        if order.get("receipts", True):
            self.register_plugin("xep_0184", {"auto_ack": True, "auto_request": False})
        self.outcome = self.loop.create_future()
        self.add_event_handler("session_start", self.began)
        self.add_event_handler("failed_all_auth", lambda _: self.settle("not-authorized"))
        self.add_event_handler("connection_failed", lambda reason: self.settle(f"connection failed: {reason}"))
        self.add_event_handler("disconnected", self.ended)
        self.register_handler(
            Callback("messages", MatchXPath(f"{CLIENT}message"), lambda s: report(describe_message(s.xml)))
        )
        self.register_handler(
            Callback("presences", MatchXPath(f"{CLIENT}presence"), lambda s: report(describe_presence(s.xml)))
        )
        self.carbons = order.get("carbons", False)

    async def began(self, _):
        self.send_presence()
        await self.get_roster()
        if self.carbons:
            await self.ask("<iq type='set'><enable xmlns='urn:xmpp:carbons:2'/></iq>")
        self.settle(None)

    def ended(self, reason):
        report({"event": "disconnected", "reason": str(reason)})
        self.settle(f"disconnected: {reason}")

    def settle(self, error):
        if not self.outcome.done():
            self.outcome.set_result(error)

    async def ask(self, text):
        """Sends an iq given as text, with an id of ours, and waits for its answer."""
        xml = ET.fromstring(text.replace("<iq", "<iq xmlns='jabber:client'", 1))
        iq = self.make_iq(ito=xml.get("to"), itype=xml.get("type", "get"))
        for child in xml:
            iq.append(child)
        return await iq.send(timeout=TIMEOUT)


class Orders:
    """Each method is one order."""

    def __init__(self):
        self.person = None

    async def login(self, order):
        self.person = Person(order)
        self.person.connect(order["host"], order["port"])
        error = await asyncio.wait_for(self.person.outcome, TIMEOUT)
        if error:
            raise RuntimeError(error)
        return {"jid": str(self.person.boundjid)}

    async def raw(self, order):
        self.person.send_raw(order["xml"])

    async def flood(self, order):
        """Sends a numbered stream: every {n} in the stanza becomes the number. A pause (seconds) comes after each."""
        for number in range(order["first"], order["first"] + order["count"]):
            self.person.send_raw(order["xml"].replace("{n}", str(number)))
            await asyncio.sleep(order.get("pause", 0))

    async def ask(self, order):
        try:
            answer = await self.person.ask(order["xml"])
        except slixmpp.exceptions.IqError as error:
            answer = error.iq
        return {"xml": str(answer)}

    async def subscribe(self, order):
        self.person.send_presence_subscription(order["to"], ptype=order.get("type", "subscribe"))

    async def logout(self, _):
        await self.person.disconnect(wait=1)

    async def abort(self, _):
        self.person.abort()


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
