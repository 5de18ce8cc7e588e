import { describe, expect, test } from "vitest";
import { type SoundPlan, soundNow } from "../../shared/views/sound-plan.ts";

const plan: SoundPlan = {
  spans: [
    { from: "08:00", until: "16:00", volume: 60 },
    { from: "12:00", until: "12:25", volume: 0 },
    { from: "12:10", until: "12:40", volume: 0 },
    { from: "22:00", until: "05:00", volume: 20 },
  ],
  restsInPrayer: true,
};
const at = (time: string, isPrayer = false, of = plan) => {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return soundNow(of, { minute: hours * 60 + minutes, isPrayer });
};

describe("how loud a wall is", () => {
  test("V14 it rests in a span of volume 0, from its first minute to before its last, and until the longest ends", () => {
    expect(at("11:59").volume).toBe(60);
    expect(at("12:00")).toEqual({ volume: 0, minutesLeft: 25 });
    expect(at("12:10")).toEqual({ volume: 0, minutesLeft: 30 });
    expect(at("12:39")).toEqual({ volume: 0, minutesLeft: 1 });
    expect(at("12:40").volume).toBe(60);
  });

  test("V14 it rests while the hall pauses for prayer, where the plan says so", () => {
    expect(at("09:00", true)).toEqual({ volume: 0, minutesLeft: undefined });
    expect(at("12:00", true)).toEqual({ volume: 0, minutesLeft: 25 });
    expect(at("09:00", true, { ...plan, restsInPrayer: false }).volume).toBe(60);
  });

  test("V15 the quietest counts; over midnight too; outside of all nothing is said", () => {
    expect(at("23:59")).toEqual({ volume: 20, minutesLeft: 301 });
    expect(at("04:59")).toEqual({ volume: 20, minutesLeft: 1 });
    expect(at("05:00")).toEqual({ volume: undefined, minutesLeft: undefined });
    const over = { spans: [...plan.spans, { from: "07:00", until: "09:00", volume: 40 }], restsInPrayer: false };
    expect(at("08:30", false, over)).toEqual({ volume: 40, minutesLeft: 30 });
  });
});
