import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { CaseView } from "../../shared/views/case.ts";
import type { SigningView } from "../../shared/views/signing.ts";
import { foundHall, type Hall, startTestHub, type TestHub } from "../support/hub.ts";

let hub: TestHub;
let hall: Hall;
let officer = "";
const tablets: { readonly id: string; readonly token: string }[] = [];

beforeAll(async () => {
  hub = await startTestHub();
  hall = await foundHall(hub);
  officer = hall.tokens.officers[0] ?? "";
  for (let n = 0; n < 2; n += 1) {
    const { code } = await hub.must<{ code: string }>("POST", "/devices", { office: hall.office, kind: "desk-tablet" });
    const claimed = await hub.must<{ token: string; device: { id: string } }>("POST", "/devices/claim", { code });
    tablets.push({ id: claimed.device.id, token: claimed.token });
  }
});
afterAll(() => hub.close());

const tablet = (place: number) => {
  const found = tablets[place];
  if (!found) throw new Error("no such tablet");
  return found;
};
const place = (id: string, counter: string | null, token = hall.tokens.manager) =>
  hub.ask<{ readonly code?: string }>("PATCH", `/devices/${id}`, { counter }, token);
const lying = async (token: string) =>
  (await hub.must<{ data: SigningView }>("GET", `/offices/${hall.office}/views/signing`, undefined, token)).data;
const sent = async (token: string, command: Parameters<Hall["send"]>[1]) => {
  const { body } = await hall.send(token, command);
  return body;
};

describe("a tablet on a counter", () => {
  test("S8 is placed by manager or administrator, on a counter that exists, one a counter, and only a tablet", async () => {
    expect((await place(tablet(0).id, "1", officer)).status).toBe(403);
    expect((await place(tablet(0).id, "1", tablet(0).token)).status).toBe(403);
    expect((await place("nobody", "1")).status).toBe(404);
    expect((await place(tablet(0).id, "99")).status).toBe(400);
    expect((await place(tablet(0).id, "1")).status).toBe(204);
    expect(await place(tablet(1).id, "1")).toMatchObject({ status: 409, body: { code: "CounterHasTablet" } });
    expect((await place(tablet(1).id, "2")).status).toBe(204);
    const devices = await hub.must<readonly { id: string; kind: string; counter?: string }[]>(
      "GET",
      `/devices?office=${hall.office}`,
    );
    const kiosk = devices.find(({ kind }) => kind === "kiosk")?.id ?? "";
    expect(await place(kiosk, "3")).toMatchObject({ status: 409, body: { code: "NotATablet" } });
    expect(devices.find(({ id }) => id === tablet(0).id)?.counter).toBe("1");
  });

  test("R5 K17 S6 shows its own counter's statement alone, signs it by strokes of a hand, and nobody else sees it", async () => {
    await sent(officer, { type: "OpenCounter", counter: "1" });
    const people = `/offices/${hall.office}/persons`;
    const { id: person } = await hub.must<{ id: string }>("POST", people, { name: "نورة" }, officer);
    const opened = await sent(officer, {
      type: "OpenCase",
      service: "support",
      source: { kind: "form" },
      person,
    });
    const number = opened.status === "accepted" ? String(opened.result?.["number"]) : "";
    const page = async () => {
      const path = `/offices/${hall.office}/views/case?code=${number}`;
      return (await hub.must<{ data: CaseView }>("GET", path, undefined, officer)).data.case;
    };
    const shown = await page();
    if (!shown) throw new Error("no case");
    expect(shown.tablets).toEqual(["1", "2"]);
    const { id, statementHash: hash } = shown;
    const ask = { type: "AskSignature", case: id, declaration: 1, hash, signer: "self" } as const;
    expect(await sent(tablet(0).token, ask)).toEqual({ status: "forbidden" });
    expect(await sent(hall.tokens.researcher, ask)).toMatchObject({ rejection: { code: "NoCounterHeld" } });
    expect(await sent(officer, ask)).toMatchObject({ status: "accepted" });
    expect((await lying(tablet(0).token)).pending).toMatchObject({ case: id, hash });
    expect((await lying(tablet(1).token)).pending).toBeNull();
    for (const token of [officer, hall.tokens.manager, hall.tokens.admin, hall.devices.kiosk, hall.devices.display]) {
      const { status } = await hub.ask("GET", `/offices/${hall.office}/views/signing`, undefined, token);
      expect(status).toBe(403);
    }

    const drawn = "[[[1,2],[30,40],[50,20]]]";
    const sign = { type: "SignOnTablet", case: id, hash, signature: drawn } as const;
    for (const signature of ["[]", "[[]]", "[[[1,2]]]", "a name", '[["1","2","3"]]']) {
      expect(await sent(tablet(0).token, { ...sign, signature })).toMatchObject({
        status: "invalid",
        issues: [{ path: "command.signature" }],
      });
    }
    expect(await sent(officer, sign)).toEqual({ status: "forbidden" });
    expect(await sent(tablet(1).token, sign)).toMatchObject({ rejection: { code: "NothingToSign" } });
    expect(await sent(tablet(0).token, { ...sign, hash: "0".repeat(64) })).toMatchObject({
      rejection: { code: "StatementChanged" },
    });
    expect(await sent(tablet(0).token, sign)).toMatchObject({ status: "accepted" });
    const after = await page();
    expect(after?.signature).toMatchObject({ method: "drawn", device: tablet(0).id, hash });
    expect(after?.signature?.signature).toMatch(/^k-/);
    expect((await lying(tablet(0).token)).pending).toBeNull();
  });
});
