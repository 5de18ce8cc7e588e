import { render } from "preact";
import { speak } from "../../shared/ui/language.ts";
import { codeFromAddress } from "../../shared/ui/pairing.ts";
import { openSlate } from "./slate.ts";
import { Tablet } from "./tablet.tsx";
import "../../shared/ui/base.css";

speak("ar");
const code = codeFromAddress();
const slate = openSlate();
if (code !== undefined) void slate.pair(code);
const root = document.getElementById("app");
if (root) render(<Tablet slate={slate} />, root);
