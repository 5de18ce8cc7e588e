import { render } from "preact";
import { isLanguage, preferredLanguage } from "../shared/i18n/languages.ts";
import { speak } from "../shared/ui/language.ts";
import { LauncherPage } from "./launcher/launcher-page.tsx";
import { look } from "./launcher/stage.ts";
import { keptLanguage } from "./shell/kept-language.ts";
import "../shared/ui/base.css";

const wished = new URLSearchParams(location.search).get("lang");
speak(isLanguage(wished) ? wished : (keptLanguage() ?? preferredLanguage(navigator.languages)));
void look();

const root = document.getElementById("app");
if (root) render(<LauncherPage />, root);
