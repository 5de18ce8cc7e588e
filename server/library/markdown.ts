import { micromark } from "micromark";

/**
 * Markdown as HTML that can be shown to anybody: raw HTML comes out as the letters it is written in, links lead only
 * where a link may (micromark drops `javascript:` and its like), pictures are named and not fetched, and headings
 * begin below the page's own.
 */
export function safeHtml(markdown: string): string {
  return micromark(markdown, {
    allowDangerousHtml: false,
    allowDangerousProtocol: false,
  })
    .replace(/<img src="[^"]*" alt="([^"]*)"(?: title="[^"]*")? \/>/gu, "$1")
    .replace(/<(\/?)h([1-6])>/gu, (_, slash: string, level: string) => `<${slash}h${Math.min(6, Number(level) + 1)}>`)
    .replace(/<a href="(https?:[^"]*)"/gu, '<a href="$1" target="_blank" rel="noopener noreferrer"');
}

/** Markdown as the words that are read, for searching; blocks on lines of their own. */
export function plainText(markdown: string): string {
  return safeHtml(markdown)
    .replace(/<\/(?:p|li|h\d|pre|blockquote)>/gu, "\n")
    .replace(/<[^>]*>/gu, "")
    .replace(/&(amp|lt|gt|quot);/gu, (_, name: keyof typeof entities) => entities[name])
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .join("\n");
}

const entities = { amp: "&", lt: "<", gt: ">", quot: '"' } as const;
