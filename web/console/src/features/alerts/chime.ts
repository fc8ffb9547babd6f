const tunes = {
  /** Somebody waits: two notes upwards. */
  waiting: [
    { frequency: 783.99, at: 0 },
    { frequency: 1046.5, at: 0.16 },
  ],
  /** An answer in one's own chat: one soft note. */
  reply: [{ frequency: 659.25, at: 0 }],
};

/** What a sound stands for. */
export type Tune = keyof typeof tunes;

const length = 0.7;
const loudest = 0.36;

let context: AudioContext | null = null;

/**
 * Plays a few bell notes, made on the spot so that nothing has to be downloaded before it can ring; `volume` in per
 * cent. Resolves to whether the browser lets the page be heard.
 */
export async function chime(tune: Tune, volume: number): Promise<boolean> {
  const audio = await unlocked();
  if (!audio) {
    return false;
  }
  for (const { frequency, at } of volume > 0 ? tunes[tune] : []) {
    // Ears hear in powers: half the slider should be half as loud.
    ring(audio, { frequency, start: audio.currentTime + at, peak: loudest * (volume / 100) ** 2 });
  }
  return true;
}

/** Whether the browser lets the page be heard, found out without a sound. */
export async function maySound(): Promise<boolean> {
  return (await unlocked()) !== null;
}

async function unlocked(): Promise<AudioContext | null> {
  if (!('AudioContext' in globalThis)) {
    return null;
  }
  context ??= new AudioContext();
  if (context.state === 'suspended') {
    // Without a click on the page before, this promise may stay open for ever.
    await Promise.race([context.resume(), new Promise((resolve) => setTimeout(resolve, 200))]);
  }
  return context.state === 'running' ? context : null;
}

type Note = { readonly frequency: number; readonly start: number; readonly peak: number };

function ring(audio: AudioContext, { frequency, start, peak }: Note): void {
  const tone = audio.createOscillator();
  const gain = audio.createGain();
  tone.type = 'sine';
  tone.frequency.value = frequency;
  gain.gain.setValueAtTime(0, start);
  gain.gain.linearRampToValueAtTime(peak, start + 0.015);
  gain.gain.exponentialRampToValueAtTime(0.0001, start + length);
  tone.connect(gain).connect(audio.destination);
  tone.start(start);
  tone.stop(start + length);
}
