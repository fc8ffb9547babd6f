/**
 * How the connection stands. `since` is when it was lost (or first tried), in milliseconds since 1970. `reconnecting`
 * is the first try after a loss; from the first failed try on it is `offline`, and the tries go on for ever.
 */
export type LiveState =
  | { readonly kind: 'connecting' }
  | { readonly kind: 'connected' }
  | { readonly kind: 'reconnecting'; readonly since: number }
  | { readonly kind: 'offline'; readonly since: number };
