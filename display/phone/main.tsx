import { render } from "preact";
import { LANGUAGES } from "../../shared/i18n/languages.ts";
import { speak } from "../../shared/ui/language.ts";
import { openVisit } from "./visit.ts";
import { Visit } from "./visit.tsx";
import "../../shared/ui/base.css";
import "./visit.css";

/** Arabic, unless the phone speaks another of our languages and no Arabic at all. */
const spoken = navigator.languages.map((tag) => tag.slice(0, 2));
speak(spoken.includes("ar") ? "ar" : (LANGUAGES.find((each) => spoken.includes(each)) ?? "ar"));

const visit = openVisit(location.hash.slice(1));
const root = document.getElementById("app");
if (root) render(<Visit visit={visit} />, root);
