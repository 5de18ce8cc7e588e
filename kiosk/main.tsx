import { render } from "preact";
import "../shared/ui/base.css";
import { speak } from "../shared/ui/language.ts";
import { startDevice } from "./device.ts";
import { Kiosk } from "./kiosk.tsx";
import { lockDown } from "./lock-down.ts";
import { measurePanel } from "./panel.ts";
import { watchQuiet } from "./quiet.ts";
import { restingLanguage } from "./visit.ts";
import "./kiosk.css";

speak(restingLanguage);
lockDown();
measurePanel();
watchQuiet();
void startDevice();
const root = document.getElementById("app");
if (root) render(<Kiosk />, root);
