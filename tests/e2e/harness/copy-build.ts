import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtFolder } from './build-once.ts';

interface Manifest {
  version?: string;
  permissions?: string[];
  optional_permissions?: string[];
  host_permissions?: string[];
  optional_host_permissions?: string[];
}

/**
 * A copy of the production build that already has the hosts and permissions it would ask for: headless Chromium never
 * answers `permissions.request`. Everything else is as users get it.
 * @param hosts match patterns, e.g. `https://crm.example/*`
 * @param permissions names of optional ones
 * @returns the folder of the copy, in the system's folder for temporary files
 */
export function copyWithHosts(
  browser: 'chrome' | 'firefox',
  hosts: readonly string[],
  permissions: readonly string[] = [],
): string {
  const folder = mkdtempSync(join(tmpdir(), 'uplift-build-'));
  cpSync(builtFolder(browser), folder, { recursive: true });
  changeManifest(folder, (manifest) => {
    manifest.host_permissions = [...new Set([...(manifest.host_permissions ?? []), ...hosts])];
    manifest.optional_host_permissions = manifest.optional_host_permissions?.filter(
      (pattern) => !hosts.includes(pattern),
    );
    manifest.permissions = [...(manifest.permissions ?? []), ...permissions];
    manifest.optional_permissions = manifest.optional_permissions?.filter(
      (one) => !permissions.includes(one),
    );
  });
  return folder;
}

/** Makes a copy another version, as an update on the disk does. */
export function setVersion(folder: string, version: string): void {
  changeManifest(folder, (manifest) => {
    manifest.version = version;
  });
}

function changeManifest(folder: string, change: (manifest: Manifest) => void): void {
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as Manifest;
  change(manifest);
  writeFileSync(path, JSON.stringify(manifest));
}
