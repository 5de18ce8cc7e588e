import { closeSync, fdatasyncSync, openSync, writeSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import express from "express";
import { Server } from "socket.io";

/** What the bare server gives back, of the size of the hub's own. */
export type BareAnswers = {
  readonly answer: object;
  readonly board: object;
  /** On the disk of the hub's store: what a synced change is written to. */
  readonly file: string;
};

/**
 * The same stack without logic and storage: POST answers at once, a socket's command is acknowledged at once, and a
 * change is acknowledged and sent on to all boards; a synced change waits for one write to reach the disk first.
 * Resolves to its address.
 */
export async function serveBare({ answer, board, file }: BareAnswers): Promise<{ readonly url: string }> {
  const app = express();
  app.post("/commands", express.json(), (_request, response) => {
    response.json(answer);
  });
  const server = createServer(app);
  const io = new Server(server, {
    transports: ["websocket"],
    serveClient: false,
    perMessageDeflate: false,
    httpCompression: false,
    pingInterval: 5_000,
    pingTimeout: 5_000,
  });
  let revision = 0;
  const handle = openSync(file, "w");
  const page = Buffer.alloc(4096, 1);
  server.once("close", () => closeSync(handle));
  const tellBoards = () => {
    revision += 1;
    io.to("boards").emit("view", { ...board, revision });
  };
  io.on("connection", (socket) => {
    socket.on("watch", (_request: unknown, ack: (reply: object) => void) => {
      void socket.join("boards");
      ack({ status: "watching" });
      socket.emit("view", { ...board, revision });
    });
    socket.on("command", (_envelope: unknown, ack: (reply: object) => void) => ack(answer));
    socket.on("change", (_envelope: unknown, ack: (reply: object) => void) => {
      tellBoards();
      ack(answer);
    });
    socket.on("syncedChange", (_envelope: unknown, ack: (reply: object) => void) => {
      writeSync(handle, page);
      fdatasyncSync(handle);
      tellBoards();
      ack(answer);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}
