import { never } from "../office/ids.ts";
import { withEntry, without } from "./entries.ts";
import type { Setup, SetupEvent } from "./setup.ts";

type MediaEvent = Extract<SetupEvent, { type: "MediumSet" | "MediumMoved" | "MediumRemoved" }>;

/** Pictures and films on the hall's displays, in the order in which they are shown. */
export function mediaAfter(setup: Setup, event: MediaEvent): void {
  switch (event.type) {
    case "MediumSet":
      setup.media = withEntry(setup.media, event.medium);
      return;
    case "MediumMoved": {
      const moved = setup.media.filter(({ id }) => id === event.medium);
      setup.media = without(setup.media, event.medium).toSpliced(event.place, 0, ...moved);
      return;
    }
    case "MediumRemoved":
      setup.media = without(setup.media, event.medium);
      return;
    default:
      never(event);
  }
}
