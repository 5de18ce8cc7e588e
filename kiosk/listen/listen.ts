import { effect } from "@preact/signals";
import { aids, switchAid } from "../aids.ts";
import { soundState } from "./sound-state.ts";

/** Fetches the kiosk's voice with the first wish to listen. When it can't be had, the button springs back. */
export function watchListening(): void {
  const stop = effect(() => {
    if (!aids.listen.value) return;
    import("./reader.ts").then(
      (part) => {
        part.startReader();
        stop();
      },
      () => {
        soundState.value = "off";
        switchAid("listen", false);
      },
    );
  });
}
