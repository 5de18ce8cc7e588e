import type { Parsed } from "../../shared/protocol/schemas.ts";
import { parseHeartbeat, parseRecords } from "../../shared/protocol/schemas-heartbeat.ts";
import type { HeartbeatAnswer } from "../../shared/protocol/wire.ts";
import type { Access, Principal } from "../access/access.ts";
import { secondsToWait } from "../access/throttle.ts";
import { tooMany } from "../command-door.ts";
import type { DeviceSigns } from "../device-signs.ts";
import { ownCounter } from "../notes/notes.ts";
import type { HubServer } from "./events.ts";
import type { GatewayGround } from "./gateway.ts";

/** Heartbeats of one device in a minute: one every 30 s, and one each time its line comes back. */
const beatsPerMinute = 30;

export type DeviceEvents = {
  /** What a device says of itself: about nobody else, and nobody else for it. */
  heartbeat(principal: Principal, input: unknown): Promise<HeartbeatAnswer | ReturnType<typeof tooMany>>;
  /** The refused records that it was asked for. */
  handOver(principal: Principal, input: unknown): Promise<HeartbeatAnswer | ReturnType<typeof tooMany>>;
};

export function createDeviceEvents(
  signs: Pick<DeviceSigns, "heard" | "keepRecords">,
  { isLimited, readiness }: Pick<GatewayGround, "isLimited" | "readiness">,
): DeviceEvents {
  const beats = ownCounter({ name: "heartbeat", points: beatsPerMinute, seconds: 60 });

  const take = async <Said>(
    principal: Principal,
    said: Parsed<Said>,
    keep: (office: string, device: string, said: Said) => Promise<void>,
  ): Promise<HeartbeatAnswer | ReturnType<typeof tooMany>> => {
    const { actor, offices, tokenId } = principal;
    const [office] = offices;
    if (actor.kind !== "device" || office === undefined) return { status: "forbidden" };
    const retrySeconds = isLimited ? await secondsToWait(beats, tokenId) : 0;
    if (retrySeconds > 0) return tooMany(retrySeconds);
    if (!said.valid) return { status: "invalid", issues: said.issues };
    // The store is away; the next heartbeat tells it anew.
    const noted = keep(office, actor.id, said.value).then(
      () => ({ status: "noted" }) as const,
      () => ({ status: "failed" }) as const,
    );
    // A kiosk hears of it by this before any visitor does, and sooner than a distant store gives up.
    return (await readiness()).store === true ? noted : { status: "failed" };
  };
  return {
    heartbeat: (principal, input) => take(principal, parseHeartbeat(input), signs.heard),
    handOver: (principal, input) => take(principal, parseRecords(input), signs.keepRecords),
  };
}

/** Passes on what managers ask of devices that are connected here; the answer stops it. */
export function passOnAsks(io: HubServer, access: Pick<Access, "onDeviceAsked">): () => void {
  return access.onDeviceAsked(({ id, kind, name }, ask) => {
    for (const socket of io.sockets.sockets.values()) {
      if (socket.data.device === id) socket.emit("asked", { ask, kind, name });
    }
  });
}
