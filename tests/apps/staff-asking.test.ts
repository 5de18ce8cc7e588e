import { describe, expect, test } from "vitest";
import type { Command } from "../../shared/protocol/wire.ts";
import type { Sent } from "../../shared/ui/link.ts";
import { openAsking } from "../../staff/desk/asking.ts";

const callNext: Command = { type: "CallNext", counter: "1" };
const recall: Command = { type: "Recall", ticket: "t1" };
const accepted: Sent = { status: "accepted", revision: 1 };

/** A line whose answers come when the story gives them. */
function line() {
  const asked: {
    readonly id: string;
    readonly at: number;
    readonly command: Command;
    readonly answer: (sent: Sent) => void;
  }[] = [];
  let minute = 0;
  const now = () => {
    minute += 1;
    return minute;
  };
  const send = (_office: string, command: Command, id = "", at = 0) =>
    new Promise<Sent>((resolve) => {
      asked.push({ id, at, command, answer: resolve });
    });
  return { asked, asking: openAsking({ send, now }, "riyadh") };
}

/** Lets what was just answered arrive. */
const settle = () => new Promise((resolve) => setTimeout(resolve));

describe("asking the hub", () => {
  test("is busy until the answer, and one press more is the same intention", async () => {
    const { asked, asking } = line();
    const first = asking.ask(callNext);
    expect(asking.busy.value).toBe("CallNext");
    expect(await asking.ask(recall)).toBeUndefined();
    asked[0]?.answer(accepted);
    expect(await first).toEqual(accepted);
    expect(asking.busy.value).toBeUndefined();
    expect(asked).toHaveLength(1);
  });

  test("keeps a refusal on the screen until the next question", async () => {
    const { asked, asking } = line();
    const first = asking.ask(callNext);
    asked[0]?.answer({ status: "rejected", rejection: { code: "NobodyWaiting" } });
    expect(await first).toBeUndefined();
    expect(asking.trouble.value).toEqual({ kind: "rejected", rejection: { code: "NobodyWaiting" } });
    void asking.ask(recall);
    expect(asking.trouble.value).toBeUndefined();
  });

  test("sends again with the same id what was not answered", async () => {
    const { asked, asking } = line();
    const first = asking.ask(callNext);
    asked[0]?.answer({ status: "unreachable" });
    await settle();
    const trouble = asking.trouble.value;
    expect(trouble?.kind).toBe("unsent");
    if (trouble?.kind === "unsent") trouble.again();
    await settle();
    expect(asked.map(({ id }) => id)).toEqual([asked[0]?.id, asked[0]?.id]);
    // The time of the wish: by it the hub finds the day's book, whenever it is sent again.
    expect(asked.map(({ at }) => at)).toEqual([1, 1]);
    asked[1]?.answer(accepted);
    expect(await first).toEqual(accepted);
    expect(asking.trouble.value).toBeUndefined();
  });

  test("gives up what was not sent when another question is asked, which has an id of its own", async () => {
    const { asked, asking } = line();
    const first = asking.ask(callNext);
    asked[0]?.answer({ status: "unreachable" });
    await settle();
    void asking.ask(recall);
    expect(await first).toBeUndefined();
    expect(asked[1]?.command).toEqual(recall);
    expect(asked[1]?.id).not.toBe(asked[0]?.id);
  });

  test.each(["forbidden", "invalid"] as const)("says when the hub answers %s", async (status) => {
    const { asked, asking } = line();
    const first = asking.ask(callNext);
    asked[0]?.answer(status === "invalid" ? { status, issues: [] } : { status });
    expect(await first).toBeUndefined();
    expect(asking.trouble.value).toEqual({ kind: status });
    asking.dismiss();
    expect(asking.trouble.value).toBeUndefined();
  });
});
