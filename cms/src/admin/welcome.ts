/** What greets editors at the login, in the languages of the admin's interface. */
const words: Readonly<Record<string, { readonly title: string; readonly subtitle: string }>> = {
  en: { title: 'Welcome to Wellspring', subtitle: 'Log in to write, translate and publish' },
  de: {
    title: 'Willkommen bei Wellspring',
    subtitle: 'Anmelden, um zu schreiben, zu übersetzen und zu veröffentlichen',
  },
  fr: { title: 'Bienvenue chez Wellspring', subtitle: 'Connectez-vous pour écrire, traduire et publier' },
  es: { title: 'Bienvenida a Wellspring', subtitle: 'Inicie sesión para escribir, traducir y publicar' },
  ar: { title: 'أهلًا بك في Wellspring', subtitle: 'سجّل الدخول للكتابة والترجمة والنشر' },
  ja: { title: 'Wellspring へようこそ', subtitle: 'ログインして、執筆・翻訳・公開を行います' },
};

/** The languages that the admin's interface is offered in, besides English. */
export const ADMIN_LANGUAGES = Object.keys(words).filter((language) => language !== 'en');

/** Our words under the names that Strapi's login looks them up by. */
export const welcome = Object.fromEntries(
  Object.entries(words).map(([language, { title, subtitle }]) => [
    language,
    {
      'Auth.form.welcome.title': title,
      'Auth.form.welcome.subtitle': subtitle,
      'app.components.LeftMenu.navbrand.title': 'Wellspring',
    },
  ]),
);
