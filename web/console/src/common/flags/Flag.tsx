import { useQuery } from '@tanstack/react-query';
import { countryName } from '../format/countryName';
import { keys } from '../keys';
import styles from './Flag.module.css';

type Props = {
  readonly country: string;
  /** Whether no words stand beside it, so that it has to say its country itself. */
  readonly isAlone?: boolean;
};

/** A country's flag as a drawing, because some systems draw the letters that stand for flags as letters. Its place is kept until it is there. */
export function Flag({ country, isAlone = false }: Props) {
  const { data: url } = useQuery({ queryKey: keys.flag(country), queryFn: () => find(country), staleTime: 'static' });
  const name = isAlone ? countryName(country) : '';
  return url === null ? null : (
    <span className={styles.flag}>{url && <img src={url} alt={name} {...(isAlone && { title: name })} />}</span>
  );
}

async function find(country: string): Promise<string | null> {
  const { flagUrl } = await import('./flagUrls');
  return flagUrl(country) ?? null;
}
