// @ts-check
/** How the page looks and speaks: its language and its theme. */

import { setLanguage, t, translate } from "./i18n.js";
import { settings } from "./settings.js";

/**
 * @param {{ language: HTMLSelectElement, theme: HTMLElement }} controls
 * @param {{ spoken: () => void, say: (message: string) => void }} told spoken: draws what the
 *   page says anew
 */
export function appearance({ language, theme }, { spoken, say }) {
  language.addEventListener("change", () => {
    const chosen = language.value === "en" ? "en" : "fr";
    settings.set("language", chosen);
    speak(chosen);
  });

  /** @param {import("./i18n.js").Language} chosen */
  function speak(chosen) {
    setLanguage(chosen);
    document.documentElement.lang = chosen;
    language.value = chosen;
    translate(document);
    spoken();
  }

  const THEMES = ["auto", "light", "dark"];
  theme.addEventListener("click", () => {
    const next =
      THEMES[(THEMES.indexOf(String(settings.get("theme") ?? "auto")) + 1) % THEMES.length];
    settings.set("theme", next);
    useTheme(next);
    say(t(`theme.${next}`));
  });

  /** @param {string} chosen */
  function useTheme(chosen) {
    if (chosen === "light" || chosen === "dark") document.documentElement.dataset.theme = chosen;
    else delete document.documentElement.dataset.theme;
    theme.title = t(`theme.${THEMES.includes(chosen) ? chosen : "auto"}`);
  }

  return { speak, useTheme };
}
