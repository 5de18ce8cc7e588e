import { render } from "preact";
import "../shared/ui/base.css";
import { fontsReady } from "../shared/ui/fonts-ready.ts";
import { speak } from "../shared/ui/language.ts";
import { watchRest } from "./attract/rest.ts";
import { startDevice } from "./device.ts";
import { Kiosk } from "./kiosk.tsx";
import { watchListening } from "./listen/listen.ts";
import { lockDown } from "./lock-down.ts";
import { measurePanel } from "./panel.ts";
import { watchQuiet } from "./quiet.ts";
import { keepKiosk } from "./updates.ts";
import { restingLanguage } from "./visit.ts";
import "./kiosk.css";

speak(restingLanguage);
lockDown();
measurePanel();
watchQuiet();
watchRest();
watchListening();
void startDevice();
void keepKiosk();
const root = document.getElementById("app");
// Greetings are in Arabic, ticket codes in Latin letters.
void fontsReady("اA").then(() => {
  root?.replaceChildren();
  if (root) render(<Kiosk />, root);
});
