import { isLanguage, type Language } from "../../shared/i18n/languages.ts";

/** How a wall speaks: which languages, one after the other, and how loud (0 … 1). No language is silence; the bell stays. */
export type VoiceSettings = { readonly languages: readonly Language[]; readonly volume: number };

const key = "dawr.display.voice";
const spoken: VoiceSettings = { languages: ["ar", "en"], volume: 0.9 };

/**
 * Returns the wall's voice: `?voice=ar,en` (or `off`) and `?volume=0…100` in the address, else what this browser kept
 * of them, else both languages. What is given is kept; what makes no sense is left out.
 */
export function voiceSettings(search: string, store: Pick<Storage, "getItem" | "setItem">): VoiceSettings {
  const asked = new URLSearchParams(search);
  const kept = new URLSearchParams(store.getItem(key) ?? "");
  const settings = {
    languages: languagesIn(asked.get("voice")) ?? languagesIn(kept.get("voice")) ?? spoken.languages,
    volume: volumeIn(asked.get("volume")) ?? volumeIn(kept.get("volume")) ?? spoken.volume,
  };
  if (asked.has("voice") || asked.has("volume")) {
    const voice = settings.languages.join(",") || "off";
    store.setItem(key, new URLSearchParams({ voice, volume: String(settings.volume * 100) }).toString());
  }
  return settings;
}

function languagesIn(text: string | null): readonly Language[] | undefined {
  if (text === null || text === "") return undefined;
  if (text === "off") return [];
  const languages = text.split(",").filter(isLanguage);
  return languages.length > 0 ? [...new Set(languages)] : undefined;
}

function volumeIn(text: string | null): number | undefined {
  const volume = text === null || text.trim() === "" ? Number.NaN : Number(text);
  return volume >= 0 && volume <= 100 ? volume / 100 : undefined;
}
