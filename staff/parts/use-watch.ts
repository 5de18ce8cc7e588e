import { useEffect, useMemo } from "preact/hooks";
import type { OfficeId } from "../../shared/office/ids.ts";
import type { Link, Watched } from "../../shared/ui/link.ts";
import type { ViewName } from "../../shared/views/views.ts";

/** Watches a view of the office for as long as the component is drawn; `code` names the one thing it is about. */
export function useWatch<Name extends ViewName>(
  link: Link,
  office: OfficeId,
  view: Name,
  code?: string,
): Watched<Name> {
  const watched = useMemo(
    () => link.watch(office, view, code === undefined ? undefined : { code }),
    [link, office, view, code],
  );
  useEffect(() => () => watched.stop(), [watched]);
  return watched;
}
