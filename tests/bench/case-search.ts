import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { systemClock } from "../../server/clock.ts";
import { createPersons } from "../../server/vault/persons.ts";
import type { Actor } from "../../shared/office/ids.ts";
import type { CasesView } from "../../shared/views/cases.ts";
import { startTestHub } from "../support/hub.ts";
import { startHubProcess } from "../support/hub-process.ts";
import { type Figure, limitLine, median, quantile } from "./figure.ts";
import { copyDays } from "./start-time.ts";
import { startWorker } from "./workers.ts";

const openCases = 10_000;
const days = 250;
const persons = 100;
const atOnce = 200;
const searches = 60;
const mostStartMs = 1_000;
const mostSearchMs = 50;
const officer: Actor = { kind: "staff", id: "bench-officer", roles: ["officer"], grants: [] };
const password = "a long password";
/** Both hubs open the vault by it. */
const secret = "a secret for measuring, long enough";

/** Ten thousand cases under way beside the books of a year: how soon the hub is ready, and how long a search takes. */
export const caseSearch: Figure = {
  key: "l",
  measure: async ({ rounds, isQuick }) => {
    const folder = mkdtempSync(join(tmpdir(), "dawr-bench-"));
    try {
      const cases = isQuick ? openCases / 10 : openCases;
      const worker = startWorker();
      const book = await worker.run("fillDay", { folder, commits: 450 });
      worker.end();
      const filled = await fillCases(folder, book.office, cases);
      copyDays(folder, book);
      return await measured(folder, { ...filled, office: book.office, cases, rounds });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

type Filled = { readonly username: string; readonly numbers: readonly string[] };

async function fillCases(folder: string, office: string, cases: number): Promise<Filled> {
  const hub = await startTestHub({ folder, settings: { secret } });
  const username = `search.${office}`.slice(0, 32);
  await hub.must("POST", "/users", { username, password, roles: ["officer"], offices: [office] });
  const token = await hub.signIn(username, password);
  const known: string[] = [];
  const numbers: string[] = [];
  for (let n = 0; n < persons; n += 1) {
    const mobile = `05${String(10_000_000 + n)}`;
    numbers.push(mobile);
    known.push((await hub.must<{ id: string }>("POST", `/offices/${office}/persons`, { mobile }, token)).id);
  }
  const { add } = createPersons(hub.hub.vault, systemClock());
  const applicant = async (n: number): Promise<string> => {
    const other = await add(office, { name: `applicant ${n}` }, [], { by: username, why: "visit" });
    if ("refused" in other) throw new Error(other.refused);
    return other.id;
  };
  for (let done = 0; done < cases; done += atOnce) {
    const sends = Array.from({ length: Math.min(atOnce, cases - done) }, async (_, n) =>
      hub.hub.offices.send(
        { actor: officer, offices: [office] },
        {
          id: randomUUID(),
          office,
          command: {
            type: "OpenCase",
            service: "support",
            source: { kind: "form" },
            person: known[done + n] ?? (await applicant(done + n)),
          },
        },
      ),
    );
    const refused = (await Promise.all(sends)).find(({ status }) => status !== "accepted");
    if (refused) throw new Error(JSON.stringify(refused));
  }
  await hub.close();
  return { username, numbers };
}

async function measured(
  folder: string,
  told: Filled & { readonly office: string; readonly cases: number; readonly rounds: number },
) {
  const starts: number[] = [];
  for (let round = 0; round < told.rounds; round += 1) {
    const began = performance.now();
    const hub = await startHubProcess(folder, { environment: { DAWR_SECRET: secret }, program: "built" });
    while (!(await fetch(`${hub.url}/readyz`)).ok) await pause(2);
    starts.push(performance.now() - began);
    await hub.end();
  }
  const hub = await startHubProcess(folder, {
    isSignedIn: true,
    environment: { DAWR_SECRET: secret },
    program: "built",
  });
  try {
    const token = await hub.signIn(told.username, password);
    const views = `/offices/${told.office}/views`;
    const find = (mobile: string) =>
      hub.must<{ persons: readonly string[] }>("POST", `/offices/${told.office}/persons/find`, { mobile }, token);
    const year = (await hub.must<{ data: CasesView }>("GET", `${views}/cases`, undefined, token)).data.today.slice(
      0,
      4,
    );
    const by = {
      reference: (n: number) =>
        hub.must("GET", `${views}/case?code=${year}-${String(n * 37 + 1).padStart(4, "0")}`, undefined, token),
      "person's number": async (n: number) => {
        const { persons: [found = ""] = [] } = await find(told.numbers[n % told.numbers.length] ?? "");
        const path = `${views}/cases?code=${found}`;
        const { data } = await hub.must<{ data: CasesView }>("GET", path, undefined, token);
        if (data.stages.every(({ count }) => count === 0)) throw new Error("the search found nothing");
      },
      stage: () => hub.must("GET", `${views}/cases`, undefined, token),
    };
    const detail = `${told.cases} open cases, ${days} closed days`;
    const lines = [limitLine("l  start to /readyz beside the cases", median(starts), mostStartMs, "ms", detail)];
    for (const [what, search] of Object.entries(by)) {
      const p95 = await timed(search);
      lines.push(limitLine(`l  a case found by ${what}, p95 over HTTP`, p95, mostSearchMs, "ms", detail));
    }
    return lines;
  } finally {
    await hub.end();
  }
}

/** The 95th percentile of one search after another. */
async function timed(search: (n: number) => Promise<unknown>): Promise<number> {
  for (let n = 0; n < 5; n += 1) await search(n);
  const times: number[] = [];
  for (let n = 0; n < searches; n += 1) {
    const began = performance.now();
    await search(n);
    times.push(performance.now() - began);
  }
  return quantile(
    times.sort((a, b) => a - b),
    0.95,
  );
}
