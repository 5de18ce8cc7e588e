import type { Language } from "../languages.ts";

/** Over a device's own name, while somebody looks for it. Apart from the other words, because a wall needs few. */
export const identifyTexts: Readonly<Record<Language, string>> = { ar: "هذا الجهاز", en: "This device is" };
