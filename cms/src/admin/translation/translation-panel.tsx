import { kindOf, KINDS_WITH_SOURCE_LOCALE } from '../../editions/kinds.ts';
import type { EditViewProps, SidePanel } from '../edit-view/extension-points.ts';
import { Failure } from '../edit-view/failure.tsx';
import { Note } from '../edit-view/note.tsx';
import { useOpenVersion } from '../edit-view/version.ts';
import type { Version } from '../edit-view/version.ts';
import { useTranslationQuery } from '../edit-view/versions-api.ts';
import { useWords } from '../words/use-words.ts';
import { DeclareUpToDate } from './declare-up-to-date.tsx';
import { LinkToOriginal } from './link-to-original.tsx';
import { useStateSentence } from './state-sentence.ts';

/** How the open version stands to the original. Only for kinds whose versions say where they originate. */
export const TranslationPanel: SidePanel = (props) => {
  const words = useWords();
  const kind = kindOf(props.model);
  if (kind === undefined || !KINDS_WITH_SOURCE_LOCALE.includes(kind)) return null;
  return { title: words('translation.title'), content: <Translation {...props} /> };
};

function Translation(props: EditViewProps) {
  const words = useWords();
  const version = useOpenVersion(props);
  if (version === null) return <Note>{words('translation.unsaved')}</Note>;
  return <TranslationOf version={version} />;
}

function TranslationOf({ version }: { readonly version: Version }) {
  const words = useWords();
  const { data, error, refetch } = useTranslationQuery(version, { refetchOnMountOrArgChange: true });
  const sentenceOf = useStateSentence();
  if (error !== undefined) return <Failure reason={error.message} onRetry={refetch} />;
  if (data === undefined) return <Note>{words('asking')}</Note>;
  const { state, sourceLocale } = data;
  return (
    <>
      <Note tone={TONES[state]}>{sentenceOf(data)}</Note>
      {sourceLocale !== null && <LinkToOriginal locale={sourceLocale} />}
      {state === 'outdated' && <DeclareUpToDate version={version} />}
    </>
  );
}

const TONES = {
  source: 'neutral',
  current: 'success',
  outdated: 'warning',
  'source-unpublished': 'neutral',
} as const;
