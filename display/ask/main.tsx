import { render } from "preact";
import { preferredLanguage } from "../../shared/i18n/languages.ts";
import { speak } from "../../shared/ui/language.ts";
import { AskPage } from "./ask-page.tsx";
import { openDoor } from "./door.ts";
import "../../shared/ui/base.css";
import "./ask.css";

speak(preferredLanguage(navigator.languages));
const door = openDoor(new URLSearchParams(location.search).get("office") ?? "");
const root = document.getElementById("app");
if (root) render(<AskPage door={door} />, root);
