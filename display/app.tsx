import type { JSX } from "preact";
import { displayTexts } from "../shared/i18n/texts/display.ts";
import { ClockIcon } from "../shared/ui/icons.tsx";
import { Identify } from "../shared/ui/identify.tsx";
import { t } from "../shared/ui/language.ts";
import { Later } from "../shared/ui/later.tsx";
import { OfflineIcon } from "../shared/ui/state-icons.tsx";
import { Board } from "./board.tsx";
import { Calm } from "./calm.tsx";
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

/** A wall is paired once: the others need none of it. */
const loadPairing = () => import("./pairing.tsx").then((part) => part.Pairing);

/** Returns the one screen that the wall shows now. */
function WallScreen({ wall }: { readonly wall: Wall }): JSX.Element {
  const screen = wall.screen.value;
  const texts = t(displayTexts);
  const loading = <Calm icon={ClockIcon} title={texts.loading} whole />;
  switch (screen.kind) {
    case "pairing":
      return <Later load={loadPairing} props={{ wall, wasRevoked: screen.wasRevoked }} waiting={loading} />;
    case "loading":
      return loading;
    case "unreachable":
      return <Calm icon={OfflineIcon} title={texts.unreachable} hint={texts.unreachableHint} whole />;
    case "board":
      return <Board wall={wall} screen={screen} />;
  }
}
