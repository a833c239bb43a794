/** A short tone for each code before the camera: who holds up a phone looks at the phone. */

/** High and short for what is new, low and longer for what is not: [hertz, seconds]. */
const TONES = { new: [880, 0.12] as const, other: [294, 0.3] as const };
const LOUD = 0.15;

/** Sounds a tone. */
export type PlayTone = (name: keyof typeof TONES) => void;

/** Return what sounds, made when a button is pressed: browsers let nothing else make a sound. */
export function createTones(
  { AudioContext }: { readonly AudioContext?: typeof globalThis.AudioContext },
): { readonly play: PlayTone; readonly stop: () => void } {
  const audio = openAudio(AudioContext);
  return {
    play: (name) => {
      if (audio) sound(audio, TONES[name]);
    },
    stop: () => {
      audio?.close().catch(() => {});
    },
  };
}

/** A device without sound scans in silence. */
function openAudio(Audio: typeof AudioContext | undefined): AudioContext | null {
  try {
    return Audio ? new Audio() : null;
  } catch {
    return null;
  }
}

function sound(audio: AudioContext, [hertz, seconds]: readonly [number, number]): void {
  const [oscillator, gain] = [audio.createOscillator(), audio.createGain()];
  const end = audio.currentTime + seconds;
  oscillator.frequency.value = hertz;
  gain.gain.setValueAtTime(LOUD, audio.currentTime);
  // Down to nothing before it stops: a tone that is cut off clicks.
  gain.gain.linearRampToValueAtTime(0, end);
  oscillator.connect(gain).connect(audio.destination);
  oscillator.start();
  oscillator.stop(end);
}
