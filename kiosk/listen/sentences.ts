import type { VisitorLanguage } from "../../shared/i18n/languages.ts";
import { clipAddress, codeClips } from "../../shared/ui/voice-clips.ts";
import type { Step } from "../visit.ts";

/** What is said of a screen: one clip of this name in `kiosk/public/voice/{language}`; of the ticket two, around its code. */
export const screenClips = {
  start: ["start"],
  who: ["who"],
  needs: ["needs"],
  questions: ["questions"],
  taking: [],
  ticket: ["ticket", "sit-down"],
  find: ["find"],
  status: ["status"],
  rate: ["rate"],
  department: ["department"],
  reasons: ["reasons"],
  further: ["further"],
  write: ["write"],
  written: ["thanks"],
  thanks: ["thanks"],
  alreadyRated: ["already-rated"],
  unanswered: ["help"],
  refused: ["help"],
} as const satisfies Readonly<Record<Step["at"], readonly string[]>>;

/** Returns the addresses of the clips that say this step aloud, in order. */
export function clipsOf(step: Step, language: VisitorLanguage): readonly string[] {
  const [first, ...rest] = screenClips[step.at].map((name) => clipAddress(language, name));
  const code = step.at === "ticket" ? step.ticket.code : step.at === "status" ? step.code : "";
  // Arabic and English are said with the wall's clips, which the build puts here (vite.config.ts); Urdu with own ones.
  const spelled = codeClips(code).map((name) => clipAddress(language, name));
  return [...(first === undefined ? [] : [first]), ...spelled, ...rest];
}
