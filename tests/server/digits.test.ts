import { afterAll, beforeAll, expect, test } from "vitest";
import type { Command } from "../../shared/protocol/wire.ts";
import type { Terms } from "../../shared/setup/association.ts";
import { foundHall, type Hall, startTestHub, type TestHub } from "../support/hub.ts";

let hub: TestHub;
let hall: Hall;

beforeAll(async () => {
  hub = await startTestHub();
  hall = await foundHall(hub);
});
afterAll(() => hub.close());

const beneficiary = { ar: "المستفيد", en: "beneficiary" };
const inArabic: Command = { type: "SetTerms", terms: { beneficiary, digits: "arab" } };
const termsOf = async (view: string, token = hall.tokens.admin) => {
  const { data } = await hub.must<{ data: { terms: Terms } }>(
    "GET",
    `/offices/${hall.office}/views/${view}`,
    undefined,
    token,
  );
  return data.terms;
};

test("U23 an administrator alone chooses the digits, of the two there are", async () => {
  const { officers, researcher, manager } = hall.tokens;
  for (const token of [...officers, researcher, manager, hall.devices.kiosk, hall.devices.display]) {
    expect((await hall.send(token, inArabic)).status).toBe(403);
  }
  for (const digits of ["hebr", "", null, 1]) {
    const terms = { beneficiary, digits };
    const path = `/offices/${hall.office}/commands`;
    expect((await hub.ask("POST", path, { id: `bad-${digits}-x`, command: { type: "SetTerms", terms } })).status).toBe(
      400,
    );
  }
  expect(await termsOf("kiosk")).toEqual({ beneficiary });
});

test("U23 every screen is told, and words set by an older screen leave the digits", async () => {
  const { body } = await hall.send(hall.devices.kiosk, { type: "CheckIn", service: "inquiry" });
  const code = body.status === "accepted" ? String(body.result?.["code"]) : "";
  expect((await hall.send(hall.tokens.admin, inArabic)).body).toMatchObject({ status: "accepted" });
  const older: Command = { type: "SetTerms", terms: { beneficiary: { ar: "المستخدم", en: "user" } } };
  expect((await hall.send(hall.tokens.admin, older)).body).toMatchObject({ status: "accepted" });
  const now = { ...older.terms, digits: "arab" };
  expect(await termsOf("kiosk", hall.devices.kiosk)).toEqual(now);
  expect(await termsOf("board", hall.devices.display)).toEqual(now);
  expect(await termsOf("setup")).toEqual(now);
  expect(await termsOf(`phone?code=${code}`, hall.devices.kiosk)).toEqual(now);
  expect((await hub.ask("GET", `/public/offices/${hall.office}`, undefined, "")).body).toMatchObject({ terms: now });
});
