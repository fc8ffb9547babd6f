import { useEffect, useId, useState } from 'react';
import styles from './ProfilePage.module.css';
import { texts } from './texts';

type Props = { readonly volume: number; readonly onChange: (volume: number) => void };

const step = 10;
const settling = 400;

/** A slider for a volume in per cent. It tells of a change once the hand has come to rest. */
export function AlertVolume({ volume, onChange }: Props) {
  const id = useId();
  const [shown, setShown] = useState(volume);
  useEffect(() => setShown(volume), [volume]);
  useEffect(() => {
    if (shown === volume) {
      return;
    }
    const timer = setTimeout(() => onChange(shown), settling);
    return () => clearTimeout(timer);
  }, [shown, volume, onChange]);
  return (
    <div className={styles.volume}>
      <label htmlFor={id}>{texts.volume}</label>
      <input
        id={id}
        type="range"
        min={0}
        max={100}
        step={step}
        value={shown}
        aria-valuetext={texts.loudness(shown)}
        onChange={(event) => setShown(Number(event.currentTarget.value))}
      />
      <output htmlFor={id}>{texts.loudness(shown)}</output>
    </div>
  );
}
