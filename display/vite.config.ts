import { defineConfig } from "vite";
import { keptApp } from "../.config/kept-app.ts";
import { appConfig } from "../.config/vite-app.ts";
import { websocketOnly } from "../.config/websocket-only.ts";

const app = appConfig("display", 5172, ["index.html", "phone.html", "worker/phone-push.ts"]);
/** A worker is asked for by a name that never changes; all else by what is in it. */
const entryFileNames = ({ name }: { readonly name: string }) =>
  name === "phone-push" ? "[name].js" : "assets/[name]-[hash].js";

export default defineConfig({
  ...app,
  build: { ...app.build, rolldownOptions: { ...app.build?.rolldownOptions, output: { entryFileNames } } },
  // What visitors' own phones open is asked for anew each time.
  plugins: [websocketOnly(), keptApp({ without: ["**/phone*"] })],
});
