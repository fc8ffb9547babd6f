/** Where the panel fills the screen: phones, held either way. The style sheet says the same. */
export const fullScreen = '(max-width: 480px), (max-height: 480px) and (pointer: coarse)';
