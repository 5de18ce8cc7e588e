import { render } from "preact";
import { speak } from "../shared/ui/language.ts";
import { Later } from "../shared/ui/later.tsx";
import { codeFromAddress } from "../shared/ui/pairing.ts";
import { keepUpToDate } from "../shared/ui/updates.ts";
import { App } from "./app.tsx";
import { typedPairingCode } from "./pairing-code.ts";
import { wallLanguage } from "./spoken-language.ts";
import { openWall } from "./wall.ts";
import "../shared/ui/base.css";
import "./wall.css";

/** The wall is seen first, and heard a moment later. */
const loadMedia = () => import("./media/show.tsx").then((part) => part.MediaShow);
const loadSound = () => import("./voice/sound.tsx").then((part) => part.Sound);

speak(wallLanguage());
const code = codeFromAddress();
const wall = openWall();
if (code !== undefined) void wall.pair(typedPairingCode(code));
// What the browser is to keep (every clip of the voice) comes after what is needed now.
const kept = () => keepUpToDate({ isOnline: wall.isOnline, mayApply: wall.isQuiet });
void loadSound().then(kept, kept);
const root = document.getElementById("app");
if (root) {
  render(
    <>
      <App wall={wall} />
      <Later load={loadSound} props={{ wall }} waiting={null} />
      <Later load={loadMedia} props={{ wall }} waiting={null} />
    </>,
    root,
  );
}
