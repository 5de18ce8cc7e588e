import type { NoticeLine } from "../../views/notices.ts";
import type { Language } from "../languages.ts";

/** What stands before a line on the wall and on a resting kiosk. */
const ar = { know: "هل تعلم؟", done: "قلتم… ففعلنا", message: "تنبيه" } satisfies Readonly<
  Record<NoticeLine["kind"], string>
>;

const en: typeof ar = { know: "Did you know?", done: "You said, we did", message: "Please note" };

export const noticeLineTexts: Readonly<Record<Language, typeof ar>> = { ar, en };
