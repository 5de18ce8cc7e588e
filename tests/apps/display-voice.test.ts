import { existsSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { voiceSettings } from "../../display/voice/settings.ts";
import { LANGUAGES } from "../../shared/i18n/languages.ts";
import { clipAddress, clipsFor, numberClips } from "../../shared/ui/voice-clips.ts";
import { arabicClips, numberAr } from "../voice/words-ar.ts";
import { englishClips, numberEn } from "../voice/words-en.ts";

const shipped = fileURLToPath(new URL("../../display/public/", import.meta.url));
const counter = (ar: string, en: string) => ({ ar, en });

describe("what the wall says", () => {
  test.each([
    ["A-014", counter("مكتب 3", "Counter 3"), ["number", "letter-A", "n-14", "go-counter", "n-3"]],
    ["B-105", counter("غرفة ٢", "Room 2"), ["number", "letter-B", "h-1-and", "n-5", "go-room", "n-2"]],
    ["C-200", counter("شباك 12", "Window 12"), ["number", "letter-C", "h-2", "go-counter", "n-12"]],
    ["K1-07", counter("الاستقبال", "Reception"), ["number", "letter-K", "n-1", "n-7", "look"]],
    ["A-1042", counter("مكتب 1", "Counter 1"), ["number", "letter-A", "n-1", "n-0", "n-4", "n-2", "go-counter", "n-1"]],
  ])("%s", (code, counterName, clips) => {
    expect(clipsFor({ code, counterName }, "full")).toEqual(clips);
  });

  test.each([
    ["A-014", counter("مكتب 3", "Counter 3"), ["letter-A", "n-14", "counter", "n-3"]],
    ["B-105", counter("غرفة ٢", "Room 2"), ["letter-B", "h-1-and", "n-5", "room", "n-2"]],
    ["K1-07", counter("الاستقبال", "Reception"), ["letter-K", "n-1", "n-7", "screen"]],
  ])("V10 %s in short, while others wait behind it", (code, counterName, clips) => {
    expect(clipsFor({ code, counterName }, "short")).toEqual(clips);
  });

  test("every number up to 999, every letter and every phrase has its clip in both languages", () => {
    const names = new Set(["number", "go-counter", "go-room", "look", "counter", "room", "screen"]);
    for (let value = 0; value <= 999; value += 1) for (const name of numberClips(String(value))) names.add(name);
    for (const letter of "ABCDEFGHIJKLMNOPQRSTUVWXYZ") names.add(`letter-${letter}`);
    for (const language of LANGUAGES) {
      const missing = [...names].filter((name) => !existsSync(shipped + clipAddress(language, name)));
      expect(missing, language).toEqual([]);
      for (const name of names) expect(statSync(shipped + clipAddress(language, name)).size).toBeGreaterThan(500);
    }
    expect([...arabicClips().keys()].sort()).toEqual([...names].sort());
    expect([...englishClips().keys()].sort()).toEqual([...names].sort());
  });

  test("numbers in words, vowelled where Arabic needs it", () => {
    expect([0, 2, 10, 11, 14, 20, 21, 99].map(numberAr)).toEqual([
      "صِفْر",
      "اِثْنَان",
      "عَشَرَة",
      "أَحَدَ عَشَر",
      "أَرْبَعَةَ عَشَر",
      "عِشْرُون",
      "وَاحِدٌ وَعِشْرُون",
      "تِسْعَةٌ وَتِسْعُون",
    ]);
    expect([0, 13, 40, 57].map(numberEn)).toEqual(["zero", "thirteen", "forty", "fifty seven"]);
    for (const text of arabicClips().values()) expect(text, "written with its vowels").toMatch(/[\u064b-\u0652]/u);
  });
});

describe("how a wall is told to speak", () => {
  const store = () => {
    const kept = new Map<string, string>();
    return {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, text: string) => void kept.set(key, text),
    };
  };

  test("Arabic, then English, until told otherwise; what was told is kept, nonsense is left out", () => {
    const browser = store();
    expect(voiceSettings("", browser)).toEqual({ languages: ["ar", "en"], volume: 0.9 });
    expect(voiceSettings("?voice=en&volume=40", browser)).toEqual({ languages: ["en"], volume: 0.4 });
    expect(voiceSettings("", browser)).toEqual({ languages: ["en"], volume: 0.4 });
    expect(voiceSettings("?voice=klingon&volume=900", browser)).toEqual({ languages: ["en"], volume: 0.4 });
    expect(voiceSettings("?voice=off", browser)).toEqual({ languages: [], volume: 0.4 });
    expect(voiceSettings("", browser).languages).toEqual([]);
  });
});
