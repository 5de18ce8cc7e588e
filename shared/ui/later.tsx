import type { ComponentChildren, ComponentType, JSX } from "preact";
import { useEffect, useState } from "preact/hooks";

type LaterProps<Props> = {
  readonly load: () => Promise<ComponentType<Props>>;
  readonly props: Props;
  /** Stands there until the part has come. */
  readonly waiting: ComponentChildren;
  /** What to show when the network did not bring it. Without it the part is asked for again by itself. */
  readonly failed?: ((again: () => void) => ComponentChildren) | undefined;
};

const againAfterMs = 2_000;

/** Returns a part of a screen whose code is fetched when it is first needed; give `load` a name outside the component. */
export function Later<Props>({ load, props, waiting, failed }: LaterProps<Props>): JSX.Element {
  const [part, setPart] = useState<{ readonly Part: ComponentType<Props> } | "failed" | undefined>();
  useEffect(() => {
    if (part === undefined) {
      load().then(
        (Part) => setPart({ Part }),
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
