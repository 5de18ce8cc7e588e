import { connect } from "node:net";

/** One kept connection that posts, one request after another. As little work as can be: the server is measured. */
export type HttpLine = { post(body: string): Promise<string>; end(): void };

const endOfHead = "\r\n\r\n";

/** Connects to the server; `post` resolves to the body of a 200 and rejects with any other answer. */
export async function openHttpLine(url: string, path: string, token: string): Promise<HttpLine> {
  const { hostname, port, host } = new URL(url);
  const socket = connect(Number(port), hostname).setNoDelay().setEncoding("latin1");
  const bearer = token === "" ? "" : `Authorization: Bearer ${token}\r\n`;
  const head = `POST ${path} HTTP/1.1\r\nHost: ${host}\r\nContent-Type: application/json\r\n${bearer}Content-Length: `;
  let received = "";
  let answer: { resolve(body: string): void; reject(error: Error): void } | undefined;

  const settle = (error?: Error, body = "") => {
    const asked = answer;
    answer = undefined;
    received = "";
    if (error) asked?.reject(error);
    else asked?.resolve(body);
  };
  socket.on("data", (chunk: string) => {
    received += chunk;
    const bodyAt = received.indexOf(endOfHead) + endOfHead.length;
    if (bodyAt < endOfHead.length) return;
    const length = Number(/\r\ncontent-length: (\d+)/i.exec(received)?.[1] ?? Number.NaN);
    if (received.length < bodyAt + length) return;
    if (received.startsWith("HTTP/1.1 200") && length > 0) settle(undefined, received.slice(bodyAt));
    else settle(new Error(`refused: ${received}`));
  });
  socket.on("error", (error) => settle(error));
  socket.on("close", () => settle(new Error("the connection was closed")));
  await new Promise<void>((resolve, reject) => {
    socket.once("connect", resolve);
    socket.once("error", reject);
  });
  return {
    post: (body) =>
      new Promise((resolve, reject) => {
        answer = { resolve, reject };
        socket.write(`${head}${Buffer.byteLength(body)}${endOfHead}${body}`);
      }),
    end: () => void socket.destroy(),
  };
}
