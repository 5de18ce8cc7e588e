import type { ComponentType, JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { Drawn } from "./drawn.ts";

type LaterProps<Props> = {
  readonly load: () => Promise<ComponentType<Props>>;
  readonly props: Props;
  /** Stands there until the part has come. */
  readonly waiting: Drawn;
  /** What to show when the network did not bring it. Without it the part is asked for again by itself. */
  readonly failed?: ((again: () => void) => Drawn) | undefined;
};

const againAfterMs = 2_000;

/** Parts that have come, by the function that fetched them: opened again, they stand there at once. */
const come = new Map<unknown, unknown>();

type Come<Props> = { readonly Part: ComponentType<Props> };

/** Returns a part of a screen whose code is fetched when it is first needed; give `load` a name outside the component. */
export function Later<Props>({ load, props, waiting, failed }: LaterProps<Props>): JSX.Element {
  const [part, setPart] = useState<Come<Props> | "failed" | undefined>(() => come.get(load) as Come<Props> | undefined);
  useEffect(() => {
    if (part === undefined) {
      load().then(
        (Part) => {
          come.set(load, { Part });
          setPart({ Part });
        },
        () => setPart("failed"),
      );
    }
    if (part !== "failed" || failed !== undefined) return;
    const timer = setTimeout(() => setPart(undefined), againAfterMs);
    return () => clearTimeout(timer);
  }, [part, load, failed]);
  if (part === "failed" && failed !== undefined) return <>{failed(() => setPart(undefined))}</>;
  if (part === undefined || part === "failed") return <>{waiting}</>;
  return <part.Part {...(props as Props & JSX.IntrinsicAttributes)} />;
}
