import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { deskTexts } from "../../shared/i18n/texts/desk.ts";
import { libraryTexts } from "../../shared/i18n/texts/library.ts";
import { keyName } from "../../shared/ui/keys.ts";
import { t } from "../../shared/ui/language.ts";
import { useOffers } from "../palette/offers.ts";
import { KeysDialog } from "../parts/keys-dialog.tsx";
import { useKeys } from "../parts/use-keys.ts";

/** What one key does on the page of the library that is shown. */
type LibraryDeed = { readonly code: string; readonly label: string; readonly act: () => void };

const places = [1, 2, 3, 4, 5, 6, 7, 8, 9];

type KeysProps = {
  readonly deeds: readonly LibraryDeed[];
  /** Opens what stands in that place, counted from one; without it, nothing stands in places. */
  readonly onPlace?: (place: number) => void;
};

/** Binds the keys of a page of the library, offers what they do in the list of commands, and returns their sheet while it is open. */
export function LibraryKeys({ deeds, onPlace }: KeysProps): JSX.Element | null {
  const [isOpen, setOpen] = useState(false);
  const { keys: texts, title } = t(libraryTexts);
  const { sheet } = t(deskTexts);
  useKeys({
    ...Object.fromEntries(deeds.map(({ code, act }) => [code, act])),
    ...(onPlace ? Object.fromEntries(places.map((place) => [`Digit${place}`, () => onPlace(place)])) : {}),
    Slash: () => setOpen(true),
  });
  useOffers([
    ...deeds.map(({ code, label, act }) => ({ id: code, label, key: keyName(code), act })),
    { id: "keys", label: texts.title, key: "?", act: () => setOpen(true) },
  ]);
  if (!isOpen) return null;
  const lines = [
    ...(onPlace ? [{ key: "1–9", does: texts.nth }] : []),
    ...deeds.map(({ code, label }) => ({ key: keyName(code), does: label })),
    { key: "D", does: title },
    { key: "?", does: sheet.sheet },
    { key: "Esc", does: sheet.close },
  ];
  return <KeysDialog title={texts.title} lines={lines} onClose={() => setOpen(false)} />;
}
