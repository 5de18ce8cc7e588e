import type { VisitorLanguage } from "../i18n/languages.ts";
import type { Localized, TicketCode } from "../office/ids.ts";

/** A clip's name: `{app}/public/voice/{language}/{name}.opus`. A recording of the same name may replace it. */
export type ClipName = string;

/** The kinds of places, by the words that name them; each has a clip of its name, and one that asks somebody there. */
const places = [
  { kind: "room", named: /غرفة|قاعة|room/iu },
  { kind: "counter", named: /مكتب|شباك|نافذة|كاونتر|counter|desk|window/iu },
] as const;

/** How a call is said: `full` asks the visitor to come; `short`, while others wait behind it, says number and place alone. */
export type CallForm = "full" | "short";

const largestNumber = 999;

/**
 * Returns what the voice says for one call, clip after clip: "number A fourteen, please go to counter three", in short
 * "A fourteen, counter three". Letters by name, numbers whole up to 999 and digit by digit above; hundreds and the rest
 * are two clips.
 */
export function clipsFor(
  call: { readonly code: TicketCode; readonly counterName: Localized },
  form: CallForm,
): readonly ClipName[] {
  const code = codeClips(call.code);
  return [...(form === "full" ? ["number"] : []), ...code, ...placeClips(call.counterName, form)];
}

/** Returns the clips of a ticket's code: `K1-07` is K, one, seven; `A-014` is A, fourteen. */
export function codeClips(code: TicketCode): readonly ClipName[] {
  const parts = code.toUpperCase().match(/[A-Z]|\d+/gu) ?? [];
  return parts.flatMap((part) => (/^\d/u.test(part) ? numberClips(part) : [`letter-${part}`]));
}

/** Where a counter's name says neither kind nor number, the wall shows the way. */
function placeClips({ ar, en }: Localized, form: CallForm): readonly ClipName[] {
  const kind = places.find(({ named }) => named.test(ar) || named.test(en))?.kind;
  const number = /\d+/u.exec(inLatinDigits(ar))?.[0] ?? /\d+/u.exec(en)?.[0];
  if (kind === undefined || number === undefined) return [form === "full" ? "look" : "screen"];
  return [form === "full" ? `go-${kind}` : kind, ...numberClips(number)];
}

function inLatinDigits(text: string): string {
  return text.replaceAll(/[٠-٩]/gu, (digit) => String(digit.charCodeAt(0) - 0x0660));
}

/** Returns the clips of a whole number written in digits. */
export function numberClips(digits: string): readonly ClipName[] {
  const value = Number(digits);
  if (value > largestNumber) return [...digits].map((digit) => `n-${digit}`);
  const hundreds = Math.floor(value / 100);
  const rest = value % 100;
  if (hundreds === 0) return [`n-${rest}`];
  return rest === 0 ? [`h-${hundreds}`] : [`h-${hundreds}-and`, `n-${rest}`];
}

/** Returns where a clip lies, under the page's own folder. */
export function clipAddress(language: VisitorLanguage, name: ClipName): string {
  return `voice/${language}/${name}.opus`;
}
