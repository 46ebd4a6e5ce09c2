# SPDX-FileCopyrightText: The Vitrina authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A real SMTP server on a free port of the loopback, until its standard input ends.

Its one argument is a JSON object:
  tls            "none", "starttls" or "implicit"; certificate, key: PEM files
  user, password where it wants to know them
  limit          the largest message in bytes
  fault          what goes wrong:
    {"stall": WHEN} or {"drop": WHEN}: "connect", "rcpt", "start" (354 said, ten lines read),
                                       "data" (all of the message read), "quit"
    {"reply": {"rcpt": "550 …", "data": "451 …", …}}: instead of what it would say
    {"drop": "starttls"}: 220, and gone
On its standard output it says, a JSON object a line: {"port": N}, {"at": WHEN} when a fault
happens, and {"mail": …} for each that it accepted.
"""
import asyncio
import base64
import email
import email.policy
import json
import queue
import ssl
import sys
import threading
from email.header import decode_header, make_header
from email.utils import getaddresses

from aiosmtpd.smtp import SMTP, AuthResult

settings = json.loads(sys.argv[1])
fault = settings.get("fault", {})
replies = fault.get("reply", {})


# Whoever reads may be waiting for an answer of SMTP first: a full pipe must not hold that up.
to_say = queue.SimpleQueue()


def speak():
    while (what := to_say.get()) is not None:
        print(json.dumps(what), flush=True)


def say(what):
    to_say.put(what)


def part_of(leaf):
    return {
        "type": leaf.get_content_type(),
        "charset": leaf.get_content_charset() or "",
        "encoding": leaf["Content-Transfer-Encoding"] or "",
        "disposition": leaf.get_content_disposition() or "",
        "name": leaf.get_filename() or "",
        "bytes": base64.b64encode(leaf.get_payload(decode=True)).decode(),
    }


def structure_of(message):
    if not message.is_multipart():
        return message.get_content_type()
    inner = ",".join(structure_of(part) for part in message.iter_parts())
    return f"{message.get_content_type()}({inner})"


def names_of(raw):
    """What addresses go by. Not by the newer parser: Python 3.11's leaves spaces between encoded words."""
    message = email.message_from_bytes(raw, policy=email.policy.compat32)
    fields = [name for name in ("from", "to", "reply-to") if message[name]]
    return {
        field: [str(make_header(decode_header(name))) for name, _ in getaddresses([message[field]])]
        for field in fields
    }


def mail_of(envelope):
    raw = envelope.original_content
    message = email.message_from_bytes(raw, policy=email.policy.default)
    return {
        "sender": envelope.mail_from,
        "receivers": envelope.rcpt_tos,
        "headers": [[name.lower(), str(value)] for name, value in message.items()],
        "names": names_of(raw),
        "structure": structure_of(message),
        "parts": [part_of(leaf) for leaf in message.walk() if not leaf.is_multipart()],
        "defects": [type(defect).__name__ for part in message.walk() for defect in part.defects],
        "longestLine": max(len(line) for line in raw.split(b"\r\n")),
        "raw": base64.b64encode(raw).decode(),
    }


async def go_wrong(server, when):
    """What the settings want at this moment; the connection is of no use afterwards."""
    for what in ("stall", "drop"):
        if fault.get(what) == when:
            say({"at": when})
            if what == "drop":
                server.transport.abort()
            await asyncio.Event().wait()


class Handler:
    async def handle_RCPT(self, server, session, envelope, address, options):
        await go_wrong(server, "rcpt")
        if "rcpt" in replies:
            return replies["rcpt"]
        envelope.rcpt_tos.append(address)
        return "250 2.1.5 Ok"

    async def handle_MAIL(self, server, session, envelope, address, options):
        if "mail" in replies:
            return replies["mail"]
        envelope.mail_from = address
        return "250 2.1.0 Ok"

    async def handle_DATA(self, server, session, envelope):
        await go_wrong(server, "data")
        if "data" in replies:
            return replies["data"]
        say({"mail": mail_of(envelope)})
        return "250 2.0.0 Ok: queued as 4F2A"


class Server(SMTP):
    async def smtp_DATA(self, arg):
        if "start" not in fault.values():
            return await super().smtp_DATA(arg)
        await self.push("354 go on")
        for _ in range(10):
            await self._reader.readline()
        await go_wrong(self, "start")

    async def smtp_STARTTLS(self, arg):
        if fault.get("drop") != "starttls":
            return await super().smtp_STARTTLS(arg)
        await self.push("220 go on")
        say({"at": "starttls"})
        self.transport.abort()

    async def smtp_QUIT(self, arg):
        await go_wrong(self, "quit")
        return await super().smtp_QUIT(arg)


def authenticated(server, session, envelope, mechanism, data):
    right = (settings["user"].encode(), settings["password"].encode())
    return AuthResult(success=(data.login, data.password) == right, handled=False)


def context():
    if settings["tls"] == "none":
        return None
    made = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    made.load_cert_chain(settings["certificate"], settings["key"])
    return made


def server():
    wants_login = "user" in settings
    return Server(
        Handler(),
        hostname="mail.test",
        ident="test",
        enable_SMTPUTF8=False,
        data_size_limit=settings.get("limit", 100_000_000),
        tls_context=context() if settings["tls"] == "starttls" else None,
        authenticator=authenticated if wants_login else None,
        auth_required=wants_login,
        auth_require_tls=settings["tls"] == "starttls",
    )


class Silent(asyncio.Protocol):
    """Takes connections and says nothing; leaves at the first word where it is to drop."""

    def connection_made(self, transport):
        self.transport = transport
        say({"at": "connect"})
        if fault.get("drop") == "connect" and settings["tls"] == "none":
            transport.abort()

    def data_received(self, data):
        if fault.get("drop") == "connect":
            self.transport.abort()


async def main():
    loop = asyncio.get_running_loop()
    if "connect" in fault.values():
        listener = await loop.create_server(Silent, "127.0.0.1", 0)
    else:
        implicit = context() if settings["tls"] == "implicit" else None
        listener = await loop.create_server(server, "127.0.0.1", 0, ssl=implicit)
    say({"port": listener.sockets[0].getsockname()[1]})
    await loop.run_in_executor(None, sys.stdin.read)


speaker = threading.Thread(target=speak)
speaker.start()
try:
    asyncio.run(main())
finally:
    say(None)
    speaker.join()
