import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sqliteLog } from "../../server/log/sqlite.ts";
import type { Answer } from "../../shared/protocol/wire.ts";
import { foundHall } from "../support/hub.ts";
import { type HubProcess, startHubProcess } from "../support/hub-process.ts";

/** `KILL_ROUNDS=100` for a long look. */
const rounds = Number(process.env["KILL_ROUNDS"] ?? 30);
const askers = 8;

let folder: string;
let office: string;
let kiosk: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "dawr-kill-"));
  const hub = await startHubProcess(folder, { isSignedIn: true });
  const hall = await foundHall(hub, 0);
  office = hall.office;
  kiosk = hall.devices.kiosk;
  await hub.end("SIGKILL");
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** All tickets in the day books of the office, read from the file after the hub was killed. */
async function storedTickets(): Promise<readonly { readonly id: string; readonly code: string }[]> {
  const log = sqliteLog(folder);
  try {
    const days = [0, 1].map((back) =>
      new Date(Date.now() + 3 * 3_600_000 - back * 86_400_000).toISOString().slice(0, 10),
    );
    const commits = await Promise.all(days.map((day) => log.read(`office/${office}/day/${day}`, 0)));
    return commits
      .flat()
      .flatMap(({ events }) =>
        (events as { type: string; ticket: string; code: string }[])
          .filter(({ type }) => type === "TicketCheckedIn")
          .map(({ ticket, code }) => ({ id: ticket, code })),
      );
  } finally {
    await log.close();
  }
}

type Asked = { readonly accepted: Map<string, string>; readonly unanswered: Set<string> };

/** Checks in over and over, over both doors, until the hub is gone. */
async function askUntilGone(hub: HubProcess, asked: Asked, killAfter: number): Promise<void> {
  let accepted = 0;
  const take = (id: string, answer: Answer) => {
    if (answer.status !== "accepted") return;
    const code = String(answer.result?.["code"]);
    const before = asked.accepted.get(id);
    if (before !== undefined) expect(code).toBe(before);
    asked.accepted.set(id, code);
    asked.unanswered.delete(id);
    accepted += 1;
    // At this very moment: the answer is here, the next ones are on their way.
    if (accepted === killAfter) hub.child.kill("SIGKILL");
  };
  const again = [...asked.unanswered];
  const next = () => {
    const id = again.pop() ?? randomUUID();
    asked.unanswered.add(id);
    return { id, office, command: { type: "CheckIn", service: "inquiry" } };
  };
  const overHttp = async () => {
    for (;;) {
      const envelope = next();
      const reply = await hub.ask<Answer>("POST", `/offices/${office}/commands`, envelope, kiosk);
      take(envelope.id, reply.body);
    }
  };
  const overSocket = async () => {
    const { socket } = await hub.connect(kiosk);
    const gone = new Promise<never>((_, reject) => socket.once("disconnect", () => reject(new Error("gone"))));
    for (;;) {
      const envelope = next();
      take(envelope.id, await Promise.race([socket.emitWithAck("command", envelope), gone]));
    }
  };
  await Promise.allSettled(Array.from({ length: askers }, (_, n) => (n % 2 === 0 ? overHttp() : overSocket())));
  await hub.end("SIGKILL");
}

describe(`S1, S2: kill -9 of the hub right after it said accepted, ${rounds} rounds`, () => {
  it("nothing acknowledged is lost, nothing happened twice, and every envelope may be repeated", async () => {
    const asked: Asked = { accepted: new Map(), unanswered: new Set() };
    for (let round = 1; round <= rounds; round += 1) {
      const hub = await startHubProcess(folder);
      await askUntilGone(hub, asked, 1 + ((round * 7) % 40));
      const stored = await storedTickets();
      const ids = stored.map(({ id }) => id);
      expect(new Set(ids).size, `round ${round}: an id twice`).toBe(ids.length);
      expect(new Set(stored.map(({ code }) => code)).size, `round ${round}: a code twice`).toBe(ids.length);
      const codes = new Map(stored.map(({ id, code }) => [id, code]));
      for (const [id, code] of asked.accepted) expect(codes.get(id), `round ${round}: lost`).toBe(code);
    }
    expect(asked.accepted.size).toBeGreaterThan(rounds * 5);
  }, 600_000);
});
