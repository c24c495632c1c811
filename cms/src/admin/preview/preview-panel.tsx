import { Button } from '@strapi/design-system';
import { ExternalLink } from '@strapi/icons';
import { useEffect, useRef } from 'react';
import { kindOf } from '../../editions/kinds.ts';
import type { EditViewProps, SidePanel } from '../edit-view/extension-points.ts';
import { Note } from '../edit-view/note.tsx';
import { useOpenVersion } from '../edit-view/version.ts';
import type { Version } from '../edit-view/version.ts';
import { usePreviewLinkQuery } from '../edit-view/versions-api.ts';
import { useWords } from '../words/use-words.ts';

/** One window for all previews: the next one takes its place. */
const WINDOW = 'wellspring-preview';

/**
 * A window with the page beside the form. Strapi's own preview, which covers the form, cannot show what is saved while one
 * writes.
 */
export const PreviewPanel: SidePanel = (props) => {
  const words = useWords();
  if (kindOf(props.model) === undefined) return null;
  return { title: words('preview.title'), content: <Preview {...props} /> };
};

function Preview(props: EditViewProps) {
  const words = useWords();
  const version = useOpenVersion(props);
  if (version === null) return <Note>{words('preview.unsaved')}</Note>;
  return <PreviewOf version={version} />;
}

function PreviewOf({ version }: { readonly version: Version }) {
  const words = useWords();
  const { data: link, fulfilledTimeStamp } = usePreviewLinkQuery(version, {
    refetchOnMountOrArgChange: true,
  });
  const opened = useRef<Window | null>(null);

  // Asked for anew with every save: then the window has something new to show, by a link that works for another hour.
  useEffect(() => {
    if (link != null) tell(opened.current, link);
  }, [link, fulfilledTimeStamp]);

  return (
    <>
      <Button
        variant="tertiary"
        width="100%"
        startIcon={<ExternalLink aria-hidden />}
        disabled={link == null}
        onClick={() => {
          if (link != null) opened.current = window.open(link, WINDOW);
        }}
      >
        {words('preview.open')}
      </Button>
      <Note>{words('preview.meaning')}</Note>
    </>
  );
}

/** Says to the window that there is something new, as Strapi says it to its own frame. The page decides what to do. */
function tell(preview: Window | null, url: string): void {
  if (preview?.closed === false) preview.postMessage({ type: 'strapiUpdate', url }, new URL(url).origin);
}
