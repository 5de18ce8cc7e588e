import { useEffect } from "preact/hooks";

/** A click of the mouse leaves no focus behind, so that the space bar stays the next action. Keyboards keep their place. */
function letGo(event: MouseEvent): void {
  const { activeElement } = document;
  if (event.detail > 0 && activeElement instanceof HTMLButtonElement && !document.querySelector("dialog[open]")) {
    activeElement.blur();
  }
}

/** Keeps one-key shortcuts alive for those who use mouse and keyboard by turns. */
export function useLetGo(): void {
  useEffect(() => {
    document.addEventListener("click", letGo);
    return () => document.removeEventListener("click", letGo);
  }, []);
}
