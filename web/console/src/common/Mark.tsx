import icon from './icon.svg';

/** The product's sign. Its name always stands beside it or is the page's title. */
export function Mark({ className }: { readonly className: string | undefined }) {
  return <img className={className} src={icon} alt="" width={32} height={32} />;
}
