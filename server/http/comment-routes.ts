import { Router } from "express";
import { z } from "zod";
import { themesOf } from "../../shared/i18n/themes.ts";
import { maySee } from "../../shared/protocol/allowed.ts";
import type { Comments } from "../../shared/views/comments.ts";
import { queryOf } from "./body.ts";
import type { Gate } from "./guard.ts";
import type { RouteDescription } from "./route.ts";
import { forStaff, openedWords, type SurveyDoor } from "./survey-guard.ts";
import { commentsAnswer, commentsQuery } from "./survey-schemas.ts";

/** What visitors wrote, of eight at once, sorted into the office's themes. For whoever may see the ratings (S8). */
export function commentRoutes(gate: Gate, door: SurveyDoor): Router {
  const router = Router();
  router.get(
    "/offices/:office/comments",
    forStaff(
      gate,
      door,
      ({ actor, offices }, id) => maySee(actor, offices, id, "ratings"),
      async (req, res, asked) => {
        const query = queryOf(req, res, commentsQuery);
        if (!query) return;
        const { office } = asked;
        const days = await door.summaries.period(office, query.from, query.to);
        const ids = days.flatMap(({ ratings }) => ratings?.comments ?? []);
        const words = [...(await openedWords(door, asked, ids)).values()];
        const { themes } = office.setup().state;
        res.json(commentsOf(ids.length, words, themes));
      },
    ),
  );
  return router;
}

function commentsOf(n: number, words: readonly string[], themes: Parameters<typeof themesOf>[1]): Comments {
  const comments = words.filter((each) => each !== "").map((each) => ({ words: each, themes: themesOf(each, themes) }));
  const counted = themes.map(({ id, name }) => ({
    id,
    name,
    count: comments.filter((each) => each.themes.includes(id)).length,
  }));
  return { n, comments, themes: counted.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count) };
}

export const commentDescriptions: readonly RouteDescription[] = [
  {
    method: "get",
    path: "/offices/{office}/comments",
    summary: "What visitors wrote, told of eight at once, without time or ticket, with its themes",
    auth: ["manager"],
    query: z.object({ from: z.string(), to: z.string() }),
    responses: {
      200: { description: "The comments of the period", schema: commentsAnswer },
      400: { description: "Invalid" },
      401: { description: "Not signed in" },
      403: { description: "Not permitted" },
      404: { description: "No such office" },
      429: { description: "Too many requests" },
    },
  },
];
