/** Browser shortcuts that open, save, search, print or leave; the visitor's way is on the screen. */
const ways = new Set(["KeyD", "KeyF", "KeyG", "KeyH", "KeyJ", "KeyO", "KeyP", "KeyS", "KeyU"]);
const historyKeys = new Set(["ArrowLeft", "ArrowRight", "Home"]);

/** Closes the ways out of the page that a page can close: menus, dragging, dropping files, shortcuts, the history. */
export function lockDown(): void {
  for (const type of ["contextmenu", "dragstart", "dragover", "drop", "selectstart"]) {
    document.addEventListener(type, (event) => event.preventDefault());
  }
  document.addEventListener("keydown", (event) => {
    const leaves = (event.ctrlKey || event.metaKey) && ways.has(event.code);
    if (leaves || (event.altKey && historyKeys.has(event.code))) event.preventDefault();
  });
}
