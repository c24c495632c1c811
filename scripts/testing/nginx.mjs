import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../setup/paths.mjs';

const programs = ['nginx', '/usr/sbin/nginx', '/usr/local/sbin/nginx', '/opt/homebrew/bin/nginx'];

/** @returns {string | undefined} the program; undefined where this machine has none */
export function findNginx() {
  return programs.find((program) => {
    try {
      execFileSync(program, ['-v'], { stdio: 'ignore' });
      return true;
    } catch {
      return false;
    }
  });
}

/**
 * Writes the configuration of an edge, as it is shipped.
 *
 * @param {{ folder: string, port: number, site: string, cms: string }} of `folder`: one of its own; `site` and `cms`: their origins
 * @returns {string[]} the arguments that nginx is started with
 */
export function edgeArguments({ folder, port, site, cms }) {
  const values = {
    EDGE_LISTEN: `127.0.0.1:${port}`,
    SITE_UPSTREAM: new URL(site).host,
    CMS_UPSTREAM: new URL(cms).host,
    EDGE_CACHE: join(folder, 'cache'),
  };
  const template = readFileSync(join(root, 'deploy/nginx/wellspring.conf.template'), 'utf8');
  // As `envsubst` does it, with these names alone: nginx has variables of the same look.
  const server = Object.entries(values).reduce(
    (text, [name, value]) => text.replaceAll(`\${${name}}`, value),
    template,
  );
  return nginxArguments(folder, server);
}

/**
 * Writes the configuration of a server of files.
 *
 * @param {{ folder: string, port: number }} of `folder`: one of its own, with the files in `files/`
 * @returns {string[]} the arguments that nginx is started with
 */
export function fileServerArguments({ folder, port }) {
  const server = `server { listen 127.0.0.1:${port}; root ${join(folder, 'files')}; default_type text/html; }`;
  return nginxArguments(folder, `open_file_cache max=10;\n${server}`);
}

/** @param {string} folder @param {string} http @returns {string[]} */
function nginxArguments(folder, http) {
  const config = join(folder, 'nginx.conf');
  mkdirSync(folder, { recursive: true });
  // Workers of a master that is root are nobody, who may not read temporary folders.
  const user = process.getuid?.() === 0 ? 'user root;\n' : '';
  const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${join(folder, name)};`,
  );
  writeFileSync(
    config,
    `${user}daemon off;
worker_processes 1;
pid ${join(folder, 'nginx.pid')};
events { worker_connections 1024; }
http {
  access_log off;
  sendfile on;
  tcp_nopush on;
  keepalive_requests 1000000;
  ${paths.join('\n  ')}
  ${http}
}
`,
  );
  return ['-e', 'stderr', '-p', folder, '-c', config];
}
