const announcement = /First administrator: (\S+) \/ (\S+)/;

/**
 * Catches the first administrator's credentials as a child prints them, so that they are shown once and where they are seen.
 *
 * @param {(line: string) => void} print
 */
export function firstAdministrator(print) {
  /** @type {{ email: string, password: string } | null} */
  let found = null;
  return {
    /** @param {string} line what a child said @returns {boolean} whether that was it */
    catch(line) {
      const [, email, password] = announcement.exec(line) ?? [];
      if (email === undefined || password === undefined) return false;
      found = { email, password };
      return true;
    },
    /** Shows them, unless there are none or they were shown. */
    announce() {
      if (found === null) return;
      print(
        `  First administrator: ${found.email} / ${found.password}   (shown only now: change it after logging in)`,
      );
      found = null;
    },
  };
}
