import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const sheet = readFileSync(new URL("../../shared/ui/tokens.css", import.meta.url), "utf8");

type Colours = ReadonlyMap<string, string>;

/** Returns the colours that the rule of exactly this selector sets. */
function coloursOf(selector: string): Colours {
  const start = sheet.indexOf(`${selector} {`);
  expect(start, selector).toBeGreaterThanOrEqual(0);
  const body = sheet.slice(start, sheet.indexOf("\n}", start));
  return new Map([...body.matchAll(/--([\w-]+): (#[0-9a-f]{6});/gu)].map(([, name = "", value = ""]) => [name, value]));
}

/** Returns the colours in force where all these rules apply, later ones over earlier ones. */
function theme(...selectors: readonly string[]): Colours {
  return new Map(selectors.flatMap((selector) => [...coloursOf(selector)]));
}

/** Relative luminance, WCAG 2.2. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const channel = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast ratio, WCAG 2.2: 1 to 21. */
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const grounds = ["color-paper", "color-surface", "color-sunken"];
const softs = ["color-brand-soft", "color-amber-soft", "color-danger-soft", "color-info-soft"];

/** Every text colour with every ground that a part puts it on. */
const textPairs: readonly (readonly [text: string, ground: string])[] = [
  ...[...grounds, ...softs].map((ground) => ["color-ink", ground] as const),
  ...[...grounds, ...softs].map((ground) => ["color-muted", ground] as const),
  ...["brand", "amber", "danger", "info"].flatMap((tone) => [
    [`color-${tone}-ink`, `color-${tone}-soft`] as const,
    [`color-${tone}-ink`, "color-surface"] as const,
    [`color-${tone}-ink`, "color-paper"] as const,
  ]),
  ["color-on-action", "color-action"],
  ["color-on-action", "color-action-hover"],
];

/** Text of the call panel, on both ends of its gradient. */
const callPairs = ["color-on-call", "color-on-call-muted"].flatMap((text) =>
  ["color-call-start", "color-call-end"].map((ground) => [text, ground] as const),
);

/** Lines and pictures that carry meaning need 3:1 on what they stand on (WCAG 2.2, 1.4.11). */
const drawnPairs: readonly (readonly [drawn: string, ground: string])[] = [
  ...["brand", "danger", "info", "edge"].flatMap((name) =>
    ["color-paper", "color-surface"].map((ground) => [`color-${name}`, ground] as const),
  ),
  ...[1, 2, 3, 4, 5].map((value) => [`color-face-${value}`, "color-surface"] as const),
  ["focus-color", "color-paper"],
  ["focus-color", "color-surface"],
];

const root = ":root";
const dark = ':root[data-theme="dark"]';
const more = ':root[data-contrast="more"]';
const themes: readonly (readonly [name: string, colours: Colours, text: number])[] = [
  ["hall", theme(root), 7],
  ["desk", theme(root, ':root[data-app="staff"]'), 4.5],
  ["wall", theme(root, dark), 7],
  ["hall with more contrast", theme(root, more), 10],
  ["wall with more contrast", theme(root, dark, more, ':root[data-contrast="more"][data-theme="dark"]'), 10],
];

describe.each(themes)("%s", (_name, colours, least) => {
  const colour = (name: string): string => {
    const value = colours.get(name);
    if (value === undefined) throw new Error(`tokens.css has no ${name}`);
    return value;
  };

  test(`text has at least ${least}:1`, () => {
    const weak = textPairs.filter(([text, ground]) => contrast(colour(text), colour(ground)) < least);
    expect(weak).toEqual([]);
  });

  test("the panel of the call has at least 7:1", () => {
    expect(callPairs.filter(([text, ground]) => contrast(colour(text), colour(ground)) < 7)).toEqual([]);
  });

  test("lines, faces and the focus ring have at least 3:1", () => {
    expect(drawnPairs.filter(([drawn, ground]) => contrast(colour(drawn), colour(ground)) < 3)).toEqual([]);
  });
});

test("the measure itself: black on white is 21, brand on white is 6.2", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 5);
  expect(contrast("#0b6e5b", "#ffffff")).toBeCloseTo(6.18, 2);
});
