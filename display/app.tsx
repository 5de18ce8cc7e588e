import type { JSX } from "preact";
import { displayTexts } from "../shared/i18n/texts/display.ts";
import { ClockIcon } from "../shared/ui/icons.tsx";
import { Identify } from "../shared/ui/identify.tsx";
import { t } from "../shared/ui/language.ts";
import { OfflineIcon } from "../shared/ui/state-icons.tsx";
import { Board } from "./board.tsx";
import { Calm } from "./calm.tsx";
import { Pairing } from "./pairing.tsx";
import type { Wall } from "./wall.ts";

/** Returns the wall, and above it its name while somebody looks for it. */
export function App({ wall }: { readonly wall: Wall }): JSX.Element {
  return (
    <>
      <WallScreen wall={wall} />
      <Identify />
    </>
  );
}

/** Returns the one screen that the wall shows now. */
function WallScreen({ wall }: { readonly wall: Wall }): JSX.Element {
  const screen = wall.screen.value;
  const texts = t(displayTexts);
  switch (screen.kind) {
    case "pairing":
      return <Pairing wall={wall} wasRevoked={screen.wasRevoked} />;
    case "loading":
      return <Calm icon={ClockIcon} title={texts.loading} whole />;
    case "unreachable":
      return <Calm icon={OfflineIcon} title={texts.unreachable} hint={texts.unreachableHint} whole />;
    case "board":
      return <Board wall={wall} screen={screen} />;
  }
}
