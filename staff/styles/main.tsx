import { render } from "preact";
import "../../shared/ui/base.css";
import { applyLook, lookIn } from "./look.ts";
import { StylesPage } from "./styles-page.tsx";

const look = lookIn(location.search);
applyLook(look);
const root = document.getElementById("app");
if (root) render(<StylesPage first={look} />, root);
