import { randomUUID } from "node:crypto";
import { describe, expect, onTestFinished, test } from "vitest";
import { createApplicants } from "../../server/applicants.ts";
import { virtualClock } from "../../server/clock.ts";
import { memoryStore } from "../../server/log/memory.ts";
import { keepReminding } from "../../server/notifier/reminders.ts";
import { systemTimers } from "../../server/timers.ts";
import { commonRules } from "../../server/vault/keeping-rules.ts";
import { createPersons } from "../../server/vault/persons.ts";
import { keepSwept } from "../../server/vault/sweep.ts";
import type { ShownPerson } from "../../shared/persons/person.ts";
import type { Command } from "../../shared/protocol/wire.ts";
import type { CaseView } from "../../shared/views/case.ts";
import { foundHall, startTestHub } from "../support/hub.ts";
import { startReceiver } from "../support/receivers.ts";

const day = 86_400_000;
const reader = { by: "a test", why: "request" } as const;

/** An office whose hub writes to mobiles, sweeps and reminds when the test says so. */
async function stage() {
  const receiver = await startReceiver();
  const clock = virtualClock(Date.parse("2026-11-22T07:00:00Z"));
  const log = memoryStore().open();
  const notifier = { noticeWebhook: receiver.url, webhookSecret: "the secret of the webhook", alertMail: [] };
  const hub = await startTestHub({ log, clock, settings: { notifier } });
  const { engine, offices, vault } = hub.hub;
  const { office } = await foundHall(hub);
  const persons = createPersons(vault, clock);
  const onFault = (...[, error]: readonly unknown[]) => {
    throw error;
  };
  const swept = keepSwept({
    ...{ vault, persons, clock, onFault, rules: commonRules, offices: () => [{ id: office }] },
    applicants: createApplicants({ engine, log }),
  });
  swept.stop();
  const reminders = keepReminding({
    ...{ engine, clock, onFault, offices: offices.opened, timers: systemTimers, notifier: hub.hub.notifier },
  });
  onTestFinished(async () => {
    reminders.stop();
    await hub.close();
    await receiver.close();
  });
  const by = (id: string, role: "officer" | "committee") =>
    ({ actor: { kind: "staff", id, roles: [role], grants: [] }, offices: [office] }) as const;
  const send = async (id: string, role: "officer" | "committee", command: Command) => {
    const answer = await offices.send(by(id, role), { id: randomUUID(), office, command });
    if (answer.status !== "accepted") throw new Error(JSON.stringify(answer));
    return answer.result ?? {};
  };
  return {
    ...{ hub, clock, office, vault, persons, reminders, receiver, send },
    /** Days pass, and the hub sweeps each morning. */
    async pass(days: number) {
      for (let n = 0; n < days; n += 1) {
        clock.advance(day);
        await swept.sweep();
      }
    },
    /** As the desk enters somebody; nothing but what is given is agreed to. */
    async add(mobile: string, purposes: readonly string[]) {
      const token = await hub.signIn("admin", "a password for tests");
      const consents = purposes.map((purpose) => ({ purpose, isGiven: true, method: "spoken" }));
      const body = { mobile, consents, keptFor: "visit" };
      return (await hub.must<ShownPerson>("POST", `/offices/${office}/persons`, body, token)).id;
    },
    mobileOf: async (person: string) => (await persons.read(office, person, reader))?.mobile,
  };
}
type Stage = Awaited<ReturnType<typeof stage>>;

/** A request of this person before the committee. */
async function submitted({ hub, office, send }: Stage, person: string): Promise<string> {
  const opened = await send("sara", "officer", {
    type: "OpenCase",
    service: "support",
    source: { kind: "form" },
    person,
  });
  const held = { case: String(opened["case"]) };
  await send("sara", "officer", { type: "RecordConsent", ...held, isGiven: true, how: "signed" });
  const page = async () => {
    const token = await hub.signIn("admin", "a password for tests");
    const path = `/offices/${office}/views/case?code=${String(opened["number"])}`;
    return (await hub.must<{ data: CaseView }>("GET", path, undefined, token)).data.case;
  };
  for (const { asked } of (await page())?.papers ?? []) {
    if (!asked.isRequired) continue;
    const about = { ...held, document: asked.id };
    await send("sara", "officer", { type: "ProvideDocument", ...about });
    const expiry = asked.expires ? { expiry: { calendar: "gregory", date: "2030-01-01" } as const } : {};
    await send("sara", "officer", { type: "MatchDocument", ...about, ...expiry });
  }
  const hash = (await page())?.statementHash ?? "";
  const paper = { declaration: 1, hash, method: "paper", signature: "file 7", signer: "self" } as const;
  await send("sara", "officer", { type: "SignStatement", ...held, ...paper });
  await send("sara", "officer", { type: "RecordTold", ...held, how: "spoken" });
  await send("sara", "officer", { type: "SubmitCase", ...held });
  return held.case;
}

const decide = (id: string) => ({ type: "DecideCase", case: id, outcome: "rejected", reason: "r" }) as const;

describe("P6 R21 the mobile of an applicant", () => {
  test("K22 from the desk to the answer on day 40: told of it with her consent, and nobody else is", {
    timeout: 60_000,
  }, async () => {
    const here = await stage();
    const { receiver, reminders, send, pass, mobileOf, clock, vault, office } = here;
    const agreed = await here.add("0501111111", ["serviceData"]);
    const silent = await here.add("0502222222", ["turnNotices"]);
    const [one, other] = [await submitted(here, agreed), await submitted(here, silent)];
    const visitor = await here.add("0503333333", ["serviceData"]);
    await pass(40);
    expect([await mobileOf(agreed), await mobileOf(silent), await mobileOf(visitor)]).toEqual([
      "+966501111111",
      undefined,
      undefined,
    ]);
    await send("omar", "committee", decide(one));
    await send("omar", "committee", decide(other));
    await reminders.look();
    const texts = () => receiver.received.map(({ message }) => `${message.to} ${message.about}`);
    await expect.poll(texts).toEqual(["+966501111111 decisionReady"]);
    // S6: looked up when it would have gone, not each hour.
    const reads = (await vault.readings(office, agreed)).filter(({ by, act }) => by === "hub" && act === "read");
    expect(reads.length).toBeLessThan(6);
    // Rejected: it may be appealed for 90 days, and 30 more she may be told of it.
    await send("sara", "officer", { type: "DeliverAnswer", case: one, how: "inPerson" });
    const closedAt = clock.now();
    await pass(119);
    expect(await mobileOf(agreed)).toBe("+966501111111");
    await pass(2);
    expect(clock.now() - closedAt).toBe(121 * day);
    expect(await mobileOf(agreed)).toBeUndefined();
    expect(texts()).toHaveLength(1);
  });

  test("whoever takes the consent back keeps her mobile no longer than anybody", { timeout: 60_000 }, async () => {
    const here = await stage();
    const { pass, mobileOf, persons, office, vault } = here;
    const noura = await here.add("0501111111", ["serviceData"]);
    await submitted(here, noura);
    await pass(35);
    expect(await mobileOf(noura)).toBe("+966501111111");
    const { version = 0 } = (await vault.read(office, noura, reader)) ?? {};
    expect(version).toBeGreaterThan(0);
    await persons.consent(
      office,
      noura,
      { purpose: "serviceData", isGiven: false, method: "spoken" },
      { by: "sara", why: "visit" },
    );
    await pass(30);
    expect(await mobileOf(noura)).toBeUndefined();
  });

  test("a hub that was off while it ended still has it; erased it does not come back", async () => {
    const here = await stage();
    const { pass, mobileOf, clock, office, vault } = here;
    const [noura, huda] = [
      await here.add("0501111111", ["serviceData"]),
      await here.add("0502222222", ["serviceData"]),
    ];
    await submitted(here, noura);
    await submitted(here, huda);
    await vault.erase(office, huda, reader);
    clock.advance(60 * day);
    await pass(1);
    expect(await mobileOf(noura)).toBe("+966501111111");
    expect(await vault.ofPerson(office, huda)).toEqual([]);
  });
});
