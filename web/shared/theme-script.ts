/**
 * Runs in `<head>` before the first paint, so that a chosen appearance never flashes. Constant, since its hash stands in
 * the Content-Security-Policy. The choice is made by `<theme-choice>` (app/elements.js).
 */
export const THEME_SCRIPT =
  "try{const t=localStorage.getItem('theme');if(t==='light'||t==='dark')document.documentElement.dataset.theme=t}catch{}";
