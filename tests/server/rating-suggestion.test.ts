import { randomUUID } from "node:crypto";
import { rm } from "node:fs/promises";
import { afterEach, describe, expect, test } from "vitest";
import type { Answer, Command } from "../../shared/protocol/wire.ts";
import type { ImprovementView } from "../../shared/views/improvement.ts";
import type { ImprovementsView } from "../../shared/views/improvements.ts";
import { temporaryFolder } from "../support/books-stores.ts";
import { foundHall, type Hall, startTestHub, type TestHub } from "../support/hub.ts";

let hub: TestHub;
let hall: Hall;
let folder: string;

async function start(): Promise<void> {
  folder = temporaryFolder();
  hub = await startTestHub({ folder });
  hall = await foundHall(hub);
}
afterEach(async () => {
  await hub.close();
  await rm(folder, { recursive: true, force: true });
});

const resultOf = (answer: Answer): Readonly<Record<string, unknown>> => {
  if (answer.status !== "accepted") throw new Error(JSON.stringify(answer));
  return answer.result ?? {};
};
// By the hub of now: after a restart it is another one.
const send = async (token: string, command: Command, id: string = randomUUID()) =>
  (await hub.ask<Answer>("POST", `/offices/${hall.office}/commands`, { id, command }, token)).body;
const rate = async () =>
  String(resultOf(await send(hall.devices.kiosk, { type: "RateOffice", score: 2, mode: "kiosk" }))["rating"]);

/** What a manager finds in the book of improvements: the number of each suggestion, and its words. */
async function filed(): Promise<readonly { readonly number: string; readonly words: string }[]> {
  const manager = await hub.signIn(`m.${hall.office}`, "a long password");
  const look = async <Data>(view: string) =>
    (await hub.must<{ data: Data }>("GET", `/offices/${hall.office}/views/${view}`, undefined, manager)).data;
  const { suggestions } = await look<ImprovementsView>("improvements");
  const rows = suggestions.flatMap(({ rows: some }) => some);
  return Promise.all(
    rows.map(async ({ number }) => {
      const { suggestion } = await look<ImprovementView>(`improvement?code=${number}`);
      return { number, words: suggestion?.text ?? "" };
    }),
  );
}

/** Every fact of these books as it lies in the store. */
async function stored(book: string): Promise<string> {
  const { sqliteShelf } = await import("../../server/log/sqlite-shelf.ts");
  const shelf = sqliteShelf(folder);
  const commits = await shelf.read(`office/${hall.office}/${book}`, 0);
  await shelf.close();
  return JSON.stringify(commits);
}

describe("R20 of the policy: a suggestion that came with a rating", () => {
  test("I16 stands in the book of improvements, over both doors, once however often it is sent, also after a restart", async () => {
    await start();
    const { kiosk } = hall.devices;
    const [first, second] = [await rate(), await rate()];
    const overHttp: Command = { type: "AddFollowUp", rating: first, comment: "طال الانتظار", suggestion: "كراسي أكثر" };
    const id = randomUUID();
    const answer = await send(kiosk, overHttp, id);
    expect(resultOf(answer)).toMatchObject({ number: expect.stringMatching(/^S-\d{4}-0001$/u) });
    expect(await send(kiosk, overHttp, id)).toEqual(answer);
    const socket = await hub.connect(kiosk);
    const alone = { type: "AddFollowUp", rating: second, suggestion: "more light" };
    const envelope = { id: randomUUID(), office: hall.office, command: alone };
    const heard = await socket.command(envelope);
    expect(heard.status).toBe("accepted");
    expect(await socket.command(envelope)).toEqual(heard);
    const said = (await filed()).map(({ words }) => words).sort();
    expect(said).toEqual(["more light", "كراسي أكثر"]);
    await hub.close();
    hub = await startTestHub({ folder });
    expect(await send(kiosk, overHttp, id)).toEqual(answer);
    expect(resultOf(await send(kiosk, alone as Command, envelope.id))).toEqual(resultOf(heard));
    expect((await filed()).map(({ words }) => words).sort()).toEqual(said);
  });

  test("I16 with one rating one: other words, or another envelope, are refused; without a rating there is none", async () => {
    await start();
    const { kiosk } = hall.devices;
    const rating = await rate();
    const more = (suggestion: string): Command => ({ type: "AddFollowUp", rating, suggestion });
    resultOf(await send(kiosk, more("more light")));
    expect(await send(kiosk, more("more air"))).toMatchObject({ rejection: { code: "AlreadyFollowedUp" } });
    const nobodys: Command = { type: "AddFollowUp", rating: randomUUID(), suggestion: "more air" };
    expect(await send(kiosk, nobodys)).toMatchObject({ rejection: { code: "UnknownRating" } });
    expect(await send(kiosk, { ...nobodys, comment: "c" } as Command)).toMatchObject({
      rejection: { code: "UnknownRating" },
    });
    // What is refused of the rest files nothing.
    const other = await rate();
    resultOf(await send(kiosk, { type: "AddFollowUp", rating: other, comment: "first" }));
    expect(
      await send(kiosk, { type: "AddFollowUp", rating: other, comment: "second", suggestion: "more air" }),
    ).toMatchObject({ rejection: { code: "AlreadyFollowedUp" } });
    expect((await filed()).map(({ words }) => words)).toEqual(["more light"]);
  });

  test("R12 nothing in either book leads from the one to the other, nor to who took it down", async () => {
    await start();
    const officer = hall.tokens.officers[0] ?? "";
    const assisted: Command = { type: "RateOffice", score: 1, mode: "assisted" };
    const rating = String(resultOf(await send(officer, assisted))["rating"]);
    const id = randomUUID();
    const filing = resultOf(
      await send(
        officer,
        { type: "AddFollowUp", rating, provider: 1, comment: "same words", suggestion: "same words" },
        id,
      ),
    );
    const [month, year] = [new Date().toISOString().slice(0, 7), new Date().toISOString().slice(0, 4)];
    const [ratings, improvements] = [await stored(`ratings/${month}`), await stored(`improvements/${year}`)];
    expect(ratings).toContain(rating);
    expect(improvements).toContain(String(filing["suggestion"]));
    for (const secret of [rating, id, `o0.${hall.office}`]) expect(improvements).not.toContain(secret);
    expect(ratings).not.toContain(String(filing["suggestion"]));
    expect(ratings).not.toContain("suggestion");
    const sealed = (text: string) => new Set(text.match(/k-[\w-]{43}/gu));
    expect(sealed(ratings).size).toBe(1);
    expect(sealed(improvements).size).toBe(1);
    expect([...sealed(ratings)].filter((each) => sealed(improvements).has(each))).toEqual([]);
  });
});
