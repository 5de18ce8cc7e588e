import type { OfficeChannel } from "../../../shared/setup/association.ts";

/** The list with that channel one place up (−1) or down (1); at its end it stays. */
export function moved(channels: readonly OfficeChannel[], id: string, by: -1 | 1): readonly OfficeChannel[] {
  const from = channels.findIndex((each) => each.id === id);
  const channel = channels[from];
  const other = channels[from + by];
  if (!channel || !other) return channels;
  return channels.map((each) => (each === channel ? other : each === other ? channel : each));
}

/** The list with this channel in the place of the one of its id. */
export function withChannel(channels: readonly OfficeChannel[], channel: OfficeChannel): readonly OfficeChannel[] {
  return channels.map((each) => (each.id === channel.id ? channel : each));
}
