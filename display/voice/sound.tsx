import { effect } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { Wall } from "../wall.ts";
import { openVoice } from "./player.ts";
import { voiceSettings } from "./settings.ts";
import { SoundButton } from "./sound-button.tsx";
import { speakCalls } from "./speak-calls.ts";

/** Returns the wall's bell and voice, from when it is drawn on: the one touch that a browser may want before it sounds. */
export function Sound({ wall }: { readonly wall: Wall }): JSX.Element {
  const [{ voice, volume }] = useState(() => {
    const settings = voiceSettings(location.search, localStorage);
    return { voice: openVoice(settings), volume: settings.volume };
  });
  useEffect(() => {
    const stops = [
      speakCalls(wall, voice),
      effect(() => {
        wall.sound.value = volume === 0 ? "off" : voice.state.value;
      }),
    ];
    for (const touch of touches) addEventListener(touch, voice.unblock);
    return () => {
      for (const stop of stops) stop();
      for (const touch of touches) removeEventListener(touch, voice.unblock);
    };
  }, [wall, voice, volume]);
  return <SoundButton voice={voice} />;
}

const touches = ["pointerdown", "keydown"] as const;
