import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { LANGUAGE_NAMES, LANGUAGES } from "../../shared/i18n/languages.ts";
import { paletteTexts } from "../../shared/i18n/texts/palette.ts";
import { staffTexts } from "../../shared/i18n/texts/staff.ts";
import { speak, t } from "../../shared/ui/language.ts";
import { Later } from "../../shared/ui/later.tsx";
import { keepLanguage } from "../shell/kept-language.ts";
import type { Room } from "../shell/rooms.ts";
import { signOut } from "../shell/session.ts";
import { isPaletteOpen, useOffers } from "./offers.ts";

const loadPalette = () => import("./palette.tsx").then((part) => part.Palette);

/** Opens the list of commands by Ctrl+K (or ⌘K) from everywhere but another dialog, and offers what every room has. */
export function PaletteDoor({ rooms }: { readonly rooms: readonly Room[] }): JSX.Element | null {
  const texts = t(staffTexts);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.code !== "KeyK" || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
      event.preventDefault();
      if (isPaletteOpen.value) isPaletteOpen.value = false;
      else if (!document.querySelector("dialog[open]")) isPaletteOpen.value = true;
    };
    document.addEventListener("keydown", onKey);
    return () => {
      document.removeEventListener("keydown", onKey);
      isPaletteOpen.value = false;
    };
  }, []);
  useOffers([
    ...rooms.map((room) => ({
      id: `room-${room}`,
      label: t(paletteTexts).goTo(texts.rooms[room]),
      act: () => {
        location.hash = `#/${room}`;
      },
    })),
    ...LANGUAGES.map((each) => ({
      id: `language-${each}`,
      label: LANGUAGE_NAMES[each],
      act: () => {
        speak(each);
        keepLanguage(each);
      },
    })),
    { id: "sign-out", label: texts.signOut, act: () => void signOut() },
  ]);
  if (!isPaletteOpen.value) return null;
  return <Later load={loadPalette} props={{}} waiting={null} />;
}
