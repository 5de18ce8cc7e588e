import { render } from "preact";
import { VISITOR_LANGUAGES } from "../../shared/i18n/languages.ts";
import { fontsReady } from "../../shared/ui/fonts-ready.ts";
import { speak, speakOnceKnown } from "../../shared/ui/language.ts";
import { fetchFurtherTexts } from "./further-texts.ts";
import { openVisit } from "./visit.ts";
import { Visit } from "./visit.tsx";
import "../../shared/ui/base.css";
import "./visit.css";

/** Arabic, unless the phone speaks another of our languages and no Arabic at all. */
const spoken = navigator.languages.map((tag) => tag.slice(0, 2));
speak("ar");
const wished = spoken.includes("ar") ? "ar" : VISITOR_LANGUAGES.find((each) => spoken.includes(each));
void speakOnceKnown(wished ?? "ar", fetchFurtherTexts);

const visit = openVisit(location.hash.slice(1));
const root = document.getElementById("app");
void fontsReady(wished === "en" ? "A" : "اA").then(() => {
  root?.replaceChildren();
  if (root) render(<Visit visit={visit} />, root);
});
