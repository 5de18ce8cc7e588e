import { render } from "preact";
import { speak } from "../shared/ui/language.ts";
import { codeFromAddress } from "../shared/ui/pairing.ts";
import { keepUpToDate } from "../shared/ui/updates.ts";
import { isQuiet } from "./announcements.ts";
import { App } from "./app.tsx";
import { typedPairingCode } from "./pairing-code.ts";
import { wallLanguage } from "./spoken-language.ts";
import { openVoice } from "./voice/player.ts";
import { voiceSettings } from "./voice/settings.ts";
import { SoundButton } from "./voice/sound-button.tsx";
import { speakCalls } from "./voice/speak-calls.ts";
import { openWall } from "./wall.ts";
import "../shared/ui/base.css";
import "./wall.css";

speak(wallLanguage());
const code = codeFromAddress();
const settings = voiceSettings(location.search, localStorage);
const voice = openVoice(settings);
const wall = openWall(() => (settings.volume === 0 ? "off" : voice.state.value));
if (code !== undefined) void wall.pair(typedPairingCode(code));
speakCalls(wall, voice);
for (const touch of ["pointerdown", "keydown"]) addEventListener(touch, voice.unblock);
void keepUpToDate({ isOnline: wall.isOnline, mayApply: () => isQuiet(wall.announcements.peek()) });
const root = document.getElementById("app");
if (root) {
  render(
    <>
      <App wall={wall} />
      <SoundButton voice={voice} />
    </>,
    root,
  );
}
