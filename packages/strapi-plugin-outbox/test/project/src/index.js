export default {
  async bootstrap({ strapi }) {
    const users = strapi.service('admin::user');
    if (await users.exists()) return;
    const locales = strapi.plugin('i18n').service('locales');
    for (const code of ['de', 'fr']) await locales.create({ code, name: code });
    const administrator = { firstname: 'First', lastname: 'Administrator' };
    await users.createFirstAdmin({
      ...administrator,
      email: process.env.ADMIN_EMAIL,
      password: process.env.ADMIN_PASSWORD,
    });
  },
};
