import { formAnswer, formBody, publicOffice, remoteAnswer, remoteBody } from "./public-schemas.ts";
import type { RouteDescription } from "./route.ts";

const outsiders = { 404: { description: "There is no such office" }, 429: { description: "Too many requests" } };

/** What anybody may ask without an account. */
export const publicDescriptions: readonly RouteDescription[] = [
  {
    method: "get",
    path: "/public/offices/{office}",
    summary: "What an office lets strangers know of it: for the public page",
    auth: "nobody",
    responses: { 200: { description: "The office", schema: publicOffice }, ...outsiders },
  },
  {
    method: "post",
    path: "/public/offices/{office}/messages",
    summary: "Leave a message by the website channel; it becomes a contact with this reference",
    auth: "nobody",
    request: formBody,
    responses: {
      201: { description: "Taken; the reference to quote", schema: formAnswer },
      400: { description: "Not a message; every fault is named" },
      409: { description: "Not taken: the channel is off; see code" },
      ...outsiders,
    },
  },
  {
    method: "post",
    path: "/public/offices/{office}/tickets",
    summary: "Take a ticket from afar; it joins the queue when presence is confirmed at the kiosk or the desk",
    auth: "nobody",
    request: remoteBody,
    responses: {
      201: { description: "The ticket's code, and its own link", schema: remoteAnswer },
      400: { description: "Not a wish for a ticket; every fault is named" },
      409: { description: "Not given: the hall is closed, or too many wait from afar; see code" },
      ...outsiders,
    },
  },
];
