import { render } from "preact";
import { preferredLanguage, VISITOR_LANGUAGES } from "../../shared/i18n/languages.ts";
import { speak, speakOnceKnown } from "../../shared/ui/language.ts";
import { AskPage } from "./ask-page.tsx";
import { openDoor } from "./door.ts";
import { fetchFurtherTexts } from "./further-texts.ts";
import "../../shared/ui/base.css";
import "./ask.css";

const spoken = navigator.languages.map((tag) => tag.slice(0, 2));
speak(preferredLanguage(navigator.languages));
// Whoever reads none of the house's languages, but a further one of visitors.
const further = VISITOR_LANGUAGES.find((each) => each === spoken[0]);
if (further !== undefined) void speakOnceKnown(further, fetchFurtherTexts);
const door = openDoor(new URLSearchParams(location.search).get("office") ?? "");
const root = document.getElementById("app");
if (root) render(<AskPage door={door} />, root);
