import { render } from "preact";
import { isLanguage, preferredLanguage } from "../shared/i18n/languages.ts";
import { speak } from "../shared/ui/language.ts";
import { Console } from "./shell/console.tsx";
import { keptLanguage } from "./shell/kept-language.ts";
import { resumeSession } from "./shell/session.ts";
import "../shared/ui/base.css";

const wished = new URLSearchParams(location.search).get("lang");
speak(isLanguage(wished) ? wished : (keptLanguage() ?? preferredLanguage(navigator.languages)));
void resumeSession();

const root = document.getElementById("app");
if (root) render(<Console />, root);
