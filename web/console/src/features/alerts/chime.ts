const notes = [
  { frequency: 783.99, at: 0 },
  { frequency: 1046.5, at: 0.16 },
];
const length = 0.7;
const volume = 0.22;

let context: AudioContext | null = null;

/**
 * Plays two bell notes, made on the spot so that nothing has to be downloaded before it can ring. Resolves to
 * whether the browser lets the page be heard.
 */
export async function chime(): Promise<boolean> {
  context ??= new AudioContext();
  if (context.state === 'suspended') {
    // Without a click on the page before, this promise may stay open for ever.
    await Promise.race([context.resume(), new Promise((resolve) => setTimeout(resolve, 200))]);
  }
  if (context.state !== 'running') {
    return false;
  }
  for (const { frequency, at } of notes) {
    ring(context, frequency, context.currentTime + at);
  }
  return true;
}

function ring(audio: AudioContext, frequency: number, start: number): void {
  const tone = audio.createOscillator();
  const gain = audio.createGain();
  tone.type = 'sine';
  tone.frequency.value = frequency;
  gain.gain.setValueAtTime(0, start);
  gain.gain.linearRampToValueAtTime(volume, start + 0.015);
  gain.gain.exponentialRampToValueAtTime(0.0001, start + length);
  tone.connect(gain).connect(audio.destination);
  tone.start(start);
  tone.stop(start + length);
}
