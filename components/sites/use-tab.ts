import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';

export interface TabInfo {
  id: number;
  /** Known where Uplift may see it: on its own sites, and on the tab whose toolbar button was pressed. */
  url?: string;
  /** Grows whenever the tab has loaded anew. */
  loads: number;
}

async function info(id: number | undefined): Promise<TabInfo | undefined> {
  const tab =
    id === undefined
      ? (await browser.tabs.query({ active: true, currentWindow: true }))[0]
      : await browser.tabs.get(id).catch(() => undefined);
  if (tab?.id === undefined) return undefined;
  return { id: tab.id, ...(tab.url && { url: tab.url }), loads: 0 };
}

/** The tab named in a page's address (`?tab=ID`), if there is one. */
export function tabInAddress(search = location.search): number | undefined {
  const named = new URLSearchParams(search).get('tab');
  return named && /^\d+$/.test(named) ? Number(named) : undefined;
}

/**
 * The tab that a popup or side panel speaks of: the named one, else the active one of this window.
 * @param follow goes along when the rep changes tabs (side panel)
 * @returns undefined until it is known, null when there is none
 */
export function useTab(named: number | undefined, follow: boolean): TabInfo | null | undefined {
  const [tab, setTab] = useState<TabInfo | null>();
  useEffect(() => {
    let current = true;
    const look = () =>
      info(named).then((found) => {
        if (!current) return;
        // What is known of a tab stays when it is closed: the rep may be about to log what was read there.
        const gone = (before: TabInfo | null | undefined) => (follow ? null : (before ?? null));
        setTab((before) => (found ? { ...found, loads: (before?.loads ?? 0) + 1 } : gone(before)));
      });
    void look();
    const changed = (id: number, change: { status?: string; url?: string }) => {
      if (change.status !== 'complete' && !change.url) return;
      setTab((known) => {
        if (known?.id === id) void look();
        return known;
      });
    };
    const activated = () => void look();
    browser.tabs.onUpdated.addListener(changed);
    if (follow && named === undefined) browser.tabs.onActivated.addListener(activated);
    return () => {
      current = false;
      browser.tabs.onUpdated.removeListener(changed);
      browser.tabs.onActivated.removeListener(activated);
    };
  }, [named, follow]);
  return tab;
}
