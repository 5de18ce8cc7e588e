import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";
import type { Outgoing } from "../../server/notifier/channel.ts";

type Received = { readonly message: Outgoing; readonly body: string; readonly signature: string };

/** A real web server that takes messages; `answer` says with which status, in the order they come. */
export async function startReceiver(answer: (n: number) => number | { readonly location: string } = () => 204) {
  const received: Received[] = [];
  const server = createServer(async (req, res) => {
    const chunks: Buffer[] = [];
    for await (const chunk of req) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks).toString();
    received.push({
      message: body === "" ? undefined : JSON.parse(body),
      body,
      signature: String(req.headers["dawr-signature"]),
    });
    const said = answer(received.length);
    if (typeof said === "number") res.writeHead(said).end();
    else res.writeHead(307, { Location: said.location }).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/hook`,
    received,
    close() {
      server.closeAllConnections();
      return new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

/** A real mail server that takes everything, unless the options say otherwise. */
export async function startMailServer(options: SMTPServerOptions = {}) {
  const mails: { readonly to: readonly string[]; readonly content: string }[] = [];
  const server = new SMTPServer({
    disabledCommands: ["AUTH", "STARTTLS"],
    logger: false,
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        const to = session.envelope.rcptTo.map(({ address }) => address);
        mails.push({ to, content: Buffer.concat(chunks).toString() });
        done();
      });
    },
    ...options,
  });
  server.on("error", () => undefined);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
  const { port } = server.server.address() as AddressInfo;
  return { port, mails, close: () => new Promise<void>((resolve) => server.close(() => resolve())) };
}

/** What stands in a mail, its parts decoded. */
export function partsOf(content: string): readonly Buffer[] {
  return content
    .split(/\r\n--[^\r\n]+/)
    .filter((part) => /content-transfer-encoding: base64/i.test(part))
    .map((part) => Buffer.from(part.slice(part.indexOf("\r\n\r\n")), "base64"));
}
