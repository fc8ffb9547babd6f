import styles from './Icon.module.css';

const paths = {
  close: 'M6 6l12 12M18 6L6 18',
  send: 'M12 19V5.5M5.5 12 12 5.5l6.5 6.5',
  attach: 'M19.5 11.5l-7.6 7.6a4.7 4.7 0 0 1-6.6-6.6l8-8a3.1 3.1 0 0 1 4.4 4.4l-8 8a1.6 1.6 0 0 1-2.2-2.2l7.2-7.2',
  file: 'M13.5 3.5H8A2.5 2.5 0 0 0 5.5 6v12A2.5 2.5 0 0 0 8 20.5h8a2.5 2.5 0 0 0 2.5-2.5V8.5zM13.5 3.5v5h5',
  download: 'M12 4v11M7.5 11l4.5 4.5L16.5 11M5 19.5h14',
  clock: 'M12 7.5V12l3 2M20.5 12a8.5 8.5 0 1 1-17 0 8.5 8.5 0 0 1 17 0',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  alert: 'M12 8v4.5M12 16v.1M20.5 12a8.5 8.5 0 1 1-17 0 8.5 8.5 0 0 1 17 0',
  star: 'M12 3.8l2.5 5.2 5.7.8-4.1 4 1 5.7-5.1-2.7-5.1 2.7 1-5.7-4.1-4 5.7-.8z',
  down: 'M12 5v13.5M5.5 12l6.5 6.5 6.5-6.5',
} as const;

/** A line drawing beside words or inside a named button; never says anything by itself. */
export function Icon({ name }: { readonly name: keyof typeof paths }) {
  return (
    <svg class={styles.icon} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  );
}
