import { effect } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { Wall } from "../wall.ts";
import { followWallView } from "../wall-view.ts";
import { loudnessOf, planned, soundStateOf } from "./loudness.ts";
import { openVoice } from "./player.ts";
import { RestMark } from "./rest-mark.tsx";
import { voiceSettings } from "./settings.ts";
import { SoundButton } from "./sound-button.tsx";
import { speakCalls } from "./speak-calls.ts";

/** Returns the wall's bell and voice, from when it is drawn on: the one touch that a browser may want before it sounds, or that it rests. */
export function Sound({ wall }: { readonly wall: Wall }): JSX.Element {
  const [{ voice, volume, follow, now }] = useState(() => {
    const settings = voiceSettings(location.search, localStorage);
    const following = followWallView(wall);
    return {
      voice: openVoice(settings),
      volume: settings.volume,
      follow: following,
      now: planned(wall, following.view),
    };
  });
  useEffect(() => {
    const stops = [
      follow.stop,
      speakCalls(wall, voice, () => loudnessOf(now.peek(), volume) === 0),
      effect(() => {
        voice.setVolume(loudnessOf(now.value, volume));
        wall.sound.value = soundStateOf(now.value, volume, voice);
      }),
    ];
    for (const touch of touches) addEventListener(touch, voice.unblock);
    return () => {
      for (const stop of stops) stop();
      for (const touch of touches) removeEventListener(touch, voice.unblock);
    };
  }, [wall, voice, volume, follow, now]);
  return <>{now.value.volume === 0 ? <RestMark wall={wall} now={now.value} /> : <SoundButton voice={voice} />}</>;
}

const touches = ["pointerdown", "keydown"] as const;
